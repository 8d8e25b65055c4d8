namespace Colophon.Sources.Bibliographies;

/// <summary>
/// Reads BibTeX entries from a text, as BibTeX itself does where the text is right and forgivingly where it is not: missing commas,
/// quotes inside quotes, values without delimiters. Never recursive, linear in the length of the text.
/// </summary>
internal sealed class BibTexParser(string text)
{
    /// <summary>The fault of an entry whose braces and quotes do not match: what was read of it may end anywhere.</summary>
    public const string NotClosed = "braces and quotes do not match";

    private int _at;
    private char _close;
    private List<string> _faults = [];

    /// <summary>The next entry, <c>@comment</c> and <c>@preamble</c> passed over; null at the end.</summary>
    public BibTexEntry? Next()
    {
        while ((_at = text.IndexOf('@', Math.Min(_at, text.Length))) >= 0)
        {
            _at++;
            SkipSpace();
            string type = Run(IsName).ToLowerInvariant();
            SkipSpace();
            if (type.Length == 0 || Current is not ('{' or '('))
            {
                continue;
            }

            _close = Current == '{' ? '}' : ')';
            if (type is "comment" or "preamble")
            {
                _ = Delimited();
                continue;
            }

            _at++;
            _faults = [];
            string? key = type == "string" ? null : Key();
            return new BibTexEntry(type, key, Fields(), _faults);
        }

        _at = text.Length;
        return null;
    }

    private char Current => _at < text.Length ? text[_at] : '\0';

    private bool AtEnd => _at >= text.Length || text[_at] == _close;

    private static bool IsName(char c) => char.IsAsciiLetterOrDigit(c) || c is '_' or '-' or '+' or '.' or ':' or '/' or '*' or (>= '\u0080' and not '\u00A0');

    private void Fault(string fault)
    {
        if (!_faults.Contains(fault))
        {
            _faults.Add(fault);
        }
    }

    private void SkipSpace()
    {
        while (_at < text.Length && (char.IsWhiteSpace(text[_at]) || text[_at] == '\uFEFF'))
        {
            _at++;
        }
    }

    private string Run(Func<char, bool> belongs)
    {
        int start = _at;
        while (_at < text.Length && belongs(text[_at]))
        {
            _at++;
        }

        return text[start.._at];
    }

    private string? Key()
    {
        int start = _at;
        while (!AtEnd && Current is not (',' or '=' or '"'))
        {
            _at++;
        }

        string head = text[start.._at].Trim();
        if (Current is not ('=' or '"'))
        {
            return head.Length == 0 ? null : head;
        }

        // No comma before the first field: the last word is the field's name, and a key stands before it, if anywhere.
        int end = _at;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        int name = end;
        while (name > start && IsName(text[name - 1]))
        {
            name--;
        }

        if (Current == '"' || !NamesField(name, end))
        {
            // An equals sign inside the key itself, as in keys that are addresses.
            while (!AtEnd && Current != ',')
            {
                _at++;
            }

            return text[start.._at].Trim();
        }

        _at = name;
        string before = text[start..name].Trim();
        if (before.Length > 0)
        {
            Fault("comma missing after the citation key");
        }

        return before.Length == 0 ? null : before;
    }

    private bool NamesField(int name, int end)
    {
        if (name == end || (name > 0 && !char.IsWhiteSpace(text[name - 1]) && text[name - 1] is not ('{' or '(')))
        {
            return false;
        }

        return !text.AsSpan(name, end - name).ContainsAny(":/.");
    }

    private List<BibTexField> Fields()
    {
        var fields = new List<BibTexField>();
        while (true)
        {
            SkipSpace();
            if (_at >= text.Length)
            {
                Fault(NotClosed);
                return fields;
            }

            if (Current == _close)
            {
                _at++;
                return fields;
            }

            if (Current is ',')
            {
                _at++;
                continue;
            }

            string name = Run(IsName).ToLowerInvariant();
            SkipSpace();
            if (name.Length == 0 || Current != '=')
            {
                Fault("text that is no field left out");
                SkipToComma();
                continue;
            }

            _at++;
            fields.Add(new BibTexField(name, Value()));
        }
    }

