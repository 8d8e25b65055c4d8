using System.Buffers;

namespace Colophon.Text;

/// <summary>Where a piece of maths stands in a text.</summary>
/// <param name="Start">The index of the (first) opening dollar.</param>
/// <param name="Length">The length with the dollars.</param>
/// <param name="Dollars">1 for <c>$…$</c>, 2 for <c>$$…$$</c>.</param>
public readonly record struct MathSpan(int Start, int Length, int Dollars)
{
    /// <summary>The index just behind the closing dollar.</summary>
    public int End => Start + Length;

    /// <summary>The maths without its dollars and the white space around it.</summary>
    public ReadOnlySpan<char> Content(ReadOnlySpan<char> text) => text.Slice(Start + Dollars, Length - (2 * Dollars)).Trim();
}

/// <summary>
/// Tells maths between dollars from sums of money. A pair of dollars is maths unless its inside reads as an amount or as prose
/// (<c>costs $5 and $10</c>), or is empty. Everything that shows, marks or indexes text with maths asks here, so that all agree.
/// </summary>
public static class MathSpans
{
    // Longer formulas do not occur in titles and abstracts; the limit keeps the search for a partner linear.
    private const int Longest = 4000;

    // How far behind a dollar inside braces the one outside is looked for.
    private const int LongestText = 400;

    private static readonly SearchValues<char> s_formulaSigns = SearchValues.Create("\\^_={}<>+|");
    private static readonly SearchValues<char> s_amountSigns = SearchValues.Create("0123456789.,");

    /// <summary>The first maths at or behind an index; null if there is none.</summary>
    public static MathSpan? Next(ReadOnlySpan<char> text, int from)
    {
        while (from < text.Length)
        {
            int dollar = text[from..].IndexOfAny('$', '\\');
            if (dollar < 0)
            {
                return null;
            }

            from += dollar;
            if (text[from] == '$' && At(text, from) is { } span)
            {
                return span;
            }

            from += text[from] == '\\' ? 2 : 1;
        }

        return null;
    }

    /// <summary>The maths that this dollar opens; null if it opens none.</summary>
    public static MathSpan? At(ReadOnlySpan<char> text, int dollar)
    {
        int dollars = dollar + 1 < text.Length && text[dollar + 1] == '$' ? 2 : 1;
        int start = dollar + dollars;
        int close = Close(text[start..Math.Min(text.Length, start + Longest)], dollars);
        if (close <= 0)
        {
            return null;
        }

        var inside = text.Slice(start, close);
        char after = start + close + dollars < text.Length ? text[start + close + dollars] : ' ';
        return inside.Trim().IsEmpty || (dollars == 1 && (IsAmount(inside, after) || IsProse(inside)))
            ? null
            : new MathSpan(dollar, close + (2 * dollars), dollars);
    }

    // A dollar inside braces belongs to a \mbox{…$…$…}; if braces never balance, the first dollar closes.
    private static int Close(ReadOnlySpan<char> text, int dollars)
    {
        int depth = 0;
        int first = -1;
        for (int i = 0; i < text.Length && (first < 0 || i - first < LongestText); i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '{':
                    depth++;
                    break;
                case '}':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '\n' when i + 1 < text.Length && text[i + 1] == '\n':
                    return first;
                case '$' when dollars == 1 || (i + 1 < text.Length && text[i + 1] == '$'):
                    first = first < 0 ? i : first;
                    if (depth == 0)
                    {
                        return i;
                    }

                    i += dollars - 1;
                    break;
            }
        }

        return first;
    }

    // "5 and $" before 10; "3.2M (" before 4; "100 million over the $" sign.
    private static bool IsAmount(ReadOnlySpan<char> inside, char after)
    {
        if (inside.IndexOfAny('\\', '^', '_') >= 0)
        {
            return false;
        }

        bool opens = inside[^1] is ' ' or '(' or '-' or '\u2013' or '~' or '/' or '\n';
        if (char.IsAsciiDigit(after) && opens)
        {
            return true;
        }

        if (!char.IsAsciiDigit(inside[0]))
        {
            return false;
        }

        int digits = inside.IndexOfAnyExcept(s_amountSigns);
        var rest = digits < 0 ? [] : inside[digits..].TrimStart("kKMBbn+/ ");
        return (digits >= 0 && opens && rest.Length > 0) || FirstWord(rest) >= 4;
    }

    private static int FirstWord(ReadOnlySpan<char> text)
    {
        int end = 0;
        while (end < text.Length && char.IsAsciiLetter(text[end]))
        {
            end++;
        }

        return end;
    }

    // Three words in a row, or one alone between spaces, without any sign of a formula.
    private static bool IsProse(ReadOnlySpan<char> inside)
    {
        if (inside.IndexOfAny(s_formulaSigns) >= 0)
        {
            return false;
        }

        int words = inside[0] == ' ' && inside[^1] == ' ' && inside.Length >= 5 ? 2 : 0;
        foreach (var range in inside.Split(' '))
        {
            var word = inside[range].Trim(".,;:()");
            words = word.IsEmpty ? words : word.Length >= 2 && FirstWord(word) == word.Length ? words + 1 : 0;
            if (words == 3)
            {
                return true;
            }
        }

        return false;
    }
}
