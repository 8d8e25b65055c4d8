using System.Globalization;
using System.Text;

namespace Colophon.Text;

/// <summary>What characters are to the tokeniser.</summary>
internal static class Letters
{
    private const int TableEnd = 0x0250;

    private static readonly byte[]?[] Folded = FoldedTable();

    /// <summary>Lower case of an ASCII letter or digit; 0 for every other ASCII character.</summary>
    public static ReadOnlySpan<byte> Ascii => AsciiTable;

    private static readonly byte[] AsciiTable = [.. Enumerable.Range(0, 128).Select(c => char.IsAsciiLetterOrDigit((char)c) ? (byte)char.ToLowerInvariant((char)c) : (byte)0)];

    public static bool IsWordStart(ReadOnlySpan<char> text, int at) => at < text.Length && (text[at] < 128 ? AsciiTable[text[at]] != 0 : IsLetterOrDigit(text, at, out _));

    /// <summary>Whether a letter or digit that is not ASCII stands here, and how many characters it takes.</summary>
    public static bool IsLetterOrDigit(ReadOnlySpan<char> text, int at, out int width)
    {
        var rune = RuneAt(text, at, out width);
        return Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.OtherNumber or UnicodeCategory.LetterNumber;
    }

    /// <summary>Whether a mark stands here that belongs to the letter before it, or a format character inside a word.</summary>
    public static bool IsMark(ReadOnlySpan<char> text, int at, out int width)
    {
        var rune = RuneAt(text, at, out width);
        return Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.Format;
    }

    /// <summary>Whether the script of the character writes words without spaces, so that it is indexed by pairs of characters.</summary>
    public static bool IsUnspaced(char c) => c switch
    {
        < '\u0E00' => false,
        <= '\u0EFF' => true,
        >= '\u1000' and <= '\u109F' => true,
        >= '\u1100' and <= '\u11FF' => true,
        >= '\u1780' and <= '\u17FF' => true,
        >= '\u3005' and <= '\u3007' => true,
        >= '\u3041' and <= '\u30FF' => c is not ('\u30FB' or '\u30A0'),
        >= '\u3130' and <= '\u318F' => true,
        >= '\u31F0' and <= '\u31FF' => true,
        >= '\u3400' and <= '\u9FFF' => true,
        >= '\uAC00' and <= '\uD7AF' => true,
        >= '\uF900' and <= '\uFAFF' => true,
        >= '\uD840' and <= '\uD87F' => true,
        _ => false,
    };

    /// <summary>The folded form, as UTF-8, of the character here.</summary>
    /// <returns>How many bytes were written; 0 if they did not fit or nothing is left of it.</returns>
    public static int Fold(ReadOnlySpan<char> text, int at, int width, Span<byte> into)
    {
        char c = text[at];
        var folded = c < TableEnd ? Folded[c]! : FoldSlowly(text.Slice(at, width));
        return folded.AsSpan().TryCopyTo(into) ? folded.Length : 0;
    }

    public static Rune RuneAt(ReadOnlySpan<char> text, int at, out int width)
    {
        Rune.DecodeFromUtf16(text[at..], out var rune, out width);
        return rune;
    }

    private static byte[] FoldSlowly(ReadOnlySpan<char> character)
    {
        Rune.DecodeFromUtf16(character, out var rune, out _);
        return Encoding.UTF8.GetBytes(Folding.Fold(rune.ToString()));
    }

    private static byte[]?[] FoldedTable()
    {
        var table = new byte[]?[TableEnd];
        for (int c = 0; c < TableEnd; c++)
        {
            table[c] = Encoding.UTF8.GetBytes(Folding.Fold(((char)c).ToString()));
        }

        return table;
    }
}
