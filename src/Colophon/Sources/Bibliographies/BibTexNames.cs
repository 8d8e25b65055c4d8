using Colophon.People;
using Colophon.Text;

namespace Colophon.Sources.Bibliographies;

/// <summary>
/// Lists of names as BibTeX takes them apart ("Tame the BeaST", section 11): <c>First von Last</c>, <c>von Last, First</c>,
/// <c>von Last, Jr, First</c>, joined by <c>and</c>; braces protect. Lists joined by commas or semicolons, which BibTeX would take for one name, are understood too.
/// </summary>
internal static class BibTexNames
{
    /// <summary>The names in order. A list that leaves names out ends with one printed <c>others</c>.</summary>
    public static IReadOnlyList<PersonName> Parse(string value)
    {
        var names = new List<PersonName>();
        foreach (var groups in Split(Words(value)))
        {
            names.AddRange(Parse(groups));
        }

        return names;
    }

    /// <summary>Words at brace depth 0; a comma or semicolon at depth 0 is a word of its own.</summary>
    private static List<string> Words(string value)
    {
        var words = new List<string>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= value.Length; i++)
        {
            char c = i < value.Length ? value[i] : ' ';
            depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
            bool space = char.IsWhiteSpace(c) || (c == '~' && !(i > 0 && value[i - 1] == '\\'));
            if (i < value.Length && (depth > 0 || !(space || c is ',' or ';')))
            {
                continue;
            }

            if (i > start)
            {
                words.Add(value[start..i]);
            }

            if (c is ',' or ';')
            {
                words.Add(c.ToString());
            }

            start = i + 1;
        }

        return words;
    }

    /// <summary>Names, each as its groups between commas, each group as its words.</summary>
    private static IEnumerable<List<List<string>>> Split(List<string> words)
    {
        bool joined = words.Exists(IsAnd);
        var groups = new List<List<string>> { new() };
        foreach (string word in words)
        {
            if (IsAnd(word) || (word == ";" && !joined))
            {
                yield return groups;
                groups = [[]];
            }
            else if (word is "," or ";")
            {
                groups.Add([]);
            }
            else
            {
                groups[^1].Add(word);
            }
        }

        yield return groups;
    }

    private static bool IsAnd(string word) => word.Equals("and", StringComparison.OrdinalIgnoreCase);

    private static IEnumerable<PersonName> Parse(List<List<string>> groups)
    {
        groups.RemoveAll(group => group.Count == 0);
        var names = groups.Count switch
        {
            0 => [],
            1 => [Spoken(groups[0])],
            _ when groups[0][0].Contains('=', StringComparison.Ordinal) => [Keyed(groups)],
            2 => [Listed(groups[0], null, groups[1])],
            // "Ann Lee, Bo Chen, Cy Day": no Jr has two words.
            _ when groups.TrueForAll(group => group.Count >= 2) => groups.ConvertAll(Spoken),
            3 => [Listed(groups[0], groups[1], groups[2])],
            // "Lee, A., Chen, B.": pairs.
            _ when groups.Count % 2 == 0 => groups.Chunk(2).Select(pair => Listed(pair[0], null, pair[1])),
            _ => groups.ConvertAll(Spoken),
        };
        return names.OfType<PersonName>();
    }

    // biblatex: given=Hans, prefix=von, family=Harman
    private static PersonName? Keyed(List<List<string>> groups)
    {
        var parts = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        foreach (var group in groups)
        {
            string text = string.Join(' ', group);
            int equals = text.IndexOf('=', StringComparison.Ordinal);
            parts[equals < 0 ? "" : text[..equals].Trim()] = Text([text[(equals + 1)..]]);
        }

        string? family = parts.GetValueOrDefault("family");
        return SplitNames.Of(
            parts.GetValueOrDefault("given"),
            parts.GetValueOrDefault("prefix") is { Length: > 0 } prefix ? $"{prefix} {family}" : family,
            parts.GetValueOrDefault("suffix"));
    }

    private static PersonName? Listed(List<string> family, List<string>? suffix, List<string> given) =>
        SplitNames.Of(Text(given), Text(family), suffix is null ? null : Text(suffix));

    private static PersonName? Spoken(List<string> words)
    {
        if (words.Count == 1 || (words.Count == 2 && words[0].Equals("et", StringComparison.OrdinalIgnoreCase)))
        {
            return SplitNames.Of(null, Text(words));
        }

        // Where the family name comes first and no comma says so, the parts cannot be told apart; an institution has none.
        string printed = Text(words);
        if (SplitNames.IsEastAsian(printed) || words.Exists(word => word is "for" or "of" or "on" or "für" or "pour"))
        {
            return new PersonName(printed);
        }

        // The family name is the last word, and what follows a lower-case word before it: "Ludwig van Beethoven", "Jan van der Berg Smit".
        int first = words.FindIndex(0, words.Count - 1, IsLower);
        int family = first >= 0 ? first : words.Count - 1;
        string? suffix = family == words.Count - 1 && words.Count > 2 && IsSuffix(words[^1]) ? words[^1] : null;
        family -= suffix is null ? 0 : 1;
        return SplitNames.Of(Text(words[..family]), Text(suffix is null ? words[family..] : words[family..^1]), suffix);
    }

    private static bool IsSuffix(string word) => word is "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV";

    /// <summary>Whether a word's first letter outside braces is lower case; the letters of an accent's command do not count, those it stands on do.</summary>
    private static bool IsLower(string word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] == '{' && !(i + 1 < word.Length && word[i + 1] == '\\'))
            {
                return false;
            }

            if (word[i] == '\\')
            {
                i++;
                while (i + 1 < word.Length && char.IsAsciiLetter(word[i]) && char.IsAsciiLetter(word[i + 1]))
                {
                    i++;
                }
            }
            else if (char.IsLetter(word[i]))
            {
                return char.IsLower(word[i]);
            }
        }

        return false;
    }

    private static string Text(IEnumerable<string> words) => Tex.ToText(string.Join(' ', words));
}
