using System.Runtime.CompilerServices;

namespace Colophon.Search;

/// <summary>Walks the documents of one term in one segment, a block at a time.</summary>
internal sealed unsafe class PostingsCursor
{
    /// <summary>The document after the last.</summary>
    public const int End = int.MaxValue;

    private readonly byte* _skips;
    private readonly byte* _highest;
    private readonly byte* _data;
    private readonly int _blocks;
    private readonly int _count;
    private readonly int[] _documents = new int[BitPacking.BlockSize];
    private readonly TermEntry _entry;
    private byte[]? _tailImpacts;
    private byte* _impacts;
    private int _impactWidth;
    private int _block = -1;
    private int _shallow;
    private int _index;
    private int _length;
    private int _smallHighest;

    public PostingsCursor(in TermEntry entry)
    {
        _entry = entry;
        _count = entry.Documents;
        if (_count < BitPacking.BlockSize)
        {
            _blocks = 1;
            _data = entry.Postings;
            Load(0);
            _smallHighest = _tailImpacts!.AsSpan(0, _length).ToArray().Max();
        }
        else
        {
            _blocks = (_count + BitPacking.BlockSize - 1) / BitPacking.BlockSize;
            _skips = entry.Postings;
            _highest = _skips + (TermWriter.SkipSize * _blocks);
            _data = _highest + _blocks;
            Load(0);
        }
    }

    /// <summary>The present document, from the first on; <see cref="End"/> after the last.</summary>
    public int Document { get; private set; }

    /// <summary>How many documents have the term.</summary>
    public int Count => _count;

    public ref readonly TermEntry Entry => ref _entry;

    /// <summary>The present document's impact.</summary>
    public int Impact => _impactWidth < 0 ? _tailImpacts![_index] : Packed(_index);

    /// <summary>The present block, for <see cref="PositionReader"/>.</summary>
    public int Block => _block;

    /// <summary>The place of the present document in its block.</summary>
    public int IndexInBlock => _index;

    /// <summary>Where the positions of the present block begin.</summary>
    public byte* BlockPositions => _entry.Positions + (_skips == null ? 0 : *(uint*)(_skips + (TermWriter.SkipSize * _block) + 8));

    public int Next()
    {
        if (++_index < _length)
        {
            return Document = _documents[_index];
        }

        if (_block + 1 >= _blocks)
        {
            _index = _length;
            return Document = End;
        }

        Load(_block + 1);
        return Document;
    }

    /// <summary>Goes to the first document that is not before the one given; never back.</summary>
    public int Advance(int target)
    {
        if (target <= Document)
        {
            return Document;
        }

        int block = _block;
        if (LastOf(block) < target)
        {
            block = Gallop(block + 1, target);
            if (block >= _blocks)
            {
                _block = _blocks - 1;
                _index = _length;
                return Document = End;
            }

            Load(block);
            if (Document >= target)
            {
                return Document;
            }
        }

        _index = FirstFrom(target);
        return Document = _index < _length ? _documents[_index] : End;
    }

    /// <summary>The highest impact of the blocks that reach into [from, to); 0 if none does. The ranges asked for rise.</summary>
    public int HighestIn(int from, int to)
    {
        if (_skips == null)
        {
            return LastOf(0) < from || _documents[0] >= to ? 0 : _smallHighest;
        }

        while (_shallow < _blocks && LastOf(_shallow) < from)
        {
            _shallow++;
        }

        int highest = 0;
        for (int block = _shallow; block < _blocks; block++)
        {
            highest = Math.Max(highest, _highest[block]);
            if (LastOf(block) >= to - 1)
            {
                break;
            }
        }

        return highest;
    }

    /// <summary>Adds weight × impact to the sums of the documents in [from, to), one sum for each from the first, and goes to the first after them.</summary>
    public void AddTo(int from, int to, int weight, int* sums)
    {
        Advance(from);
        while (Document < to)
        {
            int end = _documents[_length - 1] < to ? _length : FirstFrom(to);
            AddBlock(from, end, weight, sums);
            _index = end - 1;
            Next();
        }
    }

    /// <summary>Marks the documents in [from, to) in a bit map that begins at a multiple of 64.</summary>
    public void MarkIn(int from, int to, Span<ulong> marks)
    {
        for (int document = Advance(from); document < to; document = Next())
        {
            marks[(document - from) >> 6] |= 1UL << ((document - from) & 63);
        }
    }

    private void AddBlock(int from, int end, int weight, int* sums)
    {
        if (_impactWidth < 0)
        {
            for (int i = _index; i < end; i++)
            {
                sums[_documents[i] - from] += weight * _tailImpacts![i];
            }

            return;
        }

        uint* impacts = stackalloc uint[BitPacking.BlockSize];
        BitPacking.Unpack(_impacts, _impactWidth, impacts);
        fixed (int* documents = _documents)
        {
            for (int i = _index; i < end; i++)
            {
                sums[documents[i] - from] += weight * (int)impacts[i];
            }
        }
    }

    private void Load(int block)
    {
        int before = block == 0 ? -1 : LastOf(block - 1);
        byte* at = _data + (block == 0 ? 0 : *(int*)(_skips + (TermWriter.SkipSize * (block - 1)) + 4));
        _block = block;
        _length = Math.Min(BitPacking.BlockSize, _count - (block * BitPacking.BlockSize));
        if (_length == BitPacking.BlockSize)
        {
            _impactWidth = at[1];
            _impacts = at + 2 + BitPacking.Size(at[0]);
            fixed (int* documents = _documents)
            {
                BitPacking.UnpackRising(at + 2, at[0], before, documents);
            }
        }
        else
        {
            LoadTail(at, before);
        }

        _index = 0;
        Document = _documents[0];
    }

    private void LoadTail(byte* at, int before)
    {
        _impactWidth = -1;
        _tailImpacts ??= new byte[BitPacking.BlockSize];
        for (int i = 0; i < _length; i++)
        {
            before += Varint.Read(ref at) + 1;
            _documents[i] = before;
            _tailImpacts[i] = *at++;
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private int LastOf(int block) => _skips == null ? _documents[_length - 1] : *(int*)(_skips + (TermWriter.SkipSize * block));

    /// <summary>The first block from one on whose last document is not before the target.</summary>
    private int Gallop(int block, int target)
    {
        int step = 1, low = block;
        while (block < _blocks && LastOf(block) < target)
        {
            low = block + 1;
            block += step;
            step *= 2;
        }

        int high = Math.Min(block, _blocks);
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = LastOf(middle) < target ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private int FirstFrom(int target)
    {
        int low = _index, high = _length;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            if (_documents[middle] < target)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return low;
    }

    private int Packed(int index)
    {
        if (_impactWidth == 0)
        {
            return 0;
        }

        int bit = (index >> 2) * _impactWidth, shift = bit & 31;
        uint* word = (uint*)_impacts + (4 * (bit >> 5)) + (index & 3);
        uint value = *word >> shift;
        if (shift + _impactWidth > 32)
        {
            value |= word[4] << (32 - shift);
        }

        return (int)(value & ((1u << _impactWidth) - 1));
    }
}
