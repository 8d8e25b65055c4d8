using Colophon.People;
using Colophon.Text;

namespace Colophon.Sources;

/// <summary>Short printed texts (names, venues, comments) brought into the form that records promise.</summary>
internal static class PrintedText
{
    /// <summary>Runs of white space and control characters made one space, ends trimmed; null for nothing.</summary>
    public static string? Fold(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        return NeedsFolding(text) ? Folded(text) : text;
    }

    /// <summary>Text that may hold TeX; null for nothing.</summary>
    public static string? Tex(string? text) => Fold(text) is { } folded && Text.Tex.ToText(folded) is { Length: > 0 } made ? made : null;

    /// <summary>A name whose parts the source does not tell apart; null if nothing is printed.</summary>
    public static PersonName? Name(string? printed) => NamePart(printed) is { } name ? new PersonName(name) : null;

    /// <summary>A name of parts, printed given part first; null if there is none.</summary>
    public static PersonName? Name(string? given, string? family, string? suffix = null)
    {
        (given, family, suffix) = (NamePart(given), NamePart(family), NamePart(suffix));
        if (family is null)
        {
            string? only = given is null ? suffix : suffix is null ? given : $"{given} {suffix}";
            return only is null ? null : new PersonName(only);
        }

        string printed = given is null ? family : $"{given} {family}";
        return new PersonName(suffix is null ? printed : $"{printed} {suffix}", given, family, suffix);
    }

    private static string? NamePart(string? text) =>
        Fold(text) is not { } folded ? null : folded.AsSpan().IndexOfAny('\\', '{', '~') >= 0 ? Tex(folded) : folded;

    private static bool NeedsFolding(string text)
    {
        bool space = true;
        foreach (char c in text)
        {
            bool isSpace = c == ' ';
            if ((isSpace && space) || c < ' ' || (c >= 0x7F && (char.IsWhiteSpace(c) || char.IsControl(c))))
            {
                return true;
            }

            space = isSpace;
        }

        return space;
    }

    private static string? Folded(string text)
    {
        Span<char> made = text.Length <= 1024 ? stackalloc char[text.Length] : new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            bool isSpace = char.IsWhiteSpace(c) || char.IsControl(c);
            if (!isSpace)
            {
                made[length++] = c;
            }
            else if (length > 0 && made[length - 1] != ' ')
            {
                made[length++] = ' ';
            }
        }

        made = made[..length].TrimEnd(' ');
        return made.Length == 0 ? null : new string(made);
    }
}
