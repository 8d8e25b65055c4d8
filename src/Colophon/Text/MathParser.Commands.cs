namespace Colophon.Text;

internal sealed partial class MathParser
{
    // Null for a command that shows nothing.
    private MathNode? Command()
    {
        if (!Enter())
        {
            return null;
        }

        string name = ReadCommand();
        var node = name.Length == 0 ? null : name.Length == 1 && !char.IsAsciiLetter(name[0]) ? SignCommand(name) : WordCommand(name);
        _depth--;
        return node;
    }

    private MathNode? SignCommand(string sign) => sign switch
    {
        "{" or "}" => MathNode.Operator(sign, " stretchy=\"false\""),
        "|" => MathNode.Operator("‖", " stretchy=\"false\" lspace=\"0\" rspace=\"0\""),
        "%" or "#" or "$" or "&" or "_" => MathNode.Identifier(sign),
        " " or "\n" or "\t" => MathNode.Space("0.25em"),
        "-" or "/" or "+" or "(" or ")" or "[" or "]" or "@" or "*" => null,
        _ when MathWords.Spaces.TryGetValue(sign, out string? width) => MathNode.Space(width),
        _ when TexAccents.Mark(sign) is { } mark => TextAccent(mark),
        _ => MathNode.Operator(sign),
    };

    // \'e in maths: somebody's name as an index.
    private MathNode? TextAccent(char mark)
    {
        SkipSpaces();
        var letter = AtRowEnd() ? null : Argument();
        return letter is { Name: "mi", Text: { } text } && TexAccents.Apply(mark, text) is { } accented ? MathNode.Identifier(accented) : letter;
    }

    private MathNode? WordCommand(string name)
    {
        if (MathWords.Fonts.TryGetValue(name, out var font))
        {
            return InFont(font);
        }

        if (MathWords.Switches.TryGetValue(name, out font))
        {
            _font = font;
            return null;
        }

        if (MathWords.Accents.TryGetValue(name, out string? accent))
        {
            return Accented(accent);
        }

        if (MathWords.Spaces.TryGetValue(name, out string? width))
        {
            return MathNode.Space(width);
        }

        return MathWords.Texts.Contains(name) ? Text(name)
            : MathWords.Functions.Contains(name) ? new MathNode("mi", name) { Role = MathRole.Function }
            : MathWords.LimitFunctions.Contains(name) ? LimitFunction(name)
            : MathWords.Sizes.Contains(name) ? Sized(Delimiter())
            : MathWords.Unreadable.Contains(name) ? Unreadable()
            : Structure(name);
    }

    private MathNode? Unreadable()
    {
        Fail();
        return null;
    }

