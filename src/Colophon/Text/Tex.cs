using System.Buffers;
using System.Text;

namespace Colophon.Text;

/// <summary>TeX as it stands in titles, names and abstracts.</summary>
public static class Tex
{
    private static readonly SearchValues<char> s_special = SearchValues.Create("\\{}~$\t\n\v\f\r");

    /// <summary>
    /// Text with TeX accents and symbols made Unicode, grouping braces and font commands dropped, white space folded to single spaces and
    /// trimmed; maths between dollars (or <c>\( \)</c>, <c>\[ \]</c>) is kept as <c>$…$</c>. Never throws; what it does not know stays as it is.
    /// </summary>
    public static string ToText(string tex) => IsPlain(tex) ? tex : Marks.Compose(new TexReader(tex).ReadAll());

    // Most of what passes here is plain, so this is a handful of vectorised searches.
    private static bool IsPlain(ReadOnlySpan<char> text) =>
        text.IndexOfAny(s_special) < 0
        && text.IndexOf("--") < 0
        && text.IndexOf("  ") < 0
        && text.IndexOf("``") < 0
        && text.IndexOf("''") < 0
        && (text.IsEmpty || (text[0] != ' ' && text[^1] != ' '))
        && (Ascii.IsValid(text) || IsPlainUnicode(text));

    private static bool IsPlainUnicode(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            if (c >= 0x80 && (Marks.IsMark(c) || IsInvisible(c) || char.IsWhiteSpace(c)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Soft hyphen, zero-width space, byte-order mark: left over from typesetting, and in the way of every comparison.</summary>
    internal static bool IsInvisible(char c) => c is '\u00AD' or '\u200B' or '\uFEFF' or '\u2060';
}
