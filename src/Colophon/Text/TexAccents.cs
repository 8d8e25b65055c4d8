namespace Colophon.Text;

/// <summary>TeX's accents and the letters that have commands of their own.</summary>
internal static class TexAccents
{
    /// <summary>The combining mark of an accent command (<c>'</c>, <c>"</c>, <c>v</c>, <c>c</c>, …); null for any other command.</summary>
    public static char? Mark(ReadOnlySpan<char> command) => command.Length != 1 ? null : command[0] switch
    {
        '`' => '\u0300',
        '\'' => '\u0301',
        '^' => '\u0302',
        '~' => '\u0303',
        '=' => '\u0304',
        'u' => '\u0306',
        '.' => '\u0307',
        '"' => '\u0308',
        'h' => '\u0309',
        'r' => '\u030A',
        'H' => '\u030B',
        'v' => '\u030C',
        'd' => '\u0323',
        'c' => '\u0327',
        'k' => '\u0328',
        'b' => '\u0331',
        't' => '\u0361',
        _ => null,
    };

    /// <summary>The letter of a command that swallows the white space behind it (<c>ss</c>, <c>o</c>, <c>AA</c>, …); null for any other command.</summary>
    public static string? Letter(ReadOnlySpan<char> command) => command switch
    {
        "i" => "ı",
        "j" => "ȷ",
        "ss" => "ß",
        "SS" => "ẞ",
        "ae" => "æ",
        "AE" => "Æ",
        "oe" => "œ",
        "OE" => "Œ",
        "o" => "ø",
        "O" => "Ø",
        "l" => "ł",
        "L" => "Ł",
        "aa" => "å",
        "AA" => "Å",
        "dh" => "ð",
        "DH" => "Ð",
        "dj" => "đ",
        "DJ" => "Đ",
        "th" => "þ",
        "TH" => "Þ",
        "ng" => "ŋ",
        "NG" => "Ŋ",
        "ohorn" => "ơ",
        "OHORN" => "Ơ",
        "uhorn" => "ư",
        "UHORN" => "Ư",
        _ => null,
    };

    /// <summary>What an accent makes of its argument: the mark goes behind the first letter. Null if the argument does not begin with a letter.</summary>
    public static string? Apply(char mark, string argument)
    {
        if (argument.Length == 0 || !char.IsLetter(argument[0]))
        {
            return null;
        }

        // Dotless letters carry marks above in place of their dots.
        char letter = argument[0] switch { 'ı' => 'i', 'ȷ' => 'j', var other => other };
        int marks = 1;
        while (marks < argument.Length && Marks.IsMark(argument[marks]))
        {
            marks++;
        }

        return Marks.Compose($"{letter}{argument.AsSpan(1, marks - 1)}{mark}") + argument[marks..];
    }
}
