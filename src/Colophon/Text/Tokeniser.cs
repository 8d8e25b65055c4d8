namespace Colophon.Text;

/// <summary>
/// Cuts a text into folded tokens: words, numbers (<c>0.95</c>), compounds as their parts and joined (<c>GPT-4</c>: <c>gpt</c>, <c>4</c>, <c>gpt4</c>;
/// <c>\ell_1</c>: <c>ell</c>, <c>1</c>, <c>ell_1</c>), names with signs (<c>c++</c>), formulas whole and in parts (<c>$O(n^2)$</c>), and pairs of characters of
/// scripts without spaces. Never throws; a text is cut off after <see cref="MaxPositions"/> words and a token after <see cref="MaxForm"/> bytes.
/// </summary>
internal ref struct Tokeniser
{
    /// <summary>The longest folded form in bytes; what goes beyond is left out of it.</summary>
    public const int MaxForm = 64;

    /// <summary>How many words of one text are taken.</summary>
    public const int MaxPositions = 60_000;

    private const int MaxParts = 4;
    private const int MaxFormula = 40;
    private const int MaxFormulaSource = 400;

    private static readonly string[] Formatting = ["mathbb", "mathcal", "mathrm", "mathbf", "mathsf", "mathfrak", "mathit", "text", "textbf", "textit", "rm", "bf", "it", "left", "right", "frac", "operatorname", "emph"];

    private readonly ReadOnlySpan<char> _text;
    private readonly TokenBuffer _into;
    private readonly Span<byte> _form;
    private readonly Span<byte> _joined;
    private readonly bool _names;
    private readonly int _limit;
    private int _at;
    private int _formLength;
    private int _formulaEnd;

    private Tokeniser(ReadOnlySpan<char> text, TokenBuffer into, bool names, Span<byte> scratch)
    {
        _text = text;
        _into = into;
        _names = names;
        _limit = into.Positions + MaxPositions;
        _form = scratch[..MaxForm];
        _joined = scratch[MaxForm..];
    }

    /// <summary>Appends the tokens of a text to a buffer, from its next position on.</summary>
    /// <param name="text">Plain text with maths as <c>$…$</c>.</param>
    /// <param name="into">Where the tokens go.</param>
    /// <param name="names">Whether the text is a person's name: no acronyms are joined in <c>J.R. Ewing</c>.</param>
    public static void Append(ReadOnlySpan<char> text, TokenBuffer into, bool names = false)
    {
        Span<byte> scratch = stackalloc byte[3 * MaxForm];
        var tokeniser = new Tokeniser(text, into, names, scratch);
        tokeniser.Run();
    }

    private void Run()
    {
        while (_at < _text.Length && _into.Positions < _limit)
        {
            char c = _text[_at];
            if (c < 128)
            {
                if (Letters.Ascii[c] != 0)
                {
                    Compound();
                }
                else if (c == '\\')
                {
                    Command();
                }
                else if (c == '$' && _at >= _formulaEnd)
                {
                    Formula();
                }
                else
                {
                    _at++;
                }
            }
            else if (Letters.IsUnspaced(c))
            {
                Unspaced();
            }
            else if (Letters.IsLetterOrDigit(_text, _at, out int width))
            {
                Compound();
            }
            else
            {
                _at += width;
            }
        }
    }

    /// <summary>A word, or several joined by <c>-</c>, <c>_</c> or <c>^</c>: each part, and all of them joined.</summary>
    private void Compound()
    {
        int start = _at, first = _into.Positions, parts = 0, joinedLength = 0;
        bool joinable = true, digitsOnly = true;
        while (true)
        {
            int partStart = _at;
            Part();
            if (_formLength > 0)
            {
                _into.Add(partStart, _at, _form[.._formLength], _into.Positions++, TokenKind.Word);
                digitsOnly &= _form[.._formLength].IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0;
                parts++;
                joinable &= _form[.._formLength].TryCopyTo(_joined[joinedLength..]);
                joinedLength += joinable ? _formLength : 0;
            }

            char connector = Connector();
            if (connector == '\0')
            {
                break;
            }

            if (connector != '-' && joinedLength < _joined.Length)
            {
                _joined[joinedLength++] = (byte)connector;
                digitsOnly = false;
            }
        }

        if (parts is > 1 and <= MaxParts && joinable && joinedLength <= MaxForm && !digitsOnly)
        {
            _into.Add(start, _at, _joined[..joinedLength], first, TokenKind.Joined);
        }
    }

    /// <summary>Steps over what joins two parts of a compound.</summary>
    /// <returns>The sign, <c>-</c> for every hyphen, or 0 if the compound ends here.</returns>
    private char Connector()
    {
        char sign = Peek(0) switch
        {
            '-' or '\u2010' or '\u2011' or '\u2013' when _at >= _formulaEnd => '-',
            '_' => '_',
            '^' => '^',
            _ => '\0',
        };
        if (sign == '\0' || _into.Positions >= _limit)
        {
            return '\0';
        }

        int next = _at + 1;
        while (next < _text.Length && next < _at + 3 && sign != '-' && _text[next] is '{' or '\\')
        {
            next++;
        }

        if (!Letters.IsWordStart(_text, next) || Letters.IsUnspaced(_text[next]))
        {
            return '\0';
        }

        _at = next;
        return sign;
    }

    private void Part()
    {
        _formLength = 0;
        int letters = 0;
        while (_at < _text.Length)
        {
            char c = _text[_at];
            int width = 1;
            if (c < 128)
            {
                byte lower = Letters.Ascii[c];
                if (lower != 0)
                {
                    if (_formLength < MaxForm)
                    {
                        _form[_formLength++] = lower;
                    }
                }
                else if (!Inner(c, letters, ref width))
                {
                    break;
                }
            }
            else if (Letters.IsUnspaced(c) || !(Letters.IsLetterOrDigit(_text, _at, out width) ? Folded(width) : c == '\u2019' ? Apostrophe(ref width) : Letters.IsMark(_text, _at, out width)))
            {
                break;
            }

            letters++;
            _at += width;
        }

        Sign(letters);
    }

    private bool Folded(int width)
    {
        if (_formLength < MaxForm)
        {
            _formLength += Letters.Fold(_text, _at, width, _form[_formLength..]);
        }

        return true;
    }

    /// <summary>Whether a word goes on after a character that is neither letter nor digit.</summary>
    private bool Inner(char c, int letters, ref int width)
    {
        switch (c)
        {
            case '\'':
                return Apostrophe(ref width);
            case '.' when _formLength > 0 && char.IsAsciiDigit(Peek(-1)) && char.IsAsciiDigit(Peek(1)):
                if (_formLength < MaxForm)
                {
                    _form[_formLength++] = (byte)'.';
                }

                return true;
            case '.':
                // U.S. is "us"; the letters between the dots stand alone.
                return !_names && char.IsAsciiLetter(Peek(-1)) && char.IsAsciiLetter(Peek(1)) && !char.IsAsciiLetterOrDigit(Peek(2)) && (letters == 1 || Peek(-2) == '.');
            case ',':
                return char.IsAsciiDigit(Peek(-1)) && char.IsAsciiDigit(Peek(1)) && char.IsAsciiDigit(Peek(2)) && char.IsAsciiDigit(Peek(3)) && !char.IsAsciiDigit(Peek(4));
            case '$' when Peek(1) is '_' or '^':
                return AttachedScript(ref width);
            default:
                return false;
        }
    }

    /// <summary>An apostrophe inside a word vanishes; with a possessive <c>s</c> it ends the word.</summary>
    private bool Apostrophe(ref int width)
    {
        width = 1;
        if (Peek(1) is 's' or 'S' && !Letters.IsWordStart(_text, _at + 2))
        {
            _at += 2;
            return false;
        }

        return Letters.IsWordStart(_text, _at + 1);
    }

    /// <summary><c>H$_2$O</c> is <c>h2o</c>.</summary>
    private bool AttachedScript(ref int width)
    {
        int at = _at + 2;
        bool braced = at < _text.Length && _text[at] == '{';
        int start = braced ? at + 1 : at;
        int end = start;
        while (end < _text.Length && end < start + 4 && char.IsAsciiDigit(_text[end]))
        {
            end++;
        }

        int close = braced ? end + 1 : end;
        if (end == start || (braced && (end >= _text.Length || _text[end] != '}')) || close >= _text.Length || _text[close] != '$' || _formLength + 4 > MaxForm)
        {
            return false;
        }

        foreach (char digit in _text[start..end])
        {
            _form[_formLength++] = (byte)digit;
        }

        width = close + 1 - _at;
        return true;
    }

    /// <summary><c>C++</c>, <c>C#</c>, <c>F#</c>: the signs belong to the name.</summary>
    private void Sign(int letters)
    {
        if (letters is not (1 or 2) || _formLength != letters || !char.IsAsciiLetter((char)_form[0]))
        {
            return;
        }

        int signs = Peek(0) == '+' && Peek(1) == '+' ? 2 : Peek(0) == '#' ? 1 : 0;
        if (signs > 0 && !Letters.IsWordStart(_text, _at + signs) && _at >= _formulaEnd)
        {
            for (int i = 0; i < signs; i++)
            {
                _form[_formLength++] = (byte)_text[_at++];
            }
        }
    }

    private void Command()
    {
        _at++;
        int end = _at;
        while (end < _text.Length && char.IsAsciiLetter(_text[end]))
        {
            end++;
        }

        foreach (string command in Formatting)
        {
            if (_text[_at..end].SequenceEqual(command))
            {
                _at = end;
                return;
            }
        }
    }

    /// <summary>A formula: as a whole if it is short, and then its parts, which <see cref="Run"/> finds.</summary>
    private void Formula()
    {
        int length = _text.Slice(_at + 1, Math.Min(MaxFormulaSource, _text.Length - _at - 1)).IndexOf('$');
        if (length <= 0)
        {
            _at += length == 0 ? 2 : 1;
            return;
        }

        int start = _at, used = 0, words = 0;
        bool inWord = false, whole = true;
        _joined[used++] = (byte)'$';
        foreach (char c in _text.Slice(_at + 1, length))
        {
            byte lower = c < 128 ? Letters.Ascii[c] : (byte)0;
            words += lower != 0 && !inWord ? 1 : 0;
            inWord = lower != 0;
            if (c > ' ' && c is not ('{' or '}' or '\\'))
            {
                whole &= c < 128 && used < MaxFormula;
                if (whole)
                {
                    _joined[used++] = lower != 0 ? lower : (byte)c;
                }
            }
        }

        _formulaEnd = _at + length + 2;
        _at++;
        if (whole && words > 1)
        {
            _into.Add(start, _formulaEnd, _joined[..used], _into.Positions, TokenKind.Joined);
        }
    }

    private void Unspaced()
    {
        int start = _at;
        Span<byte> pair = stackalloc byte[16];
        int previous = 0, previousStart = start, count = 0;
        while (_at < _text.Length && Letters.IsUnspaced(_text[_at]) && _into.Positions < _limit)
        {
            Letters.RuneAt(_text, _at, out int width);
            int length = Letters.Fold(_text, _at, width, pair[previous..]);
            if (count > 0)
            {
                _into.Add(previousStart, _at + width, pair[..(previous + length)], _into.Positions++, TokenKind.Bigram);
            }

            pair.Slice(previous, length).CopyTo(pair);
            previous = Math.Min(length, 8);
            previousStart = _at;
            _at += width;
            count++;
        }

        if (count == 1)
        {
            _into.Add(start, _at, pair[..previous], _into.Positions++, TokenKind.Bigram);
        }
    }

    private readonly char Peek(int offset) => (uint)(_at + offset) < (uint)_text.Length ? _text[_at + offset] : '\0';
}
