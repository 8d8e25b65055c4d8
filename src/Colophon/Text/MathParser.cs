namespace Colophon.Text;

/// <summary>What a parse gave.</summary>
/// <param name="Root">The formula; null if it cannot be read.</param>
/// <param name="Guessed">How many commands were unknown and shown by their names.</param>
internal readonly record struct MathParse(MathNode? Root, int Guessed);

/// <summary>
/// A recursive-descent parser of TeX maths (LaTeX, AMS, and what abstracts keep of plain TeX). Lenient: what TeX would refuse is read as
/// meant where that is clear. Bounded: formulas longer or deeper than any real one are not read.
/// </summary>
internal sealed partial class MathParser
{
    private const int Longest = 8000;
    private const int Deepest = 40;

    private readonly string _tex;
    private int _pos;
    private int _end;
    private int _depth;
    private int _guessed;
    private bool _failed;
    private MathFont _font;

    private MathParser(string tex) => (_tex, _end) = (tex, tex.Length);

    /// <summary>Reads one formula, without its dollars.</summary>
    public static MathParse Parse(string tex) => Parse(tex, 0, out _);

    private static MathParse Parse(string tex, int depth, out int guessed)
    {
        guessed = 0;
        if (tex.Length > Longest)
        {
            return default;
        }

        var parser = new MathParser(tex) { _depth = depth };
        var root = parser.Table("..", topLevel: true);
        guessed = parser._guessed;
        return parser._failed ? default : new MathParse(root, guessed);
    }

    private bool AtEnd => _pos >= _end;

    private char Current => _tex[_pos];

    // What ends a row: a closing brace, a cell's or line's end, \end and \right.
    private bool AtRowEnd()
    {
        if (AtEnd || Current is '}' or '&')
        {
            return true;
        }

        return Current == '\\' && (PeekCommand() is "\\" or "end" or "right" or "cr" or "tabularnewline");
    }

    private ReadOnlySpan<char> PeekCommand()
    {
        int next = _pos + 1;
        while (next < _end && char.IsAsciiLetter(_tex[next]))
        {
            next++;
        }

        return _tex.AsSpan(_pos + 1, Math.Min(_end, Math.Max(next, _pos + 2)) - _pos - 1);
    }

    private string ReadCommand()
    {
        string name = PeekCommand().ToString();
        _pos += 1 + name.Length;
        return name;
    }

    private void SkipSpaces()
    {
        while (!AtEnd && char.IsWhiteSpace(Current))
        {
            _pos++;
        }
    }

    // Every way down goes through here, so that depth is bounded; failing moves to the end, so that all callers come home.
    private bool Enter()
    {
        if (++_depth <= Deepest)
        {
            return true;
        }

        Fail();
        return false;
    }

    private void Fail()
    {
        _failed = true;
        _pos = _end;
    }

    private List<MathNode> Row()
    {
        var nodes = new List<MathNode>();
        if (!Enter())
        {
            return nodes;
        }

        var font = _font;
        SkipSpaces();
        while (!AtRowEnd())
        {
            if (Infix(nodes) is { } fraction)
            {
                nodes = [fraction];
                break;
            }

            if (Scripted() is { } node)
            {
                SetApart(nodes, node);
                nodes.Add(node);
            }

            SkipSpaces();
        }

        _font = font;
        _depth--;
        return nodes;
    }

    // "n log n": a function's name keeps its distance from letters on both sides.
    private static void SetApart(List<MathNode> nodes, MathNode node)
    {
        if (nodes.Count == 0)
        {
            return;
        }

        var before = nodes[^1];
        bool letter = node.Name is "mi" or "mn" or "msub" or "msup" or "mfrac" or "msqrt";
        bool letterBefore = before.Name is "mi" or "mn" or "msub" or "msup" or "mfrac" || before is { Name: "mo", Text: ")" or "]" };
        if ((IsFunction(before) && (letter || IsFunction(node))) || (IsFunction(node) && letterBefore))
        {
            nodes.Add(MathNode.Space("0.167em"));
        }
    }

    private static bool IsFunction(MathNode node) => node.Role is MathRole.Function or MathRole.LimitFunction;

    // {a \over b}: all of the row before it stands above all of the row behind it.
    private MathNode? Infix(List<MathNode> before)
    {
        if (Current != '\\' || PeekCommand() is not ("over" or "choose" or "atop" or "brack" or "brace"))
        {
            return null;
        }

        string name = ReadCommand();
        var above = MathNode.Row(before);
        var below = MathNode.Row(Row());
        return name switch
        {
            "over" => MathNode.Of("mfrac", above, below),
            "choose" => Fenced("(", Stack(above, below), ")"),
            "brack" => Fenced("[", Stack(above, below), "]"),
            "brace" => Fenced("{", Stack(above, below), "}"),
            _ => Stack(above, below),
        };
    }

