using System.Text;

namespace Colophon.Yardsticks;

/// <summary>A table in Markdown, columns aligned so that it also reads well as plain text.</summary>
/// <param name="head">The columns' heads; the first column is left-aligned, the others right-aligned.</param>
internal sealed class MarkdownTable(params string[] head)
{
    private readonly List<string[]> _rows = [];

    /// <summary>Adds a row with a cell for each column.</summary>
    public void Add(params string[] cells) => _rows.Add(cells);

    /// <inheritdoc/>
    public override string ToString()
    {
        int[] widths = [.. head.Select((title, column) => Math.Max(3, _rows.Append(head).Max(row => row[column].Length)))];
        var text = new StringBuilder();
        Append(text, head, widths);
        text.Append('|').AppendJoin('|', widths.Select((width, column) => column == 0 ? new string('-', width + 2) : new string('-', width + 1) + ':')).Append("|\n");
        _rows.ForEach(row => Append(text, row, widths));
        return text.ToString();
    }

    private static void Append(StringBuilder text, string[] row, int[] widths) =>
        text.Append("| ").AppendJoin(" | ", row.Select((cell, column) => column == 0 ? cell.PadRight(widths[column]) : cell.PadLeft(widths[column]))).Append(" |\n");
}
