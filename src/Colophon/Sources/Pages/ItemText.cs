using System.Text;

namespace Colophon.Sources.Pages;

/// <summary>What the lines under a heading line are: title, names, abstract, and marks that are none of these.</summary>
/// <param name="Title">The title on one line; may be empty.</param>
/// <param name="Names">The printed names; null where none are printed.</param>
/// <param name="Abstract">The abstract on one line; null where there is none.</param>
/// <param name="Marks">Short lines between title and abstract: institutions and the like.</param>
internal sealed record ItemText(string Title, NameList? Names, string? Abstract, IReadOnlyList<string> Marks)
{
    private const int LongLine = 260;

    private const int MostTitleLines = 6;
    private const int LongestTitle = 600;

    /// <summary>True for a line that is a paragraph by its length, or by its length and its full stop.</summary>
    public static bool IsText(string line) => line.Length >= LongLine || (line.Length >= 100 && line[^1] is '.' or '…' or '。');

    /// <summary>Title, then names on a line of their own (or run together with the title, where <paramref name="glued"/> can tell), then an abstract.</summary>
    public static ItemText Read(IReadOnlyList<PageLine> lines, Func<string, string, TitleAndNames?>? glued)
    {
        var body = Solid(lines);
        if (body.Count == 0)
        {
            return new ItemText("", null, null, []);
        }

        int names = NamesLine(body);
        if (names > 0)
        {
            return new ItemText(Join(body, 0, names), NameList.Read(body[names].Text), AbstractOf(body, names + 1), []);
        }

        for (int end = 1; glued is not null && end <= Math.Min(MostTitleLines, body.Count) && body[end - 1].Text.Length <= LongestTitle; end++)
        {
            if (glued(Join(body, 0, end), AbstractOf(body, end) ?? "") is { } parts && EndsTitle(body, end, parts))
            {
                return new ItemText(parts.Title, parts.Names, AbstractOf(body, end), []);
            }
        }

        int title = TitleEnd(body);
        return new ItemText(Join(body, 0, title), null, AbstractOf(body, title), MarksOf(body, title));
    }

    // Lines with text, each with whether an empty line stands before it.
    private static List<(string Text, bool Apart)> Solid(IReadOnlyList<PageLine> lines)
    {
        var body = new List<(string, bool)>();
        bool apart = false;
        foreach (var line in lines)
        {
            if (!line.IsBlank && !PageNoise.IsNoise(line.Text))
            {
                body.Add((line.Text, apart));
            }

            apart = line.IsBlank;
        }

        return body;
    }

    // The last of the lines before the abstract that is a byline by its looks; else a lone name in a paragraph of its own. 0: none.
    private static int NamesLine(List<(string Text, bool Apart)> body)
    {
        int found = 0;
        int lone = 0;
        for (int i = 1; i < Math.Min(body.Count, MostTitleLines + 1); i++)
        {
            if (NameList.Read(body[i].Text) is { } names)
            {
                bool more = names.StandsAlone;
                found = more ? i : found;
                lone = !more && found == 0 && lone == 0 && IsLoneName(body, i, names) ? i : lone;
            }
            else if (found > 0 || IsText(body[i].Text))
            {
                break;
            }
        }

        return found > 0 ? found : lone;
    }

    private static bool IsLoneName(List<(string Text, bool Apart)> body, int i, NameList names)
    {
        bool apart = body.Exists(line => line.Apart)
            ? body[i].Apart && (i + 1 == body.Count || body[i + 1].Apart)
            : !names.Names[0].Split(' ').Any(TitleWords.LooksWhole);
        bool beforeText = i + 1 == body.Count || body[i + 1].Text.Length >= LongLine / 2;
        return apart && beforeText && names.Names.Count == 1 && NameShape.Words(names.Names[0]) is >= 2 and <= 5 && !NameList.IsOrganisation(names.Names[0]);
    }

    // With one name and no "et al." a title of several lines may split too early: only the last line before the abstract may end so.
    private static bool EndsTitle(List<(string Text, bool Apart)> body, int end, TitleAndNames parts) =>
        parts.Names.Incomplete || end == body.Count || body[end].Text.Length >= LongLine / 2 || (parts.Names.Names.Count > 1 && (body[end].Apart || PageNoise.IsRunningText(body[end].Text)));

    private static int TitleEnd(List<(string Text, bool Apart)> body)
    {
        int end = 1;
        while (end < body.Count && end < MostTitleLines && !body[end].Apart && !IsText(body[end].Text))
        {
            end++;
        }

        // Several short lines and no paragraph after them: a title and something else, not a title of several lines.
        return end < body.Count ? end : body.Exists(line => IsText(line.Text)) || body.Count <= 3 ? Math.Min(end, body.Count) : 1;
    }

    private static List<string> MarksOf(List<(string Text, bool Apart)> body, int from)
    {
        var marks = new List<string>();
        for (int i = from; i < body.Count && !PageNoise.IsRunningText(body[i].Text); i++)
        {
            marks.Add(body[i].Text);
        }

        return marks;
    }

    private static string? AbstractOf(List<(string Text, bool Apart)> body, int from)
    {
        var text = new StringBuilder();
        for (int i = from; i < body.Count; i++)
        {
            (string line, bool apart) = body[i];
            bool running = PageNoise.IsRunningText(line);
            if (text.Length == 0 ? running : running || (!apart && EndsSentence(line)) || GoesOn(body, i))
            {
                text.Append(text.Length > 0 ? " " : "").Append(line);
            }
            else if (text.Length > 0)
            {
                break;
            }
        }

        return text.Length > 0 ? text.ToString() : null;
    }

    // A formula or a heading inside an abstract: text follows close behind.
    private static bool GoesOn(List<(string Text, bool Apart)> body, int i) => body.Skip(i + 1).Take(2).Any(line => line.Text.Length >= LongLine / 2);

    private static bool EndsSentence(string line) => line[^1] is '.' or '!' or '?' or ')' or '$' or '}' or '。';

    private static string Join(List<(string Text, bool Apart)> body, int from, int to) => string.Join(' ', body.Skip(from).Take(to - from).Select(line => line.Text));
}
