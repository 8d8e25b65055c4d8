using Colophon.Text;

namespace Colophon.Search;

/// <summary>Marks what a query matched in a text.</summary>
public sealed class Highlighter
{
    private readonly HighlightPatterns _patterns;

    /// <summary>Marks nothing.</summary>
    public Highlighter()
        : this(new HighlightPatterns([]))
    {
    }

    internal Highlighter(HighlightPatterns patterns) => _patterns = patterns;

    /// <summary>The whole text, in parts; maths (<c>$…$</c>) is never cut apart.</summary>
    public IReadOnlyList<TextSpan> Mark(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var spans = new List<TextSpan>();
        Cut(text, 0, text.Length, Maths.In(text, _patterns.Find(text)), spans);
        return spans;
    }

    /// <summary>The passage of the text with the most matched words, about <paramref name="length"/> characters, with <c>…</c> where it was cut.</summary>
    public IReadOnlyList<TextSpan> Passage(string text, int length)
    {
        ArgumentNullException.ThrowIfNull(text);
        length = Math.Max(length, 20);
        if (text.Length <= length + (length / 8))
        {
            return Mark(text);
        }

        var marks = Maths.In(text, _patterns.Find(text));
        var (start, end) = PassageChoice.Choose(text, marks, length);
        var spans = new List<TextSpan>();
        if (start > 0)
        {
            spans.Add(new TextSpan("…", false));
        }

        Cut(text, start, end, marks, spans);
        if (end < text.Length)
        {
            spans.Add(new TextSpan("…", false));
        }

        return spans;
    }

    private static void Cut(string text, int start, int end, IReadOnlyList<Mark> marks, List<TextSpan> spans)
    {
        int at = start;
        foreach (var mark in marks)
        {
            int from = Math.Max(mark.Start, at), to = Math.Min(mark.End, end);
            if (from >= to)
            {
                continue;
            }

            if (from > at)
            {
                spans.Add(new TextSpan(text[at..from], false));
            }

            spans.Add(new TextSpan(text[from..to], true));
            at = to;
        }

        if (at < end)
        {
            spans.Add(new TextSpan(text[at..end], false));
        }
    }
}

/// <summary>A marked stretch of a text.</summary>
/// <param name="Start">Where it begins.</param>
/// <param name="End">Where it ends, exclusive.</param>
/// <param name="What">Which of the query's words or phrases it is.</param>
internal readonly record struct Mark(int Start, int End, int What);
