namespace Colophon.Search;

/// <summary>Where a term's postings stand.</summary>
internal unsafe struct TermEntry
{
    public int Documents;
    public byte* Postings;
    public byte* Positions;
    public int FormCount;
    public byte* Forms;
}

/// <summary>Walks the sorted terms of a segment.</summary>
internal sealed unsafe class TermCursor
{
    private readonly byte* _bytes;
    private readonly byte* _postings;
    private readonly byte* _positions;
    private readonly int* _index;
    private readonly int _blocks;
    private readonly int _terms;
    private readonly byte[] _term = new byte[Text.Tokeniser.MaxForm];
    private int _length;
    private int _number = -1;
    private byte* _at;
    private byte* _nextPostings;
    private byte* _nextPositions;
    private TermEntry _entry;

    public TermCursor(Segment segment)
    {
        _bytes = segment.Pointer(Section.Terms);
        _index = (int*)segment.Pointer(Section.TermIndex);
        _postings = segment.Pointer(Section.Postings);
        _positions = segment.Pointer(Section.Positions);
        _terms = segment.Terms;
        _blocks = (_terms + TermDictionaryWriter.BlockTerms - 1) / TermDictionaryWriter.BlockTerms;
        _at = _bytes;
    }

    /// <summary>The present term; empty before the first <see cref="Next"/> and after the last.</summary>
    public ReadOnlySpan<byte> Term => _term.AsSpan(0, _length);

    public ref readonly TermEntry Entry => ref _entry;

    /// <summary>Goes to a term.</summary>
    /// <returns>Whether the segment has it.</returns>
    public bool Find(ReadOnlySpan<byte> term) => Seek(term) && Term.SequenceEqual(term);

    /// <summary>Goes to the first term that is not before the one given.</summary>
    public bool Seek(ReadOnlySpan<byte> term)
    {
        int low = 0, high = _blocks - 1;
        while (low < high)
        {
            int middle = (low + high + 1) >> 1;
            (low, high) = FirstOf(middle).SequenceCompareTo(term) <= 0 ? (middle, high) : (low, middle - 1);
        }

        _number = (low * TermDictionaryWriter.BlockTerms) - 1;
        _at = _blocks == 0 ? _bytes : _bytes + _index[low];
        bool found = Next();
        while (found && Term.SequenceCompareTo(term) < 0)
        {
            found = Next();
        }

        return found;
    }

    public bool Next()
    {
        if (++_number >= _terms)
        {
            _length = 0;
            return false;
        }

        if (_number % TermDictionaryWriter.BlockTerms == 0)
        {
            _nextPostings = _postings + Long(ref _at);
            _nextPositions = _positions + Long(ref _at);
        }

        int shared = Varint.Read(ref _at), rest = Varint.Read(ref _at);
        new ReadOnlySpan<byte>(_at, rest).CopyTo(_term.AsSpan(shared));
        _length = shared + rest;
        _at += rest;
        ReadEntry();
        return true;
    }

    /// <summary>The present term's forms, in the order of their numbers.</summary>
    public byte[][] Forms()
    {
        byte* at = _entry.Forms;
        if (at == null)
        {
            return [Term.ToArray()];
        }

        byte[][] forms = new byte[_entry.FormCount][];
        for (int i = 0; i < forms.Length; i++)
        {
            int shared = Varint.Read(ref at), rest = Varint.Read(ref at);
            forms[i] = [.. Term[..shared], .. new ReadOnlySpan<byte>(at, rest)];
            at += rest;
        }

        return forms;
    }

    private void ReadEntry()
    {
        _entry.Documents = Varint.Read(ref _at);
        _entry.Postings = _nextPostings;
        _entry.Positions = _nextPositions;
        _nextPostings += Varint.Read(ref _at);
        _nextPositions += Varint.Read(ref _at);
        int forms = Varint.Read(ref _at);
        _entry.FormCount = Math.Max(1, forms);
        _entry.Forms = forms == 0 ? null : _at;
        for (int i = 0; i < forms; i++)
        {
            Varint.Read(ref _at);
            int rest = Varint.Read(ref _at);
            _at += rest;
        }
    }

    private ReadOnlySpan<byte> FirstOf(int block)
    {
        byte* at = _bytes + _index[block];
        Long(ref at);
        Long(ref at);
        Varint.Read(ref at);
        int length = Varint.Read(ref at);
        return new ReadOnlySpan<byte>(at, length);
    }

    private static long Long(ref byte* at)
    {
        long low = (uint)Varint.Read(ref at);
        return low | ((long)Varint.Read(ref at) << 31);
    }
}
