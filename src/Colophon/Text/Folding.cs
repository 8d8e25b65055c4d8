using System.Globalization;
using System.Text;

namespace Colophon.Text;

/// <summary>Folding: what two spellings of the same text share.</summary>
public static class Folding
{
    /// <summary>
    /// Lower case without diacritics and compatibility forms (full-width, ligatures, super- and subscripts, letters of maths alphabets);
    /// letters that do not decompose are spelled out (ß ss, æ ae, ø o, ł l, đ d, ı i). Everything else stays. The same string if nothing changes.
    /// </summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length + 8);
        foreach (char c in CompatibilityForms.Unfold(text))
        {
            if (c < 0x80)
            {
                folded.Append(c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c);
            }
            else if (!IsDropped(c))
            {
                AppendFolded(folded, c);
            }
        }

        return folded.Length == text.Length && folded.Equals(text) ? text : folded.ToString();
    }

    /// <summary>
    /// The folded letters and digits of a text, its words joined by one <paramref name="separator"/>; apostrophes and invisible characters
    /// vanish inside words, everything else parts words (<c>J.P.</c> and <c>J. P.</c> are one key), except between two signs of Chinese,
    /// Japanese or Korean, where printing a space is a matter of taste.
    /// </summary>
    public static string Key(string text, char separator)
    {
        string folded = Fold(text);
        Span<char> buffer = folded.Length <= 256 ? stackalloc char[256] : new char[folded.Length];
        int length = 0;
        bool pending = false;
        foreach (char c in folded)
        {
            var part = PartOf(c);
            if (part == KeyPart.Break)
            {
                pending = true;
            }
            else if (part == KeyPart.Letter)
            {
                // Every separator stands for at least one character left out, so the key is never longer than the text.
                if (pending && length > 0 && !(IsIdeographic(c) && IsIdeographic(buffer[length - 1])))
                {
                    buffer[length++] = separator;
                }

                pending = false;
                buffer[length++] = c;
            }
        }

        var key = buffer[..length];
        return key.SequenceEqual(folded) ? folded : key.ToString();
    }

    private enum KeyPart
    {
        Letter,
        Nothing,
        Break,
    }

    private static KeyPart PartOf(char c)
    {
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c) ? KeyPart.Letter : c is '\'' or '`' ? KeyPart.Nothing : KeyPart.Break;
        }

        // A surrogate is half of a rarer letter: both halves stay together, since neither is a break.
        if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
        {
            return c is '\u02BC' or '\u02BB' or '\u02B9' ? KeyPart.Nothing : KeyPart.Letter;
        }

        return c is '\u2018' or '\u2019' or '\u00B4' or '\u2032' ? KeyPart.Nothing : char.GetUnicodeCategory(c) switch
        {
            UnicodeCategory.Format => KeyPart.Nothing,
            UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark => KeyPart.Letter,
            _ => KeyPart.Break,
        };
    }

    private static bool IsIdeographic(char c) => c is >= '\u2E80' and <= '\u9FFF' or >= '\uAC00' and <= '\uD7AF' or >= '\uF900' and <= '\uFAFF';

    // Diacritics of the alphabets. Marks of the Indic scripts and beyond are vowels, not ornaments: they stay.
    private static bool IsDropped(char c) => c is >= '\u0300' and < '\u0900'
        && char.GetUnicodeCategory(c) is (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark);

    private static void AppendFolded(StringBuilder folded, char c)
    {
        char letter = char.ToLowerInvariant(Marks.Strip(c));
        _ = Spelled(letter) is { } spelled ? folded.Append(spelled) : folded.Append(letter);
    }

    private static string? Spelled(char letter) => letter switch
    {
        'ß' => "ss",
        'æ' => "ae",
        'œ' => "oe",
        'ø' => "o",
        'ł' => "l",
        'đ' or 'ð' => "d",
        'ı' => "i",
        'þ' => "th",
        'ħ' => "h",
        'ŧ' => "t",
        'ŋ' => "n",
        'ς' => "σ",
        _ => null,
    };
}
