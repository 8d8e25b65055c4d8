using System.Text;

namespace Colophon.Text;

/// <summary>One pass over a text with TeX. Groups are not parsed into a tree: braces are paired beforehand and vanish where they stand.</summary>
internal sealed partial class TexReader
{
    private const int DeepestAccent = 4;

    // An accent's argument is a letter with its own accents; anything longer is left alone, or nested ones would be read over and over.
    private const int LongestAccented = 32;

    private readonly string _text;
    private readonly int[]? _partners;
    private readonly int _depth;
    private readonly StringBuilder _out;
    private Dictionary<int, string>? _braces;
    private bool _space;
    private int _openQuotes;

    public TexReader(string text)
        : this(text, TexBraces.Pair(text), 0, text.Length)
    {
    }

    private TexReader(string text, int[]? partners, int depth, int capacity)
    {
        _text = text;
        _partners = partners;
        _depth = depth;
        _out = new StringBuilder(capacity);
    }

    public string ReadAll() => Read(0, _text.Length);

    private string Read(int start, int end)
    {
        for (int i = start; i < end;)
        {
            i = Step(i, end);
        }

        return _out.ToString();
    }

    private int Step(int i, int end)
    {
        char c = _text[i];
        switch (c)
        {
            case '\\':
                return Command(i, end);
            case '$':
                return Dollar(i);
            case '{' or '}':
                return Brace(i, c);
            case '~':
                return Tie(i);
            case '-':
                return Dash(i, end);
            case '`' when Follows(i, '`'):
                _openQuotes++;
                Append('“');
                return i + 2;
            case '\'' when Follows(i, '\'') && (_openQuotes > 0 || !EndsWithDigit()):
                _openQuotes = Math.Max(0, _openQuotes - 1);
                Append('”');
                return i + 2;
            default:
                Append(c);
                return i + 1;
        }
    }

    private bool Follows(int i, char c) => i + 1 < _text.Length && _text[i + 1] == c;

    // 5'' is five seconds of arc, not a closing quote.
    private bool EndsWithDigit() => _out.Length > 0 && char.IsAsciiDigit(_out[^1]);

    private void Append(char c)
    {
        if (char.IsWhiteSpace(c))
        {
            _space = true;
        }
        else if (!Tex.IsInvisible(c))
        {
            FlushSpace();
            _out.Append(c);
        }
    }

    private void Append(ReadOnlySpan<char> text)
    {
        foreach (char c in text)
        {
            Append(c);
        }
    }

    private void FlushSpace()
    {
        if (_space && _out.Length > 0)
        {
            _out.Append(' ');
        }

        _space = false;
    }

    private void AppendMaths(ReadOnlySpan<char> maths)
    {
        if (!maths.IsWhiteSpace())
        {
            Append('$');
            Append(maths.Trim());
            _space = false;
            _out.Append('$');
        }
    }

    private int Dollar(int i)
    {
        if (MathSpans.At(_text, i) is not { } span)
        {
            Append('$');
            return i + 1;
        }

        AppendMaths(span.Content(_text));

        // "$100 $nm": the space that TeX ignores is meant.
        _space = char.IsWhiteSpace(_text[span.End - span.Dollars - 1]) && span.End < _text.Length && char.IsLetterOrDigit(_text[span.End]);
        return span.End;
    }

    private int Brace(int i, char c)
    {
        int partner = Partner(i);
        if (partner < 0 || (c == '{' && KeepsBraces(i, partner)))
        {
            Append(c);
        }
        else if (_braces is not null && _braces.Remove(i, out string? instead))
        {
            Append(instead);
        }

        return i + 1;
    }

    private int Partner(int i) => _partners is null ? -1 : _partners[i] - 1;

