namespace Colophon.Text;

internal sealed partial class MathParser
{
    private MathNode? Environment()
    {
        string name = RawGroup()?.Trim() ?? "";
        if (!MathWords.Environments.TryGetValue(name, out string? fences))
        {
            Fail();
            return null;
        }

        if (name is "array" or "tabular" or "subarray" or "alignat" or "alignat*" or "alignedat")
        {
            SkipSpaces();
            _ = !AtEnd && Current == '[' ? Option() : null;
            RawGroup();
        }

        var table = Table(fences, topLevel: false);
        if (!AtEnd && Current == '\\' && PeekCommand() is "end")
        {
            ReadCommand();
            RawGroup();
        }

        return table;
    }

    private MathNode Substack()
    {
        SkipSpaces();
        if (AtEnd || Current != '{')
        {
            return Argument();
        }

        _pos++;
        var table = Table("..", topLevel: false);
        _pos = Math.Min(_pos + 1, _end);
        return table;
    }

    // Cells parted by &, lines by \\; a formula without either is one cell, and no table.
    private MathNode Table(string fences, bool topLevel)
    {
        var rows = new List<MathNode>();
        var cells = new List<MathNode>();
        var cell = Row();
        while (!AtEnd)
        {
            if (Current == '&')
            {
                _pos++;
                cells.Add(MathNode.Row(cell));
                cell = Row();
            }
            else if (Current == '\\' && PeekCommand() is "\\" or "cr" or "tabularnewline")
            {
                ReadCommand();
                SkipLineSpacing();
                cells.Add(MathNode.Row(cell));
                rows.Add(Line(cells));
                (cells, cell) = ([], Row());
            }
            else if (!topLevel)
            {
                break;
            }
            else
            {
                // A stray closing brace, \right or \end: what stands around it is still one cell.
                SkipRowEnd();
                cell.AddRange(Row());
            }
        }

        cells.Add(MathNode.Row(cell));
        return Assemble(rows, cells, fences);
    }

    private void SkipLineSpacing()
    {
        SkipSpaces();
        if (!AtEnd && Current == '[')
        {
            int close = _tex.IndexOf(']', _pos, Math.Min(20, _end - _pos));
            _pos = close < 0 ? _pos : close + 1;
        }
    }

    private static MathNode Line(List<MathNode> cells) => MathNode.Of("mtr", cells.ConvertAll(cell => MathNode.Of("mtd", cell)));

    private static MathNode Assemble(List<MathNode> rows, List<MathNode> cells, string fences)
    {
        bool empty = cells is [{ Name: "mrow", Children.Count: 0 }];
        if (rows.Count == 0 && cells.Count == 1 && fences == "..")
        {
            return cells[0];
        }

        if (!empty)
        {
            rows.Add(Line(cells));
        }

        var table = MathNode.Of("mtable", rows);
        return fences == ".." ? table : Fenced(fences[..1], table, fences[1..]);
    }
}
