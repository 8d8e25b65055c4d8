using System.Text;
using System.Text.Unicode;
using Colophon.Works;

namespace Colophon.Sources.Citations;

/// <summary>
/// Tables of who cites whom: citing and cited apart by a tab (and where it is from), one pair a line; or paperscape's lines, on which one
/// paper stands with all its references, apart by semicolons.
/// </summary>
internal sealed class CitationTable : IFormat
{
    // Pairs of one citing paper are one record; more than this under one id are several.
    private const int MaxPairs = 4096;
    private const int PaperscapeFields = 7;

    private static readonly string[] Headings = ["citing", "from", "source", "citing_paper", "citing_paper_id"];

    public string Name => "citations";

    public string Source => "citations";

    public string Description => "tables of citations: citing TAB cited, or paperscape's id;categories;found;total;references;authors;title";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        int seen = 0, known = 0;
        foreach (var range in head.Split((byte)'\n'))
        {
            var line = head[range].TrimEnd((byte)'\r');
            bool cutOff = range.End.Value == head.Length && seen > 0;
            if (line.IsEmpty || line[0] == '#' || cutOff)
            {
                continue;
            }

            known += IsRow(line) ? 1 : 0;
            if (++seen == 20)
            {
                break;
            }
        }

        return known == 0 || known * 4 < seen * 3 ? 0 : known >= 3 ? 3 : 2;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context)
    {
        var rows = new List<Piece>();
        foreach (var line in Lines.Cut(input))
        {
            if (line.Problem is null && (line.Original.Span[0] == '#' || (line.Line == 1 && IsHeading(line.Original.Span))))
            {
                continue;
            }

            if (rows.Count > 0 && !(line.Problem is null && rows.Count < MaxPairs && IsSamePaper(rows[0], line)))
            {
                yield return Together(rows);
                rows.Clear();
            }

            if (line.Problem is not null)
            {
                yield return line;
            }
            else
            {
                rows.Add(line);
            }
        }

        if (rows.Count > 0)
        {
            yield return Together(rows);
        }
    }

    public Reading Read(ReadOnlyMemory<byte> original, string source)
    {
        if (!Utf8.IsValid(original.Span))
        {
            return Reading.Failed("not UTF-8");
        }

        string text = Encoding.UTF8.GetString(original.Span);
        return text.Contains('\t', StringComparison.Ordinal) ? ReadPairs(text) : ReadPaperscape(text);
    }

    private static Reading ReadPairs(string text)
    {
        string? citing = null;
        var cited = new List<string>();
        foreach (string row in text.Split('\n'))
        {
            string[] cells = row.Split('\t');
            citing ??= cells[0];
            if (cells.Length >= 2)
            {
                cited.Add(cells[1]);
            }
        }

        return CitedPapers.Of(citing, cited);
    }

    private static Reading ReadPaperscape(string text)
    {
        // The title comes last and may hold semicolons of its own.
        string[] fields = text.Split(';', PaperscapeFields);
        return fields.Length < 5 ? Reading.Failed("neither two columns nor a paperscape line") : CitedPapers.Of(fields[0], fields[4].Split(',', StringSplitOptions.RemoveEmptyEntries));
    }

    private static bool IsRow(ReadOnlySpan<byte> line)
    {
        int tab = line.IndexOf((byte)'\t');
        if (tab > 0)
        {
            var rest = line[(tab + 1)..];
            int end = rest.IndexOf((byte)'\t');
            return IsIdentifier(line[..tab]) && IsIdentifier(end < 0 ? rest : rest[..end]);
        }

        int semicolon = line.IndexOf((byte)';');
        return semicolon > 0 && line.Count((byte)';') >= PaperscapeFields - 1 && IsIdentifier(line[..semicolon]);
    }

    private static bool IsIdentifier(ReadOnlySpan<byte> bytes) => bytes.Length <= 256 && CitedPapers.TryRead(Encoding.UTF8.GetString(bytes), out _);

    private static bool IsHeading(ReadOnlySpan<byte> line)
    {
        int tab = line.IndexOf((byte)'\t');
        return tab > 0 && Headings.Contains(Encoding.UTF8.GetString(line[..tab]).Trim(), StringComparer.OrdinalIgnoreCase);
    }

    private static bool IsSamePaper(Piece first, Piece next)
    {
        var a = first.Original.Span;
        var b = next.Original.Span;
        int tab = a.IndexOf((byte)'\t');
        return tab > 0 && b.Length > tab && b[..(tab + 1)].SequenceEqual(a[..(tab + 1)]);
    }

    private static Piece Together(List<Piece> rows)
    {
        if (rows.Count == 1)
        {
            return rows[0];
        }

        byte[] whole = new byte[rows.Sum(row => row.Original.Length + 1) - 1];
        int at = 0;
        foreach (var row in rows)
        {
            if (at > 0)
            {
                whole[at++] = (byte)'\n';
            }

            row.Original.Span.CopyTo(whole.AsSpan(at));
            at += row.Original.Length;
        }

        return new Piece(whole, rows[0].Offset, rows[0].Line);
    }
}
