using System.Runtime.InteropServices;

namespace Colophon.Search;

/// <summary>Writes the sorted terms of a segment in blocks, each term as what it does not share with the one before.</summary>
internal sealed class TermDictionaryWriter
{
    public const int BlockTerms = 16;

    private readonly List<int> _blockStarts = [];
    private byte[] _bytes = new byte[1 << 16];
    private byte[] _previous = [];
    private int _length;

    public int Count { get; private set; }

    public void Add(
        ReadOnlySpan<byte> term, IReadOnlyList<ReadOnlyMemory<byte>> forms, int documents, long postings, int postingsLength, long positions, int positionsLength)
    {
        Reserve(term.Length + (forms.Count * 80) + 100);
        if (Count % BlockTerms == 0)
        {
            _blockStarts.Add(_length);
            _previous = [];
            Long(postings);
            Long(positions);
        }

        Suffix(_previous, term);
        Number((uint)documents);
        Number((uint)postingsLength);
        Number((uint)positionsLength);
        if (forms.Count == 1 && forms[0].Span.SequenceEqual(term))
        {
            Number(0);
        }
        else
        {
            Number((uint)forms.Count);
            foreach (var form in forms)
            {
                Suffix(term, form.Span);
            }
        }

        _previous = term.ToArray();
        Count++;
    }

    public void WriteTo(SegmentFileWriter file)
    {
        file.WriteSection<byte>((int)Section.Terms, _bytes.AsSpan(0, _length));
        file.WriteSection<int>((int)Section.TermIndex, CollectionsMarshal.AsSpan(_blockStarts));
    }

    private void Suffix(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> value)
    {
        int shared = previous.CommonPrefixLength(value);
        Number((uint)shared);
        Number((uint)(value.Length - shared));
        value[shared..].CopyTo(_bytes.AsSpan(_length));
        _length += value.Length - shared;
    }

    private void Number(uint value) => _length += Varint.Write(_bytes.AsSpan(_length), value);

    private void Long(long value)
    {
        // Offsets beyond 2 GiB take two numbers of 31 bits.
        Number((uint)(value & int.MaxValue));
        Number((uint)(value >> 31));
    }

    private void Reserve(int more)
    {
        if (_length + more > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, _length + more));
        }
    }
}
