namespace Colophon.Search;

/// <summary>How several words have to stand in a document.</summary>
internal enum Arrangement
{
    /// <summary>One after another, at the distances that they have in the query.</summary>
    Phrase,

    /// <summary>Within so many positions, in any order, in one field.</summary>
    Near,

    /// <summary>In one person's name.</summary>
    Name,

    /// <summary>All in the field.</summary>
    Field,
}

/// <summary>One word of a condition on positions.</summary>
/// <param name="Cursor">Its postings.</param>
/// <param name="Reader">Its positions.</param>
/// <param name="Offset">Its place in the phrase.</param>
/// <param name="Form">The number of the only form that counts; −1 for any.</param>
internal sealed record PlacedWord(PostingsCursor Cursor, PositionReader Reader, int Offset, int Form);

/// <summary>The documents in which words stand in an arrangement, perhaps in one field only.</summary>
internal sealed class WordDocuments : DocumentIterator
{
    private readonly PlacedWord[] _words;
    private readonly Columns _columns;
    private readonly TextField? _field;
    private readonly Arrangement _arrangement;
    private readonly int _span;
    private readonly bool _free;
    private readonly int[][] _found;
    private readonly int[] _counts;

    public WordDocuments(IEnumerable<PlacedWord> words, Columns columns, TextField? field, Arrangement arrangement, int slop)
    {
        _words = [.. words.OrderBy(word => word.Cursor.Count)];
        _columns = columns;
        _field = field;
        _arrangement = arrangement;
        _span = _words.Length + slop;
        _free = field is null && _words.Length == 1 && _words[0].Form < 0;
        _found = [.. _words.Select(_ => new int[16])];
        _counts = new int[_words.Length];
        Align(_words[0].Cursor.Document);
    }

    public override int Document => _words[0].Cursor.Document;

    public override long Cost => _words[0].Cursor.Count;

    public override bool IsCostly => !_free;

    public override int Advance(int target) => Align(_words[0].Cursor.Advance(target));

    public override bool Confirm()
    {
        if (_free)
        {
            return true;
        }

        int from = _field is { } field ? _columns.FieldStart(Document, field) : 0;
        int to = _field is { } last ? _columns.FieldEnd(Document, last) : int.MaxValue;
        for (int i = 0; i < _words.Length; i++)
        {
            if (!Find(i, from, to))
            {
                return false;
            }
        }

        return _words.Length == 1 || _arrangement switch
        {
            Arrangement.Phrase => HasPhrase(),
            Arrangement.Near => HasNear(),
            Arrangement.Name => HasName(from),
            _ => true,
        };
    }

    private int Align(int document)
    {
        for (int i = 1; i < _words.Length && document != PostingsCursor.End;)
        {
            int other = _words[i].Cursor.Advance(document);
            if (other == document)
            {
                i++;
                continue;
            }

            document = _words[0].Cursor.Advance(other);
            i = 1;
        }

        return document;
    }

    /// <summary>The positions of a word that count: of the right form, in the right field.</summary>
    private bool Find(int word, int from, int to)
    {
        var reader = _words[word].Reader;
        reader.Read();
        if (_found[word].Length < reader.Count)
        {
            _found[word] = new int[2 * reader.Count];
        }

        int count = 0;
        for (int i = 0; i < reader.Count; i++)
        {
            int position = reader.Positions[i];
            if (position >= from && position < to && (_words[word].Form < 0 || reader.Forms[i] == _words[word].Form))
            {
                _found[word][count++] = position;
            }
        }

        _counts[word] = count;
        return count > 0;
    }

    private bool HasPhrase()
    {
        foreach (int position in _found[0].AsSpan(0, _counts[0]))
        {
            int start = position - _words[0].Offset;
            bool all = true;
            for (int i = 1; i < _words.Length && all; i++)
            {
                all = _found[i].AsSpan(0, _counts[i]).BinarySearch(start + _words[i].Offset) >= 0;
            }

            if (all)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether some window holds every word: the first of the words present steps on until it does.</summary>
    private bool HasNear()
    {
        Span<int> at = stackalloc int[_words.Length];
        at.Clear();
        while (true)
        {
            int first = 0, lowest = int.MaxValue, highest = 0;
            for (int i = 0; i < _words.Length; i++)
            {
                int position = _found[i][at[i]];
                highest = Math.Max(highest, position);
                if (position < lowest)
                {
                    (lowest, first) = (position, i);
                }
            }

            if (highest - lowest < _span && _columns.FieldAt(Document, lowest) == _columns.FieldAt(Document, highest))
            {
                return true;
            }

            if (++at[first] == _counts[first])
            {
                return false;
            }
        }
    }

    private bool HasName(int from)
    {
        foreach (int position in _found[0].AsSpan(0, _counts[0]))
        {
            int start = from + ((position - from) / SegmentFormat.NameStride * SegmentFormat.NameStride);
            bool all = true;
            for (int i = 1; i < _words.Length && all; i++)
            {
                int at = _found[i].AsSpan(0, _counts[i]).BinarySearch(start);
                at = at < 0 ? ~at : at;
                all = at < _counts[i] && _found[i][at] < start + SegmentFormat.NameStride;
            }

            if (all)
            {
                return true;
            }
        }

        return false;
    }
}
