using System.Globalization;

namespace Colophon.Sources.Pages;

/// <summary>One work of a daily page: a title, an abstract, and small print (<c>• 4 authors</c>, an organisation, <c>· Jan 30, 2023</c>).</summary>
/// <param name="Title">The title on one line.</param>
/// <param name="Abstract">The abstract; null where there is none.</param>
/// <param name="Authors">How many authors the page counts; null where it does not say.</param>
/// <param name="Day">The date; null where none is printed.</param>
/// <param name="Organisations">Who submitted or published it, as printed.</param>
internal sealed record DailyItem(string Title, string? Abstract, int? Authors, PrintedDay? Day, IReadOnlyList<string> Organisations)
{
    private const int LongestMark = 80;

    private enum Kind
    {
        Short,
        Long,
        Mark,
        Organisation,
    }

    private readonly record struct Part(int Line, string Text, Kind Kind, bool Apart);

    /// <summary>Where the works of a page stand: line numbers from the title to the last line of the small print.</summary>
    public static List<(int First, int Last)> Find(IReadOnlyList<PageLine> lines)
    {
        var parts = Parts(lines);
        var items = new List<(int, int)>();
        int at = 0;
        while (at < parts.Count)
        {
            int text = End(parts, at, Kind.Short);
            int marks = End(parts, text, Kind.Long);
            int end = marks;
            while (end < parts.Count && parts[end].Kind is Kind.Mark or Kind.Organisation)
            {
                end++;
            }

            bool counted = parts.Skip(marks).Take(end - marks).Any(part => AuthorCount(part.Text) is not null || part.Kind == Kind.Organisation);
            if (text > at && (marks > text || counted))
            {
                items.Add((parts[TitleStart(parts, at, text)].Line, parts[end - 1].Line));
            }

            at = end;
        }

        return items;
    }

    /// <summary>Reads the lines of one work.</summary>
    public static DailyItem Read(IReadOnlyList<PageLine> lines)
    {
        var parts = Parts(lines);
        int text = End(parts, 0, Kind.Short);
        var marks = parts.Skip(text).Where(part => part.Kind == Kind.Mark).SelectMany(part => Split(part.Text)).ToList();
        string paragraph = string.Join(' ', parts.Where(part => part.Kind == Kind.Long).Select(part => part.Text));
        return new DailyItem(
            string.Join(' ', parts.Take(text).Select(part => part.Text)),
            paragraph.Length > 0 ? paragraph : null,
            marks.Select(AuthorCount).FirstOrDefault(count => count is not null),
            marks.Select(Date).FirstOrDefault(day => day is not null),
            [.. parts.Where(part => part.Kind == Kind.Organisation).Select(part => Once(part.Text))]);
    }

    /// <summary><c>• 4 authors</c>, also with a date behind it; null if the line counts no authors.</summary>
    public static int? AuthorCount(string line) => line.Length > LongestMark ? null : Split(line).Select(CountOf).FirstOrDefault(count => count is not null);

    private static int? CountOf(string part) =>
        part.IndexOf(' ', StringComparison.Ordinal) is var space and > 0 && part[(space + 1)..] is "authors" or "author"
        && int.TryParse(part.AsSpan(0, space), NumberStyles.None, CultureInfo.InvariantCulture, out int count) && count is > 0 and < 100_000 ? count : null;

    // The number behind a date counts something that the text does not name.
    private static PrintedDay? Date(string part) =>
        part.Length >= 5 && PrintedDay.ReadAt(part, 0, out int end) is { } day && part.AsSpan(end).Trim().IndexOfAnyExceptInRange('0', '9') < 0 ? day : null;

    private static string[] Split(string line) => line.Split(['•', '·', '∙'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static List<Part> Parts(IReadOnlyList<PageLine> lines)
    {
        var parts = new List<Part>();
        bool apart = false;
        bool submitter = false;
        for (int i = 0; i < lines.Count; i++)
        {
            string text = lines[i].Text;
            if (lines[i].IsBlank || submitter || PageNoise.IsNoise(text))
            {
                submitter = !lines[i].IsBlank ? text.StartsWith("Submitted by", StringComparison.OrdinalIgnoreCase) && text.Length < 15 : submitter;
                apart = true;
                continue;
            }

            parts.Add(new Part(i, text, IsMark(text) ? Kind.Mark : ItemText.IsText(text) ? Kind.Long : Kind.Short, apart));
            apart = false;
        }

        for (int i = 1; i + 1 < parts.Count; i++)
        {
            // An organisation stands where other works have the count: before a lone dot, or printed twice (its logo's caption and its name).
            if (parts[i].Kind == Kind.Short && parts[i].Text.Length <= LongestMark && parts[i - 1].Kind is Kind.Long or Kind.Short
                && (IsDot(lines, parts[i].Line) || Once(parts[i].Text).Length < parts[i].Text.Length))
            {
                parts[i] = parts[i] with { Kind = Kind.Organisation };
            }
        }

        return parts;
    }

    private static bool IsDot(IReadOnlyList<PageLine> lines, int line)
    {
        int next = line + 1;
        while (next < lines.Count && lines[next].IsBlank)
        {
            next++;
        }

        return next < lines.Count && lines[next].Text.Trim('·', '•', '∙', ' ').Length == 0;
    }

    private static bool IsMark(string text) =>
        text.Length <= LongestMark && (Split(text) is { Length: 0 } or { Length: 1 } or { Length: 2 } or { Length: 3 } ? Split(text) : null) is { } parts
        && (parts.Length == 0 || parts.Any(part => CountOf(part) is not null || Date(part) is not null))
        && (parts.Length <= 1 || text.IndexOfAny(['•', '·', '∙']) >= 0);

    private static int End(List<Part> parts, int from, Kind kind)
    {
        while (from < parts.Count && parts[from].Kind == kind)
        {
            from++;
        }

        return from;
    }

    // Of several short paragraphs only the last is the title; what stands before it belongs to the page.
    private static int TitleStart(List<Part> parts, int from, int to)
    {
        int start = to - 1;
        while (start > from && !parts[start].Apart)
        {
            start--;
        }

        return from == 0 && to - start > 2 ? to - 1 : start;
    }

    // "Some-Lab" of "Some-Lab Some-Lab"; any other text stays.
    private static string Once(string text)
    {
        int half = text.Length / 2;
        return text.Length % 2 == 1 && text[half] == ' ' && text.AsSpan(0, half).SequenceEqual(text.AsSpan(half + 1)) ? text[..half] : text;
    }
}
