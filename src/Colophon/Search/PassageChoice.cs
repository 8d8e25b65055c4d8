namespace Colophon.Search;

/// <summary>Chooses the passage of a text to show.</summary>
internal static class PassageChoice
{
    /// <summary>The stretch of about a length with the most different matches, begun at a sentence or a word and never inside a formula.</summary>
    public static (int Start, int End) Choose(string text, IReadOnlyList<Mark> marks, int length)
    {
        var (first, last) = Densest(marks, length);
        int start = 0;
        if (first >= 0 && marks[last].End > length)
        {
            int room = Math.Max(0, length - (marks[last].End - marks[first].Start));
            start = Beginning(text, Math.Max(0, marks[first].Start - (room / 2)), marks[first].Start);
        }

        int end = Math.Min(text.Length, start + length);
        while (end < text.Length && end > start + (length / 2) && !char.IsWhiteSpace(text[end]))
        {
            end--;
        }

        foreach (var (from, to) in Maths.Formulas(text))
        {
            start = start > from && start < to ? from : start;
            end = end > from && end < to ? (from > start ? from : to) : end;
        }

        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        return (start, end);
    }

    /// <summary>The first and last mark of the window that has most different ones, then most; −1 if there are none.</summary>
    private static (int First, int Last) Densest(IReadOnlyList<Mark> marks, int length)
    {
        (int First, int Last, int Worth) best = (-1, -1, 0);
        var inside = new Dictionary<int, int>();
        for (int first = 0, next = 0; first < marks.Count; first++)
        {
            for (; next < marks.Count && (next == first || marks[next].End - marks[first].Start <= length); next++)
            {
                inside[marks[next].What] = inside.GetValueOrDefault(marks[next].What) + 1;
            }

            int worth = (8 * inside.Count) + Math.Min(7, next - first);
            if (worth > best.Worth)
            {
                best = (first, next - 1, worth);
            }

            if (--inside[marks[first].What] == 0)
            {
                inside.Remove(marks[first].What);
            }
        }

        return (best.First, best.Last);
    }

    /// <summary>A sentence's first letter between two places, or else a word's.</summary>
    private static int Beginning(string text, int earliest, int latest)
    {
        for (int at = earliest; at < latest; at++)
        {
            if (at >= 2 && char.IsUpper(text[at]) && text[at - 1] == ' ' && text[at - 2] is '.' or '?' or '!')
            {
                return at;
            }
        }

        int start = earliest;
        while (start > 0 && start < latest && !char.IsWhiteSpace(text[start - 1]))
        {
            start++;
        }

        return start;
    }
}
