using System.Diagnostics.CodeAnalysis;

namespace Colophon.People;

/// <summary>An ORCID iD with a right check digit (ISO 7064 MOD 11-2), in the form <c>0000-0002-1825-0097</c>.</summary>
public readonly record struct Orcid
{
    private Orcid(string value) => Value = value;

    /// <summary>Sixteen characters in four groups.</summary>
    public string Value { get; }

    /// <summary>Reads an iD, bare, as a web address or behind <c>orcid:</c>, also with typographic dashes; false if its form or its check digit is wrong.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out Orcid orcid)
    {
        orcid = default;
        var span = text.AsSpan().Trim().TrimEnd('/');
        span = span[(span.LastIndexOfAny('/', ':') + 1)..].Trim();
        Span<char> digits = stackalloc char[16];
        int count = 0;
        foreach (char c in span)
        {
            if (c is '-' or '\u2010' or '\u2011' or '\u2013')
            {
                continue;
            }

            if (count == 16 || !(char.IsAsciiDigit(c) || (count == 15 && c is 'x' or 'X')))
            {
                return false;
            }

            digits[count++] = char.ToUpperInvariant(c);
        }

        if (count != 16)
        {
            return false;
        }

        int total = 0;
        foreach (char c in digits[..15])
        {
            total = (total + (c - '0')) * 2;
        }

        int check = (12 - (total % 11)) % 11;
        if (digits[15] != (check == 10 ? 'X' : (char)('0' + check)))
        {
            return false;
        }

        orcid = new Orcid($"{digits[..4]}-{digits[4..8]}-{digits[8..12]}-{digits[12..]}");
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Value;
}
