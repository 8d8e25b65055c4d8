using System.Text;

namespace Colophon.Text;

/// <summary>The alphabets in which maths sets letters.</summary>
internal enum MathFont
{
    /// <summary>As MathML does by itself: single letters slanted, names upright.</summary>
    Default,

    /// <summary>Upright.</summary>
    Upright,

    /// <summary>Bold upright.</summary>
    Bold,

    /// <summary>Bold slanted.</summary>
    BoldItalic,

    /// <summary>Slanted, words too.</summary>
    Italic,

    /// <summary>Script, for \mathcal and \mathscr.</summary>
    Script,

    /// <summary>Fraktur.</summary>
    Fraktur,

    /// <summary>Blackboard bold.</summary>
    DoubleStruck,

    /// <summary>Sans serif.</summary>
    Sans,

    /// <summary>Typewriter.</summary>
    Mono,
}

/// <summary>Letters of the Unicode maths alphabets (U+1D400 to U+1D7FF), and those that Unicode had before and left out there.</summary>
internal static class MathAlphabets
{
    private const string SmallGreek = "αβγδεζηθικλμνξοπρςστυφχψω";
    private const string CapitalGreek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡ\0ΣΤΥΦΧΨΩ";

    /// <summary>The text in a font; characters that the font lacks stay.</summary>
    public static string Apply(string text, MathFont font)
    {
        if (font is MathFont.Default or MathFont.Upright)
        {
            return text;
        }

        var styled = new StringBuilder(text.Length * 2);
        foreach (char c in text)
        {
            int code = CodePoint(c, font);
            _ = code == c ? styled.Append(c) : styled.Append(char.ConvertFromUtf32(code));
        }

        return styled.ToString();
    }

    private static int CodePoint(char c, MathFont font) => c switch
    {
        >= 'A' and <= 'Z' => LetterBase(font) is 0 ? c : Exception(c, font) ?? LetterBase(font) + (c - 'A'),
        >= 'a' and <= 'z' => LetterBase(font) is 0 ? c : Exception(c, font) ?? LetterBase(font) + 26 + (c - 'a'),
        >= '0' and <= '9' => DigitBase(font) is 0 ? c : DigitBase(font) + (c - '0'),
        >= 'α' and <= 'ω' => GreekBase(font) is 0 ? c : GreekBase(font) + 26 + SmallGreek.IndexOf(c, StringComparison.Ordinal),
        >= 'Α' and <= 'Ω' when CapitalGreek.Contains(c, StringComparison.Ordinal) =>
            GreekBase(font) is 0 ? c : GreekBase(font) + CapitalGreek.IndexOf(c, StringComparison.Ordinal),
        _ => c,
    };

    private static int LetterBase(MathFont font) => font switch
    {
        MathFont.Bold => 0x1D400,
        MathFont.Italic => 0x1D434,
        MathFont.BoldItalic => 0x1D468,
        MathFont.Script => 0x1D49C,
        MathFont.Fraktur => 0x1D504,
        MathFont.DoubleStruck => 0x1D538,
        MathFont.Sans => 0x1D5A0,
        MathFont.Mono => 0x1D670,
        _ => 0,
    };

    private static int DigitBase(MathFont font) => font switch
    {
        MathFont.Bold or MathFont.BoldItalic => 0x1D7CE,
        MathFont.DoubleStruck => 0x1D7D8,
        MathFont.Sans => 0x1D7E2,
        MathFont.Mono => 0x1D7F6,
        _ => 0,
    };

    private static int GreekBase(MathFont font) => font switch
    {
        MathFont.Bold => 0x1D6A8,
        MathFont.BoldItalic => 0x1D71C,
        MathFont.Italic => 0x1D6E2,
        _ => 0,
    };

    // Encoded among the letter-like symbols before the maths block came.
    private static int? Exception(char c, MathFont font) => (font, c) switch
    {
        (MathFont.Italic, 'h') => 'ℎ',
        (MathFont.Script, 'B') => 'ℬ',
        (MathFont.Script, 'E') => 'ℰ',
        (MathFont.Script, 'F') => 'ℱ',
        (MathFont.Script, 'H') => 'ℋ',
        (MathFont.Script, 'I') => 'ℐ',
        (MathFont.Script, 'L') => 'ℒ',
        (MathFont.Script, 'M') => 'ℳ',
        (MathFont.Script, 'R') => 'ℛ',
        (MathFont.Script, 'e') => 'ℯ',
        (MathFont.Script, 'g') => 'ℊ',
        (MathFont.Script, 'o') => 'ℴ',
        (MathFont.Fraktur, 'C') => 'ℭ',
        (MathFont.Fraktur, 'H') => 'ℌ',
        (MathFont.Fraktur, 'I') => 'ℑ',
        (MathFont.Fraktur, 'R') => 'ℜ',
        (MathFont.Fraktur, 'Z') => 'ℨ',
        (MathFont.DoubleStruck, 'C') => 'ℂ',
        (MathFont.DoubleStruck, 'H') => 'ℍ',
        (MathFont.DoubleStruck, 'N') => 'ℕ',
        (MathFont.DoubleStruck, 'P') => 'ℙ',
        (MathFont.DoubleStruck, 'Q') => 'ℚ',
        (MathFont.DoubleStruck, 'R') => 'ℝ',
        (MathFont.DoubleStruck, 'Z') => 'ℤ',
        _ => null,
    };
}
