using System.Buffers;
using System.Text;

namespace Colophon.Text;

/// <summary>E-mail addresses in running text.</summary>
public static class EmailMask
{
    /// <summary>What stands in the place of an address.</summary>
    public const string Token = "[e-mail]";

    private const int LongestName = 64;
    private const int LongestGroup = 400;
    private const int LongestDomain = 253;

    private static readonly string[] s_spelledSigns = ["[at]", "(at)", "{at}", "<at>", "[@]", "(@)", "\\@"];
    private static readonly string[] s_spelledDots = [" dot ", "[dot]", "(dot)", "{dot}", "[.]", "(.)"];
    private static readonly SearchValues<char> s_leads = SearchValues.Create(".,-'/|+%&");
    private static readonly SearchValues<string> s_signs = SearchValues.Create(["at]", "at)", "at}", "at>"], StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The text with each e-mail address replaced by <c>[e-mail]</c>; the same string if there is none. Knows groups (<c>{ann,bob}@example.org</c>)
    /// and spelled signs (<c>ann [at] example dot org</c>). Time is linear in the text's length.
    /// </summary>
    public static string Mask(string text)
    {
        StringBuilder? masked = null;
        int copied = 0;

        // Two searches instead of one for both: each is vectorised, and a sign found stays the next one until it is passed.
        int printed = -1;
        int spelled = -1;
        for (int from = 0; from < text.Length;)
        {
            printed = printed < from ? Next(text.AsSpan(from).IndexOf('@'), from) : printed;
            spelled = spelled < from ? Next(text.AsSpan(from).IndexOfAny(s_signs), from) : spelled;
            int sign = Math.Min(printed, spelled);
            if (sign == int.MaxValue)
            {
                break;
            }

            if (TryFind(text, sign, copied, out int start, out int end))
            {
                masked ??= new StringBuilder(text.Length);
                masked.Append(text, copied, start - copied).Append(Token);
                copied = from = end;
            }
            else
            {
                from = sign + 1;
            }
        }

        return masked is null ? text : masked.Append(text, copied, text.Length - copied).ToString();
    }

    private static int Next(int found, int from) => found < 0 ? int.MaxValue : from + found;

    // The sign found may be inside a spelled one: [at], (@), \@.
    private static bool TryFind(ReadOnlySpan<char> text, int sign, int floor, out int start, out int end)
    {
        int signStart = sign;
        int signEnd = sign + 1;
        bool spelled = false;
        foreach (string spelling in s_spelledSigns)
        {
            int at = sign - 1;
            if (at >= floor && text[at..].StartsWith(spelling, StringComparison.OrdinalIgnoreCase))
            {
                (signStart, signEnd, spelled) = (at, at + spelling.Length, true);
                break;
            }
        }

        start = end = 0;
        if (!spelled && text[sign] != '@')
        {
            return false;
        }

        start = NameStart(text, SkipBack(text, signStart, floor, spelled || (signEnd < text.Length && text[signEnd] == ' ')), floor);
        end = start < 0 ? -1 : DomainEnd(text, SkipOn(text, signEnd));
        end = end < 0 && start >= 0 && !spelled && IsIntroduced(text[floor..start]) ? HostEnd(text, signEnd) : end;
        return end > 0;
    }

    // Addresses of the early networks had no dots (ann@oldhost); words in front tell them from other uses of the sign.
    private static bool IsIntroduced(ReadOnlySpan<char> before)
    {
        var words = before[Math.Max(0, before.Length - 80)..];
        return words.Contains("mail", StringComparison.OrdinalIgnoreCase) || words.Contains("request", StringComparison.OrdinalIgnoreCase);
    }

    private static int HostEnd(ReadOnlySpan<char> text, int start) => LabelEnd(text, start) is var end && end - start >= 3 && char.IsLetter(text[start]) ? end : -1;

    // Spaces on both sides of the sign are a habit of those who hide addresses ("see @ann" has one); the domain's form keeps "P @ 10" out.
    private static int SkipBack(ReadOnlySpan<char> text, int i, int floor, bool spaced) => spaced && i > floor && text[i - 1] == ' ' ? i - 1 : i;

    private static int SkipOn(ReadOnlySpan<char> text, int i) => i < text.Length && text[i] == ' ' ? i + 1 : i;

    private static int NameStart(ReadOnlySpan<char> text, int end, int floor)
    {
        if (end <= floor)
        {
            return -1;
        }

        if (text[end - 1] is '}' or ')' or ']' or '>')
        {
            return GroupStart(text, end - 1, floor);
        }

        int start = end;
        while (start > floor && end - start < LongestGroup && IsNameSign(text[start - 1]))
        {
            start--;
        }

        // Names listed before one sign (ann,bob@example.org) go with it; a sentence's comma has a space behind it.
        start += text[start..end].IndexOfAnyExcept(s_leads) is var lead and > 0 ? lead : 0;
        bool handle = start > floor && text[start - 1] is '@' or '\\' or '$';
        var name = text[start..end];
        return name.IsEmpty || handle || name[^1] is ',' or '|' or '/' || name is "git" || LastPart(name) > LongestName ? -1 : start;
    }

    private static int LastPart(ReadOnlySpan<char> name) => name.Length - 1 - name.LastIndexOfAny(",|/");

    private static bool IsNameSign(char c) => char.IsLetterOrDigit(c) || c is '.' or '_' or '-' or '+' or '%' or '\'' or ',' or '|' or '&' or '/';

    private static int GroupStart(ReadOnlySpan<char> text, int close, int floor)
    {
        char opening = text[close] switch { '}' => '{', ')' => '(', ']' => '[', _ => '<' };
        int lowest = Math.Max(floor, close - LongestGroup);
        int open = text[lowest..close].LastIndexOf(opening);
        if (open < 0)
        {
            return -1;
        }

        open += lowest;
        foreach (char c in text[(open + 1)..close])
        {
            if (!(IsNameSign(c) || c is ' ' or ';' or '\\' or '\n' or '*'))
            {
                return -1;
            }
        }

        return open > floor && text[open - 1] == '\\' ? open - 1 : open;
    }

    // Labels parted by dots or spelled dots, the last one of letters only and in one case: "recall@10.We" is no domain. Few domains begin
    // with a mere number, and those end in one of the great top levels.
    private static int DomainEnd(ReadOnlySpan<char> text, int start)
    {
        int i = start;
        int end = -1;
        bool first = true;
        bool number = false;
        while (i - start < LongestDomain)
        {
            int label = LabelEnd(text, i);
            if (label == i)
            {
                break;
            }

            number |= first && !text[i..label].ContainsAnyInRange('A', 'z');
            end = !first && (number ? text[i..label] is "com" or "net" or "org" or "cn" : IsTopLevel(text[i..label])) ? label : end;
            int dot = DotEnd(text, label);
            if (dot < 0)
            {
                break;
            }

            (i, first) = (dot, false);
        }

        return end;
    }

    private static int LabelEnd(ReadOnlySpan<char> text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] == '-' && i + 1 < text.Length && char.IsLetterOrDigit(text[i + 1]))))
        {
            i++;
        }

        return i;
    }

    private static int DotEnd(ReadOnlySpan<char> text, int i)
    {
        if (i + 1 < text.Length && text[i] == '.')
        {
            return i + 1;
        }

        int spaced = SkipOn(text, i);
        foreach (string dot in s_spelledDots)
        {
            if (text[i..].StartsWith(dot, StringComparison.OrdinalIgnoreCase))
            {
                return i + dot.Length;
            }

            if (text[spaced..].StartsWith(dot, StringComparison.OrdinalIgnoreCase))
            {
                return SkipOn(text, spaced + dot.Length);
            }
        }

        return -1;
    }

    private static bool IsTopLevel(ReadOnlySpan<char> label)
    {
        if (label.Length is < 2 or > 24)
        {
            return false;
        }

        return label.IndexOfAnyExceptInRange('a', 'z') < 0 || label.IndexOfAnyExceptInRange('A', 'Z') < 0 || (label[0] > 0x7F && char.IsLetter(label[0]));
    }
}
