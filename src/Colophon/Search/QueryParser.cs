using System.Globalization;

namespace Colophon.Search;

/// <summary>
/// Reads the query language: <c>words +must -not "a phrase" "near words"~5 begin* =exact field:value</c>. Never throws: what cannot be understood
/// is said, and the rest is searched.
/// </summary>
internal sealed class QueryParser
{
    /// <summary>A query is cut off after this many characters.</summary>
    public const int MaxLength = 20_000;

    /// <summary>How many clauses are taken.</summary>
    public const int MaxClauses = 2_000;

    private const int MaxProblems = 10;
    private const int MaxSlop = 100;

    private readonly string _query;
    private readonly List<Clause> _clauses = [];
    private readonly List<Filter> _filters = [];
    private readonly List<string> _problems = [];
    private int _at;

    private QueryParser(string query) => _query = query;

    public static ParsedQuery Parse(string? query)
    {
        string text = query ?? "";
        var parser = new QueryParser(text.Length > MaxLength ? text[..MaxLength] : text);
        if (text.Length > MaxLength)
        {
            parser.Problem($"The query is longer than {MaxLength:N0} characters; only its beginning was used.");
        }

        parser.Run();
        return new ParsedQuery(parser._clauses, parser._filters, parser._problems);
    }

    /// <summary>A text with all that would be an operator or a filter made blank, so that nothing but its words is left.</summary>
    public static string Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        bool begins = true;
        foreach (char c in text)
        {
            bool operates = c is '"' or '\u201C' or '\u201D' or '*' or ':' or '~' or '=' or '(' or ')' or '|' || (begins && c is '+' or '-' or '\u2212');
            plain.Append(operates ? ' ' : c);
            begins = operates || char.IsWhiteSpace(c);
        }

