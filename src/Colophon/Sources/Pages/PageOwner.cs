namespace Colophon.Sources.Pages;

/// <summary>Whose page it is, from its heading. Silent where the heading leaves doubt: a wrong owner would be a wrong byline on every work.</summary>
internal static class PageOwner
{
    /// <summary>The name above the figures of a profile (<c>h-index20</c>, <c>14papers</c>) or above <c>Trust snapshot</c>; null if none is sure.</summary>
    /// <param name="preamble">The lines before the first work.</param>
    /// <param name="printed">Names that the page prints on works.</param>
    public static string? Find(IReadOnlyList<PageLine> preamble, IReadOnlySet<string> printed)
    {
        int figures = -1;
        bool trust = false;
        for (int i = 0; i < preamble.Count && figures < 0; i++)
        {
            trust = preamble[i].Text.Equals("Trust snapshot", StringComparison.OrdinalIgnoreCase);
            figures = trust || IsFigure(preamble[i].Text) ? i : -1;
        }

        var candidates = new List<string>();
        for (int i = 0; i < figures; i++)
        {
            string text = Heading(preamble[i].Text);
            if (text.Length >= 4 && !PageNoise.IsNoise(text) && NameShape.IsName(text) && NameShape.Words(text) is >= 2 and <= 5 && !NameList.IsOrganisation(text))
            {
                candidates.Add(text);
            }
        }

        // A field ("Machine Learning") or a service's name has the shape of a person's name too.
        string? proven = candidates.Find(printed.Contains);
        candidates.RemoveAll(text => TitleWords.LooksWhole(text.Split(' ')[^1]) || text.Split(' ')[^1] is "Digest" or "Papers" or "Scholar" or "Hub" or "Beta");
        return proven ?? (candidates.Distinct(StringComparer.Ordinal).Count() == 1 || (candidates.Count > 0 && !trust) ? candidates[0] : null);
    }

    // "Ada Example | Some Service", as a browser's tab has it.
    private static string Heading(string line)
    {
        int cut = line.IndexOfAny(['|', '·', '—']);
        cut = cut < 0 ? line.IndexOf(" - ", StringComparison.Ordinal) : cut;
        return (cut > 0 ? line[..cut] : line).Trim();
    }

    private static bool IsFigure(string line)
    {
        string text = line.Replace(" ", "", StringComparison.Ordinal).Replace(":", "", StringComparison.Ordinal).ToLowerInvariant();
        return (text.StartsWith("h-index", StringComparison.Ordinal) && text.Length <= 12)
            || (text.Length is > 5 and <= 18 && char.IsAsciiDigit(text[0]) && text.TrimStart("0123456789,.k".ToCharArray()) is "papers" or "paper" or "citations" or "citation" or "works" or "work");
    }
}