    private List<BibTexPart> Value()
    {
        var parts = new List<BibTexPart>();
        while (true)
        {
            SkipSpace();
            if (AtEnd || Current == ',')
            {
                return parts;
            }

            if (Current == '#')
            {
                _at++;
                continue;
            }

            if (parts.Count > 0 && !Joined())
            {
                if (!FieldBegins(_at))
                {
                    Fault("text after a field's value left out");
                    SkipToComma();
                    return parts;
                }

                Fault("comma missing between fields");
                return parts;
            }

            parts.Add(Part());
        }
    }

    // Whether a # stood before this part.
    private bool Joined()
    {
        int before = _at - 1;
        while (before >= 0 && char.IsWhiteSpace(text[before]))
        {
            before--;
        }

        return before >= 0 && text[before] == '#';
    }

    private BibTexPart Part()
    {
        if (Current is '{')
        {
            return new BibTexPart(Delimited(), IsMacro: false);
        }

        if (Current is '"')
        {
            return new BibTexPart(Quoted(), IsMacro: false);
        }

        int start = _at;
        while (!AtEnd && Current is not (',' or '#' or '{' or '"' or '\n' or '\r'))
        {
            if (char.IsWhiteSpace(Current) && FieldBegins(_at))
            {
                break;
            }

            _at++;
        }

        string bare = text[start.._at].Trim();
        if (_at == start)
        {
            _at++;
        }

        // One word is a macro's name; digits, and words that somebody forgot to put into braces, are text.
        bool word = bare.Length > 0 && !char.IsAsciiDigit(bare[0]) && !bare.Any(char.IsWhiteSpace);
        return new BibTexPart(bare, word);
    }

    /// <summary>What stands between a brace or parenthesis and its partner; to the end of the text if it has none.</summary>
    private string Delimited()
    {
        char open = Current;
        char close = open == '{' ? '}' : ')';
        int start = ++_at;
        int depth = 0;
        for (; _at < text.Length; _at++)
        {
            char c = text[_at];
            if (c == close && depth == 0)
            {
                return text[start.._at++];
            }

            depth += c == '{' ? 1 : c == '}' && depth > 0 ? -1 : 0;
        }

        Fault(NotClosed);
        return text[start..];
    }

    private string Quoted()
    {
        int start = ++_at;
        int depth = 0;
        for (; _at < text.Length; _at++)
        {
            char c = text[_at];
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (c == '"' && depth <= 0 && EndsValue(_at + 1))
            {
                return text[start.._at++];
            }
        }

        Fault(NotClosed);
        return text[start..];
    }

    // A quote inside a quoted value is followed by neither comma nor field; BibTeX would stop there, people mean to go on.
    private bool EndsValue(int after)
    {
        int next = after;
        while (next < text.Length && char.IsWhiteSpace(text[next]))
        {
            if (text[next] is '\n' or '\r')
            {
                return true;
            }

            next++;
        }

        return next >= text.Length || text[next] is ',' or '#' or '}' || text[next] == _close || FieldBegins(after);
    }

    private bool FieldBegins(int at)
    {
        // The bounds keep the whole linear: this is asked at every blank.
        int from = at;
        while (at < text.Length && at - from < 64 && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        int start = at;
        while (at < text.Length && at - start < 64 && IsName(text[at]))
        {
            at++;
        }

        int end = at;
        while (at < text.Length && at - end < 64 && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return end > start && at < text.Length && text[at] == '=';
    }

    private void SkipToComma()
    {
        while (!AtEnd && Current != ',')
        {
            if (Current == '{')
            {
                _ = Delimited();
            }
            else
            {
                _at++;
            }
        }
    }
}
