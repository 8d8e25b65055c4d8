using System.Collections.Frozen;
using System.Text;

namespace Colophon.Text;

/// <summary>
/// Characters that are another one in a different dress (full-width, half-width, ligature, super- and subscript, letters of maths
/// alphabets) and the plain ones that they stand for: what Unicode calls compatibility decompositions, as far as papers use them.
/// </summary>
internal static class CompatibilityForms
{
    private static readonly (string Dressed, string Plain)[] s_single =
    [
        ("ª²³µ¹ºſʰʱʲʳʴʵʶʷʸˠˡˢˣˤᴬᴭᴮᴰᴱᴲᴳᴴᴵᴶᴷᴸᴹᴺᴼᴽᴾᴿᵀᵁᵂᵃᵄᵅᵆᵇᵈᵉᵊᵋᵌᵍᵏᵐᵑᵒᵓᵔᵕ",
         "a23μ1oshɦjrɹɻʁwyɣlsxʕAÆBDEƎGHIJKLMNOȢPRTUWaɐɑᴂbdeəɛɜgkmŋoɔᴖᴗ"),
        ("ᵖᵗᵘᵙᵚᵛᵜᵝᵞᵟᵠᵡᵢᵣᵤᵥᵦᵧᵨᵩᵪ⁰ⁱ⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₒₓₔₕₖₗₘₙ",
         "ptuᴝɯvᴥβγδφχiruvβγρφχ0i456789+−=()n0123456789+−=()aeoxəhklmn"),
        ("ₚₛₜℂℇℊℋℌℍℎℏℐℑℒℓℕℙℚℛℜℝℤΩℨKÅℬℭℯℰℱℳℴℵℶℷℸℹⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ｡｢｣､･ｦｧｨ",
         "pstCƐgHHHhħIILlNPQRRRZΩZKÅBCeEFMoאבגדiIVXLCDMivxlcdm。「」、・ヲァィ"),
        ("ｩｪｫｬｭｮｯｰｱｲｳｴｵｶｷｸｹｺｻｼｽｾｿﾀﾁﾂﾃﾄﾅﾆﾇﾈﾉﾊﾋﾌﾍﾎﾏﾐﾑﾒﾓﾔﾕﾖﾗﾘﾙﾚﾛﾜﾝ\uFF9E\uFF9F",
         "ゥェォャュョッーアイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワン\u3099\u309A"),
    ];

    private static readonly Dictionary<char, string> s_several = new()
    {
        ['ĳ'] = "ij", ['Ĳ'] = "ij", ['ŀ'] = "l·", ['Ŀ'] = "l·", ['ŉ'] = "ʼn", ['Ǆ'] = "dž", ['ǅ'] = "dž", ['ǆ'] = "dž", ['Ǉ'] = "lj", ['ǈ'] = "lj",
        ['ǉ'] = "lj", ['Ǌ'] = "nj", ['ǋ'] = "nj", ['ǌ'] = "nj", ['Ǳ'] = "dz", ['ǲ'] = "dz", ['ǳ'] = "dz", ['ﬀ'] = "ff", ['ﬁ'] = "fi", ['ﬂ'] = "fl",
        ['ﬃ'] = "ffi", ['ﬄ'] = "ffl", ['ﬅ'] = "st", ['ﬆ'] = "st", ['№'] = "no", ['℃'] = "°c", ['℉'] = "°f", ['…'] = "...", ['½'] = "1/2",
        ['¼'] = "1/4", ['¾'] = "3/4", ['Ⅱ'] = "ii", ['ⅱ'] = "ii", ['Ⅲ'] = "iii", ['ⅲ'] = "iii", ['Ⅳ'] = "iv", ['ⅳ'] = "iv", ['Ⅵ'] = "vi",
        ['ⅵ'] = "vi", ['Ⅶ'] = "vii", ['ⅶ'] = "vii", ['Ⅷ'] = "viii", ['ⅷ'] = "viii", ['Ⅸ'] = "ix", ['ⅸ'] = "ix", ['Ⅺ'] = "xi", ['ⅺ'] = "xi",
        ['Ⅻ'] = "xii", ['ⅻ'] = "xii",
    };

    private static readonly FrozenDictionary<char, string> s_plain = s_single
        .SelectMany(row => row.Dressed.Zip(row.Plain, (dressed, plain) => KeyValuePair.Create(dressed, plain.ToString())))
        .Concat(s_several)
        .ToFrozenDictionary();

    // The Greek alphabets of the maths block: capitals with theta's variant, nabla, small letters, and six variants with the partial sign.
    private const string Greek = "ΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΘΣΤΥΦΧΨΩ∇αβγδεζηθικλμνξοπρςστυφχψω∂εθκφρπ";

    /// <summary>The text in plain characters, composed; the same string if nothing changes.</summary>
    public static string Unfold(string text)
    {
        int first = 0;
        while (first < text.Length && !IsDressed(text[first]))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var plain = new StringBuilder(text, 0, first, text.Length + 16);
        foreach (var rune in text.AsSpan(first).EnumerateRunes())
        {
            Append(plain, rune);
        }

        return Marks.Compose(plain.ToString());
    }

    // Letters with a mark behind them are composed as well, so that stripping sees one character.
    private static bool IsDressed(char c) => c >= 0x80 && (char.IsHighSurrogate(c) || c is >= '\uFF01' and <= '\uFF5E' || s_plain.ContainsKey(c));

    private static void Append(StringBuilder plain, Rune rune)
    {
        if (rune.Value is >= 0xFF01 and <= 0xFF5E)
        {
            plain.Append((char)(rune.Value - 0xFEE0));
        }
        else if (rune.Value is >= 0x1D400 and <= 0x1D7FF)
        {
            plain.Append(MathsLetter(rune.Value - 0x1D400));
        }
        else if (rune.IsBmp && s_plain.TryGetValue((char)rune.Value, out string? several))
        {
            plain.Append(several);
        }
        else
        {
            plain.Append(rune.ToString());
        }
    }

    // Thirteen Latin alphabets of 52 letters, dotless i and j, five Greek ones of 58, digamma, five rows of digits.
    private static char MathsLetter(int offset) => offset switch
    {
        < 0x2A4 => (char)(offset % 52 < 26 ? 'A' + (offset % 52) : 'a' + (offset % 52) - 26),
        0x2A4 => 'ı',
        < 0x2A8 => 'ȷ',
        < 0x3CA => Greek[(offset - 0x2A8) % 58],
        < 0x3CE => 'ϝ',
        _ => (char)('0' + ((offset - 0x3CE) % 10)),
    };
}
