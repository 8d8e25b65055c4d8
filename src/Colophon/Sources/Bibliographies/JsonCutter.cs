namespace Colophon.Sources.Bibliographies;

/// <summary>
/// Cuts a stream of JSON into its objects: those of a top-level array, those that follow each other, or those of the array <c>items</c> inside
/// an answer of Crossref's API. Counts braces outside strings, and never recurses. A string ends with its line, since JSON allows no line end
/// in one: a lost quote costs one object, not the file.
/// </summary>
internal sealed class JsonCutter(Stream input)
{
    private readonly ByteWindow _window = new(input);
    private bool _inItems;

    private enum End
    {
        Closed,
        Interrupted,
        EndOfFile,
        TooLong,

        /// <summary>An array of items begins inside: not an item, but an answer that holds items.</summary>
        Items,
    }

    public IEnumerable<Piece> Pieces()
    {
        while (SkipToObject())
        {
            var (end, length) = Measure();
            _inItems |= end == End.Items;
            if (end != End.Items)
            {
                yield return end switch
                {
                    End.Closed => new Piece(_window.Copy(length), _window.Offset, _window.Line),
                    End.Interrupted => _window.Problem(length, "object not closed before the next line's begins"),
                    End.EndOfFile => _window.Problem(length, "object not closed before the end of the file"),
                    _ => _window.Problem(length, "object longer than 16 MiB"),
                };
            }

            _window.Advance(length);
        }
    }

    /// <summary>
    /// Moves to the next brace that opens; what stands between objects is neither record nor problem. After a list of items, the rest of
    /// the answer is passed over: only an object in the first column begins anew.
    /// </summary>
    private bool SkipToObject()
    {
        bool skipping = false;
        bool lineStart = false;
        for (int b; (b = _window.Peek(0)) != '{' || (skipping && !lineStart); _window.Advance(1))
        {
            if (b < 0)
            {
                return false;
            }

            skipping |= b == ']' && _inItems;
            lineStart = b is '\n' or '\r';
        }

        _inItems &= !skipping;
        return true;
    }

    private (End End, int Length) Measure()
    {
        int depth = 0;
        int quote = -1;
        for (int i = 0; i < Piece.MaxBytes; i++)
        {
            int b = _window.Peek(i);
            if (b < 0)
            {
                return (End.EndOfFile, i);
            }

            if (quote >= 0)
            {
                if (b == '\\' && _window.Peek(i + 1) is not ('\n' or '\r'))
                {
                    i++;
                }
                else if (b == '"' || b is '\n' or '\r')
                {
                    // {"message": {"items": [ — no item of CSL has a list of that name.
                    if (b == '"' && depth <= 2 && i - quote == 6 && _window.View(quote + 1, 5).SequenceEqual("items"u8) && OpensList(i + 1) is > 0 and var list)
                    {
                        return (End.Items, list);
                    }

                    quote = -1;
                    i -= b == '"' ? 0 : 1;
                }
            }
            else if (b == '"')
            {
                quote = i;
            }
            else if (b is '{')
            {
                depth++;
            }
            else if (b is '}' && --depth == 0)
            {
                return (End.Closed, i + 1);
            }
            else if (b is '\n' && IsNextLineObject(i + 1))
            {
                return (End.Interrupted, i);
            }
        }

        return (End.TooLong, Piece.MaxBytes);
    }

    // An object that is still open where a line begins with a whole new one in the first column: JSON Lines with a broken line.
    private bool IsNextLineObject(int at) => _window.Peek(at) == '{' && _window.Peek(at + 1) == '"';

    private int OpensList(int at)
    {
        int i = SkipBlank(at);
        if (_window.Peek(i) != ':')
        {
            return 0;
        }

        i = SkipBlank(i + 1);
        return _window.Peek(i) == '[' ? i + 1 : 0;
    }

    private int SkipBlank(int at)
    {
        int from = at;
        while (at - from < 256 && _window.Peek(at) is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        return at;
    }
}