    // {ann,bob}@example.org names two addresses; 2^{10} is not 2^10 in a row of characters.
    private bool KeepsBraces(int open, int close)
    {
        bool script = _out.Length > 0 && !_space && _out[^1] is '^' or '_' && close - open > 2;
        bool mail = Follows(close, '@');
        if ((script || mail) && !(_braces?.ContainsKey(open) ?? false))
        {
            Replace(close, "}");
            return true;
        }

        return false;
    }

    private void Replace(int brace, string instead) => (_braces ??= [])[brace] = instead;

    // Puts something in the place of the braces of a group that stands here; false if none stands here.
    private bool Wrap(int open, string before, string after)
    {
        if (open >= _text.Length || _text[open] != '{' || Partner(open) < 0)
        {
            return false;
        }

        Replace(open, before);
        Replace(Partner(open), after);
        return true;
    }

    private int Tie(int i)
    {
        char before = i > 0 ? _text[i - 1] : ' ';
        bool about = before is ' ' or '(' && i + 1 < _text.Length && char.IsAsciiDigit(_text[i + 1]);
        Append(about || before == '/' ? '~' : ' ');
        return i + 1;
    }

    private int Dash(int i, int end)
    {
        int next = i;
        while (next < end && _text[next] == '-')
        {
            next++;
        }

        switch (next - i)
        {
            case 2:
                Append('–');
                break;
            case 3:
                Append('—');
                break;
            default:
                Append(_text.AsSpan(i, next - i));
                break;
        }

        return next;
    }

    private int Command(int i, int end)
    {
        int next = i + 1;
        while (next < end && char.IsAsciiLetter(_text[next]))
        {
            next++;
        }

        if (next == i + 1)
        {
            return next < end ? Sign(i, end) : Literally(i, next);
        }

        var name = _text.AsSpan(i + 1, next - i - 1);
        if (TexAccents.Mark(name) is { } mark && Accent(mark, next, end) is var behind and > 0)
        {
            return behind;
        }

        return TexAccents.Letter(name) is { } letter ? Letter(letter, next, end) : Word(name, i, next, end);
    }

    private int Literally(int from, int to)
    {
        Append(_text.AsSpan(from, to - from));
        return to;
    }

    private int Sign(int i, int end)
    {
        char sign = _text[i + 1];
        switch (sign)
        {
            case '%' or '&' or '_' or '#' or '{' or '}' or '$' or '*' or '?':
                Append(sign);
                return i + 2;
            case ' ' or ',' or ';' or ':' or '>' or '\\' or '\n' or '\t' or '\r':
                Append(' ');
                return i + 2;
            case '!' or '/' or '-' or '@' or '+':
                return i + 2;
            case '|':
                Append('‖');
                return i + 2;
            case '(' or '[':
                return Between(i, sign == '(' ? "\\)" : "\\]");
            default:
                return TexAccents.Mark(_text.AsSpan(i + 1, 1)) is { } mark && Accent(mark, i + 2, end) is var behind and > 0 ? behind : Literally(i, i + 2);
        }
    }

    private int Between(int i, string closing)
    {
        int length = Find(i + 2, closing);
        if (length < 0)
        {
            return Literally(i, i + 2);
        }

        AppendMaths(_text.AsSpan(i + 2, length));
        return i + 2 + length + closing.Length;
    }

    // Formulas are shorter than this; the limit keeps hostile input linear.
    private int Find(int from, string closing) => _text.AsSpan(from, Math.Min(4000, _text.Length - from)).IndexOf(closing);

    private int Letter(string letter, int next, int end)
    {
        bool unit = letter == "Å" && _out.Length > 0 && char.IsAsciiDigit(_out[^1]);
        Append(letter);
        next = unit ? next : SkipSpaces(next, end);
        return SkipEmptyGroup(next, end);
    }

    private int SkipSpaces(int i, int end)
    {
        while (i < end && char.IsWhiteSpace(_text[i]))
        {
            i++;
        }

        return i;
    }

    private int SkipEmptyGroup(int i, int end) => i + 1 < end && _text[i] == '{' && _text[i + 1] == '}' ? i + 2 : i;
}
