using Colophon.People;

namespace Colophon.Sources.Judged;

/// <summary>
/// The authors of old judged collections, one text for all: <c>bee,a.</c>, <c>bee,a. and dee,c.d.</c>, <c>Bee, A. Dee, C.D. Eff, E.</c>,
/// <c>a. b. bee</c>.
/// </summary>
internal static class JudgedAuthors
{
    /// <summary>The names, family first where they are printed so; the whole text as one name where it does not come apart.</summary>
    public static IReadOnlyList<PersonName> Split(string printed)
    {
        if (PrintedText.Fold(printed) is not { } text)
        {
            return [];
        }

        var names = new List<PersonName>();
        foreach (string part in text.Split([" and ", ";", " & "], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (!TryPart(part.Trim(',', ' '), names))
            {
                return [new PersonName(text)];
            }
        }

        return names;
    }

    // A family name, a comma, given names, and straight behind them, or behind another comma, the next family name.
    private static bool TryPart(string part, List<PersonName> names)
    {
        string[] pieces = part.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (pieces.Length <= 1)
        {
            if (PrintedText.Name(part) is { } single)
            {
                names.Add(single);
            }

            return true;
        }

        string family = pieces[0];
        for (int i = 1; i < pieces.Length; i++)
        {
            bool last = i == pieces.Length - 1;
            string[] words = pieces[i].Split(' ');
            int given = last ? words.Length : GivenWords(words);
            Add(family, string.Join(' ', words[..given]), part, names);
            if (last)
            {
                return true;
            }

            family = given < words.Length ? string.Join(' ', words[given..]) : pieces[++i];
            if (i == pieces.Length - 1)
            {
                // A family name without any given one at the end: this was not what it looked like.
                return false;
            }
        }

        return true;
    }

    // Initials with their dots, or one whole name and the initials behind it.
    private static int GivenWords(string[] words)
    {
        int count = words[0].EndsWith('.') ? 0 : 1;
        while (count < words.Length && words[count].EndsWith('.'))
        {
            count++;
        }

        return count;
    }

    private static void Add(string family, string given, string part, List<PersonName> names)
    {
        bool tight = part.Contains($"{family},{given}", StringComparison.Ordinal);
        names.Add(new PersonName(tight ? $"{family},{given}" : $"{family}, {given}", given, family));
    }
}
