using System.Buffers;

namespace Colophon.Works;

/// <summary>Links to code and data in running text.</summary>
public static class CodeLinks
{
    private const int LongestAddress = 500;

    private static readonly SearchValues<string> s_signs = SearchValues.Create(
        ["http://", "https://", "www.", "github.", "gitlab.", "bitbucket.org", "huggingface.co", "hf.co/", "zenodo.org", "kaggle.com", "codeberg.org", "sourceforge.net", "figshare.com"],
        StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> s_stops = SearchValues.Create(" \t\r\n\v\f\u00A0<>\"“”„’‘|^`{}$\\[]«»，。；：（）、");

    /// <summary>The links to code (and data) that an abstract or a comment prints, in order, without duplicates; trailing punctuation left out.</summary>
    public static IReadOnlyList<Link> Find(string? text)
    {
        if (text is null || text.AsSpan().IndexOfAny(s_signs) < 0)
        {
            return [];
        }

        var links = new List<Link>();
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        for (int from = 0; from < text.Length;)
        {
            int sign = text.AsSpan(from).IndexOfAny(s_signs);
            if (sign < 0)
            {
                break;
            }

            int start = HostStart(text, from + sign, from);
            string address = Rejoin(Address(text, start, out from), text, ref from);
            if (LinkHosts.Recognise(address, text.AsSpan(0, start)) is { } link && seen.Add(Plain(link.Address)))
            {
                links.Add(link);
            }
        }

        return links;
    }

    // What makes two spellings of one address one link.
    private static string Plain(string address) => address[(address.IndexOf("//", StringComparison.Ordinal) + 2)..].Replace("www.", "", StringComparison.OrdinalIgnoreCase);

    // "someone.github.io" begins before the sign that was found; what went before is text already read.
    private static int HostStart(string text, int sign, int floor)
    {
        int start = sign;
        while (start > floor && sign - start < 100 && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '-' or '.'))
        {
            start--;
        }

        // A word glued to "http" is not part of the address; one glued to a bare host is.
        return text.AsSpan(sign).StartsWith("http", StringComparison.OrdinalIgnoreCase) ? sign : start;
    }

    // The address that begins here, TeX escapes undone; never empty: it holds at least the sign.
    private static string Address(string text, int start, out int end)
    {
        Span<char> address = stackalloc char[LongestAddress];
        int length = 0;
        int i = start;
        while (i < text.Length && length < LongestAddress)
        {
            char c = text[i];
            if (c == '\\' && i + 1 < text.Length && text[i + 1] is '_' or '%' or '#' or '&' or '~' or '-' or '/')
            {
                i++;
                c = text[i];
            }
            else if (s_stops.Contains(c) || char.IsControl(c))
            {
                break;
            }

            address[length++] = c;
            i++;
        }

        end = Math.Max(i, start + 1);
        return Trim(address[..length]).ToString();
    }

    // "github.com/ ann/tool" was broken by its line; "github.com:ann/tool" is how git writes it.
    private static string Rejoin(string address, string text, ref int end)
    {
        if (address.EndsWith("hub.com/", StringComparison.OrdinalIgnoreCase) && end < text.Length && text[end] is ' ' or '\n')
        {
            string rest = Address(text, end + 1, out int restEnd);
            if (rest.IndexOf('/', StringComparison.Ordinal) > 0 && !rest.Contains("//", StringComparison.Ordinal))
            {
                end = restEnd;
                return address + rest;
            }
        }

        return address.StartsWith("github.com:", StringComparison.OrdinalIgnoreCase) ? "github.com/" + address["github.com:".Length..] : address;
    }

    // What sentences put behind an address; a closing bracket belongs to it only if it opened inside.
    private static ReadOnlySpan<char> Trim(ReadOnlySpan<char> address)
    {
        while (address.Length > 0)
        {
            char last = address[^1];
            bool unbalanced = last == ')' && address.Count(')') > address.Count('(');
            if (!unbalanced && last is not ('.' or ',' or ';' or ':' or '!' or '?' or '\'' or '*' or '~' or '('))
            {
                break;
            }

            address = address[..^1];
        }

        return address;
    }
}
