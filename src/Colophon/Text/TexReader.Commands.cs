namespace Colophon.Text;

/// <content>Accents, commands that are words, environments.</content>
internal sealed partial class TexReader
{
    // The index behind the accent's argument, or -1 if what stands there bears no accent.
    private int Accent(char mark, int i, int end)
    {
        i = SkipSpaces(i, end);
        if (i >= end || _depth >= DeepestAccent)
        {
            return -1;
        }

        int stop = ArgumentEnd(i, end);
        if (stop == i || stop - i > LongestAccented)
        {
            return -1;
        }

        string argument = stop == i + 1 ? _text[i].ToString() : new TexReader(_text, _partners, _depth + 1, stop - i).Read(i, stop);
        if (argument.Length == 0 && _text[i] == '{')
        {
            Append(Spacing(mark));
            return stop;
        }

        if (TexAccents.Apply(mark, argument) is not { } accented)
        {
            return -1;
        }

        if (IsApostrophe(mark, accented, stop))
        {
            Append('\'');
            return i;
        }

        Append(accented);
        return stop;
    }

    // \~{} and \^{} are how TeX writes these signs themselves.
    private static string Spacing(char mark) => mark switch { '\u0303' => "~", '\u0302' => "^", _ => "" };

    // don\'t: an escaped apostrophe, since no alphabet has an accented t at the end of a word.
    private bool IsApostrophe(char mark, string accented, int stop) =>
        mark == '\u0301' && accented.Length == 2 && accented[0] < 0x80 && (stop >= _text.Length || !char.IsLetter(_text[stop]));

    private int ArgumentEnd(int i, int end)
    {
        if (_text[i] == '{')
        {
            int partner = Partner(i);
            return partner > i && partner < end ? partner + 1 : i;
        }

        if (_text[i] != '\\')
        {
            return char.IsLetter(_text[i]) ? i + 1 : i;
        }

        int next = i + 1;
        while (next < end && char.IsAsciiLetter(_text[next]))
        {
            next++;
        }

        // \'\i, \'{\i}, or an accent upon an accent with its own argument.
        var name = _text.AsSpan(i + 1, Math.Max(next - i - 1, i + 1 < end ? 1 : 0));
        next = i + 1 + name.Length;
        if (TexAccents.Letter(name) is not null)
        {
            return SkipSpaces(next, end);
        }

        int argument = SkipSpaces(next, end);
        return TexAccents.Mark(name) is null || argument >= end ? i : _text[argument] == '\\' ? i : ArgumentEnd(argument, end);
    }

    private int Word(ReadOnlySpan<char> name, int i, int next, int end)
    {
        switch (TexWords.Of(name, out string text))
        {
            case TexWord.Switch:
                return SkipSpaces(next, end);
            case TexWord.Wrapper:
                return Wrapper(text, next, end);
            case TexWord.Dropped:
                int argument = SkipSpaces(next, end);
                return argument < end && _text[argument] == '{' && Partner(argument) is var close and > 0 ? close + 1 : next;
            case TexWord.Link:
                return Link(next, end);
            case TexWord.Begin or TexWord.End:
                return Environment(name, i, next);
            case TexWord.Maths when next < end && _text[next] == '{' && Partner(next) > 0:
                return NakedMaths(i, next);
            case TexWord.Ensure when next < end && _text[next] == '{' && Partner(next) > 0:
                AppendMaths(_text.AsSpan(next + 1, Partner(next) - next - 1));
                return Partner(next) + 1;
            case TexWord.Text:
                _space |= text.Length > 1 && _out.Length > 0 && char.IsLetter(_out[^1]);
                Append(text);
                return SkipEmptyGroup(next, end);
            default:
                return Unknown(name, next, end);
        }
    }

    // \emph{…} keeps its content; \cite[p. 3]{key} becomes [key], \footnote{…} becomes (…).
    private int Wrapper(string brackets, int next, int end)
    {
        int open = SkipSpaces(next, end);
        if (brackets.Length == 2 && open < end && _text[open] == '[' && Find(open, "]") is var option and > 0)
        {
            open += option + 1;
        }

        if (brackets.Length == 2)
        {
            _space |= brackets[0] == '(';
            return Wrap(open, brackets[..1], brackets[1..]) ? open : next;
        }

        return open < end && _text[open] == '{' ? open : next;
    }

    // \href{address}{words} becomes: words (address)
    private int Link(int next, int end)
    {
        int open = SkipSpaces(next, end);
        int close = open < end && _text[open] == '{' ? Partner(open) : -1;
        int words = close < 0 ? -1 : SkipSpaces(close + 1, end);
        if (words < 0 || words >= end || _text[words] != '{' || Partner(words) < 0)
        {
            return next;
        }

        string address = _text[(open + 1)..close].Trim();
        bool same = _text.AsSpan(words + 1, Partner(words) - words - 1).Trim().Equals(address, StringComparison.Ordinal);
        Replace(Partner(words), same ? "" : $" ({address})");
        return words;
    }

    private int Environment(ReadOnlySpan<char> command, int i, int next)
    {
        int close = next < _text.Length && _text[next] == '{' ? Partner(next) : -1;
        if (close < 0)
        {
            return Literally(i, next);
        }

        string name = _text[(next + 1)..close];
        if (command is "begin" && TexWords.IsMathsEnvironment(name) && Find(close + 1, $"\\end{{{name}}}") is var length and >= 0)
        {
            int end = close + 1 + length;
            int behind = end + name.Length + 6;
            bool bare = name is "equation" or "equation*" or "displaymath" or "math";
            AppendMaths(bare ? _text.AsSpan(close + 1, length) : _text.AsSpan(i, behind - i));
            return behind;
        }

        Append(' ');
        return close + 1;
    }

    // \frac{1}{n} outside dollars is maths that lost them.
    private int NakedMaths(int i, int next)
    {
        while (next < _text.Length && _text[next] == '{' && Partner(next) > 0)
        {
            next = Partner(next) + 1;
        }

        AppendMaths(_text.AsSpan(i, next - i));
        return next;
    }

    private int Unknown(ReadOnlySpan<char> name, int next, int end)
    {
        Append('\\');
        Append(name);
        for (int open = next; open < end && Wrap(open, "{", "}"); open = Partner(open) + 1)
        {
        }

        return next;
    }
}