        return plain.ToString();
    }

    private void Run()
    {
        while (SkipSpace() && _clauses.Count < MaxClauses && _filters.Count < MaxClauses)
        {
            var occur = Peek(0) switch
            {
                '+' when IsValueAt(1) => Occur.Must,
                '-' or '\u2212' when IsValueAt(1) => Occur.Not,
                _ => Occur.Should,
            };
            _at += occur == Occur.Should ? 0 : 1;
            int start = _at;
            string name = FieldName();
            if (name.Length > 0)
            {
                _at += name.Length + 1;
                Field(name, occur, start);
            }
            else
            {
                Words(occur, null);
            }
        }
    }

    /// <summary>A clause on words from here on; a field that has to have them makes it one that has to match.</summary>
    private void Words(Occur occur, TextField? field)
    {
        int start = _at;
        if (Peek(0) == '=' && IsValueAt(1))
        {
            _at++;
            start = _at;
            Add(occur, ClauseKind.Phrase, Peek(0) == '"' ? Quoted() : Token(), field, 0, start);
        }
        else if (IsQuote(Peek(0)))
        {
            string phrase = Quoted();
            int slop = Slop();
            Add(occur, slop < 0 ? ClauseKind.Phrase : ClauseKind.Near, phrase, field, Math.Max(0, slop), start + 1);
        }
        else
        {
            string word = Token();
            bool prefix = word.Length > 1 && word[^1] == '*' && char.IsLetterOrDigit(word[^2]);
            if (word == "OR" && field is null)
            {
                return;
            }

            Add(occur, prefix ? ClauseKind.Prefix : ClauseKind.Word, prefix ? word[..^1] : word, field, 0, start);
        }
    }

    private void Add(Occur occur, ClauseKind kind, string text, TextField? field, int slop, int start)
    {
        var needed = field is not null && occur == Occur.Should ? Occur.Must : occur;
        bool quoted = kind is ClauseKind.Phrase or ClauseKind.Near;
        if (text.Length > 0)
        {
            // Quotes are a demand: whoever types them wants them met.
            _clauses.Add(new Clause(quoted && needed == Occur.Should ? Occur.Must : needed, kind, text, field, slop, start));
        }
    }

    /// <summary>A known field's name before a colon that a value follows; empty if none begins here.</summary>
    private string FieldName()
    {
        int end = _at;
        while (end < _query.Length && char.IsAsciiLetter(_query[end]))
        {
            end++;
        }

        bool field = end > _at && end < _query.Length && _query[end] == ':' && end - _at <= 20;
        if (!field)
        {
            return "";
        }

        string name = _query[_at..end];
        char next = end + 1 < _query.Length ? _query[end + 1] : ' ';
        if (Fields.IsKnown(name.ToLowerInvariant()))
        {
            return name;
        }

        // "Foo: a study" is a title; "foo:bar" is somebody's idea of a filter.
        if (!char.IsWhiteSpace(next) && next != '/' && name.All(char.IsAsciiLetterLower))
        {
            Problem($"There is no filter \u201C{name}:\u201D; it was searched as a word. Filters are {Fields.Names}.");
        }

        return "";
    }

    private void Field(string typed, Occur occur, int start)
    {
        string name = typed.ToLowerInvariant();
        if (_at >= _query.Length || char.IsWhiteSpace(_query[_at]))
        {
            Problem($"Nothing follows \u201C{name}:\u201D; it was left out. Write the value without a space, as in {Fields.Example(name)}.");
            return;
        }

        if (Fields.TextField(name) is { } field)
        {
            Words(occur, field);
            return;
        }

        bool quoted = IsQuote(Peek(0));
        string value = quoted ? Quoted() : Token();
        Filters(name, value.Trim(), occur, quoted, start);
    }

    private void Filters(string name, string value, Occur occur, bool quoted, int start)
    {
        bool negated = occur == Occur.Not;
        string[] values = quoted ? [value] : value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (values.Length == 0)
        {
            Problem($"Nothing follows \u201C{name}:\u201D; it was left out. Write {Fields.Example(name)}.");
            return;
        }

        switch (name)
        {
            case "year":
                Year(value, negated);
                break;
            case "has":
                Has(values, negated);
                break;
            case "author":
                bool exact = quoted || value.Contains('-', StringComparison.Ordinal);
                if (exact)
                {
                    _filters.Add(new Filter(FilterKind.Author, negated, [People.PersonName.KeyOf(value)]));
                }
                else
                {
                    _clauses.Add(new Clause(negated ? Occur.Not : Occur.Must, ClauseKind.Name, value, TextField.People, 0, start));
                }

                break;
            case "category":
                _filters.Add(new Filter(FilterKind.Category, negated, values));
                break;
            case "source":
                _filters.Add(new Filter(FilterKind.Source, negated, values));
                break;
            default:
                _filters.Add(new Filter(FilterKind.Venue, negated, [value]));
                break;
        }
    }

    private void Has(string[] values, bool negated)
    {
        var known = values.Select(value => value.ToLowerInvariant()).Where(value => value is "code" or "abstract" or "doi").ToList();
        if (known.Count < values.Length)
        {
            Problem("\u201Chas:\u201D takes code, abstract or doi; the rest was left out.");
        }

        if (known.Count > 0)
        {
            _filters.Add(new Filter(FilterKind.Has, negated, known));
        }
    }

    private void Year(string value, bool negated)
    {
        int dots = value.IndexOf("..", StringComparison.Ordinal);
        string first = dots < 0 ? value : value[..dots], last = dots < 0 ? value : value[(dots + 2)..];
        int from = 0, to = 9999;
        bool understood = (first.Length > 0 || last.Length > 0) && (first.Length == 0 || TryYear(first, out from)) && (last.Length == 0 || TryYear(last, out to));
        if (!understood)
        {
            Problem($"\u201Cyear:{value}\u201D was left out: write a year or two with two dots between, as in year:2020, year:2019..2023, year:2019.. or year:..2005.");
            return;
        }

        if (from > to)
        {
            Problem($"\u201Cyear:{value}\u201D runs backwards; it was read as year:{to}..{from}.");
            (from, to) = (to, from);
        }

        _filters.Add(new Filter(FilterKind.Year, negated, [], from * 10_000, (to * 10_000) + 9_999));
    }

    private static bool TryYear(string text, out int year) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out year) && text.Length == 4;

    /// <summary>The text between quotes, from the opening one on; without a closing one, the rest of the query.</summary>
    private string Quoted()
    {
        int start = ++_at;
        while (_at < _query.Length && !IsQuote(_query[_at]))
        {
            _at++;
        }

        string text = _query[start.._at];
        if (_at == _query.Length)
        {
            Problem("A quotation mark is not closed; everything after it was taken as the phrase.");
        }

        _at = Math.Min(_at + 1, _query.Length);
        return text;
    }

    /// <summary>The distance after a closing quote, <c>~5</c>; −1 if there is none.</summary>
    private int Slop()
    {
        if (Peek(0) != '~')
        {
            return -1;
        }

        int start = ++_at;
        while (char.IsAsciiDigit(Peek(0)))
        {
            _at++;
        }

        if (_at == start || !int.TryParse(_query.AsSpan(start, Math.Min(_at - start, 9)), NumberStyles.None, CultureInfo.InvariantCulture, out int slop))
        {
            Problem("A number of words belongs after \u201C~\u201D, as in \"deep learning\"~5; 5 was taken.");
            return 5;
        }

        return Math.Min(slop, MaxSlop);
    }

    private string Token()
    {
        int start = _at;
        while (_at < _query.Length && !char.IsWhiteSpace(_query[_at]) && (_query[_at] != '"' || _at == start))
        {
            _at++;
        }

        return _query[start.._at];
    }

    private bool SkipSpace()
    {
        while (_at < _query.Length && char.IsWhiteSpace(_query[_at]))
        {
            _at++;
        }

        return _at < _query.Length;
    }

    private void Problem(string sentence)
    {
        if (_problems.Count < MaxProblems && !_problems.Contains(sentence))
        {
            _problems.Add(sentence);
        }
    }

    private bool IsValueAt(int offset) => Peek(offset) is var c && c != '\0' && !char.IsWhiteSpace(c);

    private char Peek(int offset) => _at + offset < _query.Length ? _query[_at + offset] : '\0';

    private static bool IsQuote(char c) => c is '"' or '\u201C' or '\u201D' or '\u201E' or '\u00AB' or '\u00BB';
}
