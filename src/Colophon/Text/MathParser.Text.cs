namespace Colophon.Text;

/// <content>Words inside maths.</content>
internal sealed partial class MathParser
{
    // The unparsed content of a group; null if none stands here.
    private string? RawGroup()
    {
        SkipSpaces();
        if (AtEnd || Current != '{')
        {
            return null;
        }

        int start = ++_pos;
        int depth = 0;
        while (!AtEnd && (Current != '}' || depth > 0))
        {
            depth += Current == '{' ? 1 : Current == '}' ? -1 : 0;
            _pos += Current == '\\' && _pos + 1 < _end ? 2 : 1;
        }

        string raw = _tex[start..Math.Min(_pos, _end)];
        _pos = Math.Min(_pos + 1, _end);
        return raw;
    }

    // Words between formulas, with formulas of their own inside: \mbox{if $x>0$}.
    private MathNode? Text(string command)
    {
        if (RawGroup() is not { } raw)
        {
            return AtRowEnd() ? null : Argument();
        }

        var nodes = new List<MathNode>();
        int from = 0;
        while (MathSpans.Next(raw, from) is { } span)
        {
            AddText(nodes, raw[from..span.Start], command);
            var inner = Parse(span.Content(raw).ToString(), _depth, out int guessed).Root;
            _guessed += guessed;
            _failed |= inner is null;
            nodes.Add(inner ?? MathNode.Of("mrow"));
            from = span.End;
        }

        AddText(nodes, raw[from..], command);
        if (_failed)
        {
            Fail();
        }

        return nodes.Count == 0 ? null : MathNode.Row(nodes);
    }

    private void AddText(List<MathNode> nodes, string raw, string command)
    {
        if (raw.Length == 0)
        {
            return;
        }

        string text = Tex.ToText(raw);
        var font = command switch { "textbf" => MathFont.Bold, "texttt" => MathFont.Mono, "textsf" => MathFont.Sans, "textit" or "emph" => MathFont.Italic, _ => _font };
        bool bold = font is MathFont.Bold or MathFont.BoldItalic or MathFont.Mono or MathFont.Sans;

        // White space at the ends of an mtext collapses; no-break spaces stay.
        string edged = (char.IsWhiteSpace(raw[0]) ? "\u00A0" : "") + (bold ? MathAlphabets.Apply(text, font) : text) + (raw.Length > 1 && char.IsWhiteSpace(raw[^1]) ? "\u00A0" : "");
        nodes.Add(new MathNode("mtext", edged));
    }
}
