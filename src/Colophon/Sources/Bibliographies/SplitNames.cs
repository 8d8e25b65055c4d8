using Colophon.People;

namespace Colophon.Sources.Bibliographies;

/// <summary>Names whose parts a source tells apart.</summary>
internal static class SplitNames
{
    /// <summary>A name of its parts, printed in the order in which it is spoken; null if all parts are empty.</summary>
    public static PersonName? Of(string? given, string? family, string? suffix = null)
    {
        string g = given?.Trim() ?? "";
        string f = family?.Trim() ?? "";
        string s = suffix?.Trim() ?? "";
        if (g.Length == 0 || f.Length == 0)
        {
            string only = $"{g}{f} {s}".Trim();
            return only.Length == 0 ? null : new PersonName(only);
        }

        string spoken = IsEastAsian(f) && IsEastAsian(g) ? f + g : $"{g} {f}";
        return new PersonName(s.Length == 0 ? spoken : $"{spoken} {s}", g, f, s.Length == 0 ? null : s);
    }

    /// <summary>A name as reference managers list it: <c>Family, Given</c>, <c>Family, Given, Jr</c>, or as spoken. Null for nothing.</summary>
    public static PersonName? OfCommas(string listed)
    {
        string[] parts = MarkedText.Folded(listed).Split(',', 3, StringSplitOptions.TrimEntries);
        return parts switch
        {
            [var family, var given, var suffix] => Of(given, family, suffix.Trim(',', ' ')),
            [var family, var given] => Of(given, family),
            [{ Length: > 0 } spoken] => new PersonName(spoken),
            _ => null,
        };
    }

    /// <summary>Whether a name is written in Chinese, Japanese or Korean letters alone (and blanks).</summary>
    public static bool IsEastAsian(string text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value is not (' ' or (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x9FFF) or (>= 0xAC00 and <= 0xD7A3) or (>= 0x20000 and <= 0x323AF)))
            {
                return false;
            }
        }

        return true;
    }
}
