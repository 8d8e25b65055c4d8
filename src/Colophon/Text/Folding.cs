using System.Globalization;
using System.Text;

namespace Colophon.Text;

/// <summary>Folding: what two spellings of the same text share.</summary>
public static class Folding
{
    /// <summary>
    /// Lower case without diacritics and compatibility forms (full-width, ligatures); letters that do not decompose are spelled out
    /// (ß ss, æ ae, ø o, ł l, đ d, ı i). Everything else stays.
    /// </summary>
    public static string Fold(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        var folded = new StringBuilder(text.Length);
        foreach (var rune in text.Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            switch (Rune.GetUnicodeCategory(rune))
            {
                case UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark when rune.Value < 0x0900:
                    break;
                default:
                    var lower = Rune.ToLowerInvariant(rune);
                    _ = Spelled(lower.Value) is { } spelled ? folded.Append(spelled) : folded.Append(lower.ToString());
                    break;
            }
        }

        return folded.ToString();
    }

    /// <summary>The folded letters and digits of a text, its words joined by one <paramref name="separator"/>; apostrophes and dots vanish inside words.</summary>
    public static string Key(string text, char separator)
    {
        var key = new StringBuilder(text.Length);
        bool pending = false;
        foreach (var rune in Fold(text).EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune))
            {
                if (pending && key.Length > 0)
                {
                    key.Append(separator);
                }

                pending = false;
                key.Append(rune.ToString());
            }
            else if (rune.Value is '\'' or 0x2019 or 0x02BC or '`')
            {
                // O'Brien and OBrien are one key; so are the dots of "J.-P." through the separator rule below.
            }
            else if (Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.Format))
            {
                pending = true;
            }
            else
            {
                key.Append(rune.ToString());
            }
        }

        return key.ToString();
    }

    private static string? Spelled(int rune) => rune switch
    {
        0x00DF => "ss",
        0x00E6 => "ae",
        0x0153 => "oe",
        0x00F8 => "o",
        0x0142 => "l",
        0x0111 or 0x00F0 => "d",
        0x0131 => "i",
        0x00FE => "th",
        0x0127 => "h",
        0x0167 => "t",
        0x014B => "n",
        _ => null,
    };
}