    private static MathNode Stack(MathNode above, MathNode below) => MathNode.Of("mfrac", above, below) with { Attributes = " linethickness=\"0\"" };

    private static MathNode Fenced(string open, MathNode inside, string close)
    {
        var nodes = new List<MathNode>();
        Fence(nodes, open);
        nodes.Add(inside);
        Fence(nodes, close);
        return MathNode.Of("mrow", nodes);
    }

    private static void Fence(List<MathNode> nodes, string sign)
    {
        if (sign.Length > 0 && sign != ".")
        {
            nodes.Add(MathNode.Operator(sign, " fence=\"true\" stretchy=\"true\""));
        }
    }

    // What a command or a script takes: a group, or one sign.
    private MathNode Argument()
    {
        SkipSpaces();
        if (AtRowEnd() || !Enter())
        {
            return MathNode.Of("mrow");
        }

        MathNode node;
        if (char.IsAsciiDigit(Current))
        {
            node = new MathNode("mn", MathAlphabets.Apply(Current.ToString(), _font));
            _pos++;
        }
        else
        {
            node = Current is '^' or '_' ? MathNode.Of("mrow") : Atom() ?? MathNode.Of("mrow");
        }

        _depth--;
        return node;
    }

    private MathNode Group()
    {
        _pos++;
        var row = Row();

        // Cells and lines have no business inside a plain group: read on as if they were not there.
        while (!AtEnd && Current != '}')
        {
            SkipRowEnd();
            row.AddRange(Row());
        }

        _pos = Math.Min(_pos + 1, _end);
        return MathNode.Row(row);
    }

    private void SkipRowEnd()
    {
        if (Current == '\\')
        {
            string name = ReadCommand();
            if (name == "end")
            {
                RawGroup();
            }
            else if (name == "right")
            {
                Delimiter();
            }
        }
        else
        {
            _pos++;
        }
    }

    private MathNode? Atom()
    {
        char c = Current;
        if (c == '{')
        {
            return Group();
        }

        if (c == '\\')
        {
            return Command();
        }

        if (char.IsAsciiDigit(c) || (c == '.' && _pos + 1 < _end && char.IsAsciiDigit(_tex[_pos + 1])))
        {
            return Number();
        }

        _pos++;
        if (char.IsHighSurrogate(c) && !AtEnd && char.IsLowSurrogate(Current))
        {
            return MathNode.Identifier(_tex.Substring(_pos++ - 1, 2));
        }

        return char.IsLetter(c) ? Letters(c) : Sign(c);
    }

    private MathNode Number()
    {
        int start = _pos;
        while (!AtEnd && (char.IsAsciiDigit(Current) || (Current == '.' && _pos + 1 < _end && char.IsAsciiDigit(_tex[_pos + 1]))))
        {
            _pos++;
        }

        return new MathNode("mn", MathAlphabets.Apply(_tex[start.._pos], _font));
    }

    // In an upright or bold font neighbouring letters are one word; slanted by default each is a quantity of its own.
    private MathNode Letters(char first)
    {
        int start = _pos - 1;
        bool word = _font is not (MathFont.Default or MathFont.Script or MathFont.DoubleStruck or MathFont.Fraktur);
        while (word && !AtEnd && char.IsAsciiLetter(Current) && char.IsAsciiLetter(first))
        {
            _pos++;
        }

        return Named(_tex[start.._pos]);
    }

    private MathNode Named(string text)
    {
        string styled = MathAlphabets.Apply(text, _font);
        bool upright = styled == text && text.Length == 1 && _font != MathFont.Default;
        return new MathNode("mi", styled) { Attributes = upright ? " mathvariant=\"normal\"" : "" };
    }

    private static MathNode? Sign(char c) => c switch
    {
        '-' => MathNode.Operator("−"),
        '*' => MathNode.Operator("∗"),
        '~' => MathNode.Space("0.25em"),
        '(' or ')' or '[' or ']' => MathNode.Operator(c.ToString(), " stretchy=\"false\""),
        '|' => MathNode.Operator("|", " stretchy=\"false\" lspace=\"0\" rspace=\"0\""),
        ',' => MathNode.Operator(",", " separator=\"true\""),
        '/' => MathNode.Operator("/", " lspace=\"0\" rspace=\"0\""),
        '°' or '∞' or '%' or '∅' => MathNode.Identifier(c.ToString()),
        '$' => null,
        _ => char.IsWhiteSpace(c) || char.IsControl(c) ? null : MathNode.Operator(c.ToString()),
    };
}
