using System.Buffers;
using System.Globalization;

namespace Colophon.Sources.Pages;

/// <summary>Whether a text has the shape of one person's name. Says nothing of whether it is one.</summary>
internal static class NameShape
{
    private static readonly HashSet<string> Particles = new(StringComparer.Ordinal)
    {
        "de", "da", "do", "dos", "das", "del", "della", "dello", "der", "den", "di", "du", "des", "van", "von", "vom", "zu", "zum", "zur", "la", "le", "lo",
        "el", "al", "bin", "ibn", "ben", "bint", "ter", "ten", "te", "op", "af", "av", "y", "e", "i", "'t", "st.", "d'", "dal", "dalla", "degli", "dei", "san", "abu", "ould",
    };

    private static readonly HashSet<string> Suffixes = new(StringComparer.Ordinal) { "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV", "Ph.D.", "PhD", "M.D.", "MD" };

    private static readonly SearchValues<char> NotInNames = SearchValues.Create(":;?!$\\{}[]=/_");

    private static readonly HashSet<string> StopWords = new(StringComparer.Ordinal)
    {
        "and", "or", "of", "for", "with", "without", "in", "on", "to", "via", "from", "by", "using", "the", "a", "an", "is", "are", "as", "at", "into", "under", "beyond", "towards", "toward", "through", "based",
    };

    /// <summary>The longest name taken for one, in characters.</summary>
    public const int Longest = 60;

    /// <summary>True for <c>Ada de la Croix</c>, <c>J.-P. Müller</c>, <c>Z Liu</c>, <c>王芳</c>; one word alone counts too.</summary>
    public static bool IsName(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text.Length > Longest || text[0] == ' ')
        {
            return false;
        }

        int words = 0;
        bool lastIsParticle = false;
        int capitals = 0;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            if (word.IsEmpty)
            {
                continue;
            }

            lastIsParticle = IsParticle(word);
            if (!lastIsParticle && !IsNameWord(word))
            {
                return false;
            }

            words++;
            capitals += lastIsParticle ? 0 : 1;
        }

        return words is >= 1 and <= 7 && capitals is >= 1 and <= 6 && !lastIsParticle;
    }

    /// <summary>True for what may be a name in a list of names although its letters are small (<c>bell hooks</c>), or a group's name with numbers (<c>Team 01</c>).</summary>
    public static bool CouldBeName(ReadOnlySpan<char> text)
    {
        if (text.Length is < 3 or > 40 || Words(text) > 4)
        {
            return false;
        }

        bool small = false;
        foreach (var range in text.Split(' '))
        {
            var word = text[range];
            small |= !word.IsEmpty && char.IsLower(word[0]) && !IsParticle(word);
            if (StopWords.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word))
            {
                return false;
            }
        }

        return !text.ContainsAny(NotInNames) && !(small && text.ContainsAnyInRange('0', '9'));
    }

    /// <summary>A part that follows a name after a comma (<c>Jr.</c>).</summary>
    public static bool IsSuffix(string text) => Suffixes.Contains(text);

    /// <summary><c>van</c>, <c>de</c>, <c>bin</c>, …</summary>
    public static bool IsParticle(ReadOnlySpan<char> word) => Particles.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>The number of words that are no particles.</summary>
    public static int Words(ReadOnlySpan<char> text)
    {
        int words = 0;
        foreach (var range in text.Split(' '))
        {
            words += text[range].IsEmpty || IsParticle(text[range]) ? 0 : 1;
        }

        return words;
    }

    private static bool IsNameWord(ReadOnlySpan<char> word)
    {
        word = word.Trim("()\"“”");
        if (word.IsEmpty || word.Length > 30 || !(char.IsUpper(word[0]) || IsUncased(word[0]) || HasInnerCapital(word)))
        {
            return false;
        }

        foreach (char c in word)
        {
            if (!char.IsLetter(c) && c is not ('-' or '‐' or '‑' or '–' or '\'' or '’' or 'ʼ' or '`' or '.' or '·') && CharUnicodeInfo.GetUnicodeCategory(c) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                return false;
            }
        }

        return true;
    }

    // Letters of scripts without case: Han, Hangul, Arabic, Devanagari…
    private static bool IsUncased(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;

    // d'Alembert, al-Khalil, ten-Cate: lower-case beginning, but a capital after an apostrophe or hyphen.
    private static bool HasInnerCapital(ReadOnlySpan<char> word)
    {
        int mark = word.IndexOfAny("'’-");
        return mark is > 0 and <= 3 && mark + 1 < word.Length && char.IsUpper(word[mark + 1]);
    }
}