    private MathNode? Structure(string name)
    {
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac" or "cfrac" or "nicefrac" or "sfrac":
                return MathNode.Of("mfrac", Argument(), Argument());
            case "binom" or "dbinom" or "tbinom":
                return Fenced("(", Stack(Argument(), Argument()), ")");
            case "sqrt":
                return Root();
            case "stackrel" or "overset":
                var above = Argument();
                return MathNode.Of("mover", Argument(), above);
            case "underset":
                var below = Argument();
                return MathNode.Of("munder", Argument(), below);
            case "xrightarrow" or "xleftarrow" or "xmapsto":
                return LongArrow(name == "xrightarrow" ? "→" : name == "xleftarrow" ? "←" : "↦");
            case "left":
                return LeftRight();
            case "middle":
                return Sized(Delimiter());
            case "not":
                return Negated();
            case "operatorname" or "DeclareMathOperator":
                return OperatorName();
            case "mathop":
                return Argument() with { Role = MathRole.LimitFunction };
            case "begin":
                return Environment();
            case "substack":
                return Substack();
            case "pmod" or "pod":
                return MathNode.Of("mrow", [MathNode.Space("0.5em"), Bracket("("), .. name == "pmod" ? [new MathNode("mi", "mod"), MathNode.Space("0.333em")] : Array.Empty<MathNode>(), Argument(), Bracket(")")]);
            case "bmod" or "mod":
                return MathNode.Operator("mod", " lspace=\"0.222em\" rspace=\"0.222em\"");
            case "phantom" or "hphantom" or "vphantom":
                return MathNode.Of("mphantom", Argument());
            case "textcolor" or "colorbox":
                RawGroup();
                return Argument();
            case "mathchoice":
                var display = Argument();
                _ = (Argument(), Argument(), Argument());
                return display;
            case "href":
                RawGroup();
                return Argument();
            case "char" or "mathchar" or "symbol":
                Fail();
                return null;
            default:
                return Symbol(name);
        }
    }

    private static MathNode Bracket(string sign) => MathNode.Operator(sign, " stretchy=\"false\"");

    private MathNode? Symbol(string name)
    {
        if (MathWords.Ignored.Contains(name))
        {
            return null;
        }

        if (MathWords.Dropped.Contains(name))
        {
            if (name is "vskip" or "hskip" or "mskip" or "kern" or "mkern")
            {
                SkipLength();
            }
            else
            {
                RawGroup();
            }

            return null;
        }

        if (MathWords.Transparent.Contains(name))
        {
            return Argument();
        }

        if (!TexSymbols.TryGet(name, out string text, out var kind))
        {
            return Macro(name);
        }

        return kind switch
        {
            SymbolClass.Letter => Greek(text),
            SymbolClass.Large => MathNode.Operator(text) with { Role = MathRole.Limits },
            SymbolClass.Fence => MathNode.Operator(text, " stretchy=\"false\""),
            _ => MathNode.Operator(text, text is "|" or "/" ? " lspace=\"0\" rspace=\"0\"" : ""),
        };
    }

    // Capital Greek is upright in TeX; a font that is in force applies to Greek as well where it has Greek letters.
    private MathNode Greek(string text)
    {
        bool upright = text.Length == 1 && (text[0] is >= 'Α' and <= 'Ω' || _font == MathFont.Upright || !char.IsLetter(text[0]));
        string styled = MathAlphabets.Apply(text, _font);
        return new MathNode("mi", styled) { Attributes = upright && styled == text ? " mathvariant=\"normal\"" : "" };
    }

    private MathNode Macro(string name)
    {
        string text = MathMacros.Expand(name, out bool known);
        _guessed += known ? 0 : 1;
        return new MathNode("mi", text) { Attributes = text.Length == 1 ? " mathvariant=\"normal\"" : "" };
    }

    private void SkipLength()
    {
        while (!AtEnd && (char.IsAsciiLetterOrDigit(Current) || Current is '.' or '-' or ' '))
        {
            _pos++;
            if (char.IsAsciiLetter(_tex[_pos - 1]) && !AtEnd && char.IsAsciiLetter(Current))
            {
                _pos++;
                break;
            }
        }
    }

    private MathNode InFont(MathFont font)
    {
        var before = _font;
        _font = font;
        var node = Argument();
        _font = before;
        return node;
    }

    private static MathNode LimitFunction(string name)
    {
        string text = name switch { "limsup" or "varlimsup" => "lim sup", "liminf" or "varliminf" => "lim inf", "argmax" => "arg max", "argmin" => "arg min", _ => name };
        return MathNode.Operator(text, " movablelimits=\"true\" lspace=\"0\" rspace=\"0\"") with { Role = MathRole.LimitFunction };
    }

    private MathNode OperatorName()
    {
        bool limits = !AtEnd && Current == '*';
        _pos += limits ? 1 : 0;
        SkipSpaces();
        int start = _pos;
        if (RawGroup() is { } raw && raw.All(c => char.IsAsciiLetterOrDigit(c) || c is ' ' or '-'))
        {
            return limits ? LimitFunction(raw.Trim()) : new MathNode("mi", raw.Trim()) { Role = MathRole.Function };
        }

        _pos = start;
        return InFont(MathFont.Upright) with { Role = MathRole.Function };
    }

    private MathNode Accented(string accent)
    {
        bool below = accent[0] == '_' && accent.Length > 1;
        accent = below ? accent[1..] : accent;
        bool stretchy = accent[0] == '~';
        var sign = MathNode.Operator(stretchy ? accent[1..] : accent, stretchy ? " stretchy=\"true\"" : " stretchy=\"false\"");
        var node = below
            ? MathNode.Of("munder", Argument(), sign) with { Attributes = " accentunder=\"true\"" }
            : MathNode.Of("mover", Argument(), sign) with { Attributes = " accent=\"true\"" };

        // A brace carries a label on its far side, as a sum carries its limits.
        return accent is "~⏞" or "~⏟" ? node with { Attributes = "", Role = MathRole.Limits } : node;
    }

    private MathNode Root()
    {
        SkipSpaces();
        if (AtEnd || Current != '[')
        {
            return MathNode.Of("msqrt", Argument());
        }

        var degree = Option();
        return MathNode.Of("mroot", Argument(), degree);
    }

    // […]: read as a formula of its own up to its closing bracket.
    private MathNode Option()
    {
        int depth = 0;
        int close = _pos + 1;
        while (close < _end && (_tex[close] != ']' || depth > 0))
        {
            depth += _tex[close] == '{' ? 1 : _tex[close] == '}' ? -1 : 0;
            close++;
        }

        int end = _end;
        (_pos, _end) = (_pos + 1, close);
        var row = Row();
        (_pos, _end) = (_failed ? end : Math.Min(close + 1, end), end);
        return MathNode.Row(row);
    }

    private MathNode LongArrow(string arrow)
    {
        SkipSpaces();
        var below = !AtEnd && Current == '[' ? Option() : null;
        var sign = MathNode.Operator(arrow, " stretchy=\"true\"");
        var above = Argument();
        return below is null ? MathNode.Of("mover", sign, above) : MathNode.Of("munderover", sign, below, above);
    }

    private MathNode LeftRight()
    {
        string open = Delimiter();
        var row = Row();
        string close = ".";
        if (!AtEnd && Current == '\\' && PeekCommand() is "right")
        {
            ReadCommand();
            close = Delimiter();
        }

        return Fenced(open, MathNode.Row(row), close);
    }

    private static MathNode? Sized(string sign) => sign is "." or "" ? null : MathNode.Operator(sign, " stretchy=\"false\"");

    // The sign behind \left, \big and their like; "." for none.
    private string Delimiter()
    {
        SkipSpaces();
        if (AtEnd)
        {
            return ".";
        }

        if (Current != '\\')
        {
            char c = Current;
            if (c is '}' or '{' or '&')
            {
                return ".";
            }

            _pos++;
            return c switch { '<' => "⟨", '>' => "⟩", _ => c.ToString() };
        }

        string name = ReadCommand();
        return name switch
        {
            "{" or "}" => name,
            "|" => "‖",
            "\\" => ".",
            _ => TexSymbols.TryGet(name, out string text, out _) ? text : ".",
        };
    }

    private MathNode? Negated()
    {
        SkipSpaces();
        if (AtRowEnd() || Current is '{' or '^' or '_')
        {
            return null;
        }

        var node = Atom();
        return node is { Text: { Length: > 0 } text } && node.Name is "mo" or "mi"
            ? node! with { Text = (text.Length == 1 ? Marks.TryCompose(text[0], '\u0338')?.ToString() : null) ?? text + '\u0338' }
            : node;
    }
}
