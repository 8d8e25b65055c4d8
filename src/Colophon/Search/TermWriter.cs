using System.Buffers.Binary;

namespace Colophon.Search;

/// <summary>Writes the postings, positions and dictionary of a segment, term by term in rising order.</summary>
internal sealed class TermWriter : IDisposable
{
    /// <summary>Bytes of the skip table for each block: last document, end of its data, start of its positions; and its highest impact.</summary>
    public const int SkipSize = 12;

    private readonly SegmentFileWriter _file;
    private readonly FileStream _spool;
    private readonly TermDictionaryWriter _dictionary = new();
    private readonly uint[] _gaps = new uint[BitPacking.BlockSize];
    private readonly uint[] _impacts = new uint[BitPacking.BlockSize];
    private readonly int[] _counts = new int[BitPacking.BlockSize];
    private readonly BitStreamWriter _bits = new();
    private uint[] _codes = new uint[1024];
    private byte[] _data = new byte[4096];
    private byte[] _skips = new byte[SkipSize * 128];
    private byte[] _highest = new byte[128];
    private int _codeCount;
    private int _dataLength;
    private int _blocks;
    private int _inBlock;
    private int _documents;
    private int _lastDocument;
    private long _positionStart;
    private long _positionEnd;

    public TermWriter(SegmentFileWriter file, string spoolPath)
    {
        _file = file;
        _spool = new FileStream(spoolPath, FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
        _file.Begin((int)Section.Postings);
    }

    public int Terms => _dictionary.Count;

    public void Begin()
    {
        _codeCount = _dataLength = _blocks = _inBlock = _documents = 0;
        _lastDocument = -1;
        _positionStart = _positionEnd;
    }

    /// <summary>Adds a document to the term; documents rise.</summary>
    /// <param name="document">The document.</param>
    /// <param name="impact">Its quantised saturation.</param>
    /// <param name="codes">For each occurrence the gap to the position before, times the number of the term's forms, plus the number of its form.</param>
    public void Add(int document, byte impact, ReadOnlySpan<uint> codes)
    {
        if (_codeCount + codes.Length > _codes.Length)
        {
            Array.Resize(ref _codes, 2 * (_codeCount + codes.Length));
        }

        codes.CopyTo(_codes.AsSpan(_codeCount));
        _codeCount += codes.Length;
        _gaps[_inBlock] = (uint)(document - _lastDocument - 1);
        _impacts[_inBlock] = impact;
        _counts[_inBlock++] = codes.Length;
        _lastDocument = document;
        _documents++;
        if (_inBlock == BitPacking.BlockSize)
        {
            EndBlock();
        }
    }

    /// <summary>Ends the term; one without documents is left out.</summary>
    public void End(ReadOnlySpan<byte> term, IReadOnlyList<ReadOnlyMemory<byte>> forms)
    {
        if (_documents == 0)
        {
            return;
        }

        bool small = _blocks == 0;
        if (_inBlock > 0)
        {
            EndBlock();
        }

        long start = _file.Offset;
        if (!small)
        {
            _file.Write(_skips.AsSpan(0, SkipSize * _blocks));
            _file.Write(_highest.AsSpan(0, _blocks));
        }

        _file.Write(_data.AsSpan(0, _dataLength));
        _dictionary.Add(term, forms, _documents, start, checked((int)(_file.Offset - start)), _positionStart, checked((int)(_positionEnd - _positionStart)));
    }

    /// <summary>Ends the postings and writes positions and dictionary.</summary>
    public void Finish()
    {
        // A block is read sixteen bytes, and positions eight, at a time.
        _file.Write(stackalloc byte[16]);
        _file.End();
        _spool.Write(stackalloc byte[16]);
        _file.CopySection((int)Section.Positions, _spool);
        _dictionary.WriteTo(_file);
    }

    public void Dispose() => _spool.Dispose();

    private void EndBlock()
    {
        if (_dataLength + 2048 > _data.Length)
        {
            Array.Resize(ref _data, 2 * _data.Length);
        }

        if (_inBlock == BitPacking.BlockSize)
        {
            PackBlock();
        }
        else
        {
            WriteTail();
        }

        if (_blocks == _highest.Length)
        {
            Array.Resize(ref _highest, 2 * _blocks);
            Array.Resize(ref _skips, 2 * SkipSize * _blocks);
        }

        uint highest = 0;
        foreach (uint impact in _impacts.AsSpan(0, _inBlock))
        {
            highest = Math.Max(highest, impact);
        }

        var skip = _skips.AsSpan(SkipSize * _blocks);
        BinaryPrimitives.WriteInt32LittleEndian(skip, _lastDocument);
        BinaryPrimitives.WriteInt32LittleEndian(skip[4..], _dataLength);
        BinaryPrimitives.WriteUInt32LittleEndian(skip[8..], (uint)(_positionEnd - _positionStart));
        _highest[_blocks++] = (byte)highest;
        WritePositions();
        _inBlock = 0;
    }

    private void PackBlock()
    {
        int gapWidth = BitPacking.Width(_gaps), impactWidth = BitPacking.Width(_impacts);
        _data[_dataLength++] = (byte)gapWidth;
        _data[_dataLength++] = (byte)impactWidth;
        BitPacking.Pack(_gaps, gapWidth, _data.AsSpan(_dataLength));
        _dataLength += BitPacking.Size(gapWidth);
        BitPacking.Pack(_impacts, impactWidth, _data.AsSpan(_dataLength));
        _dataLength += BitPacking.Size(impactWidth);
    }

    private void WriteTail()
    {
        for (int i = 0; i < _inBlock; i++)
        {
            _dataLength += Varint.Write(_data.AsSpan(_dataLength), _gaps[i]);
            _data[_dataLength++] = (byte)_impacts[i];
        }
    }

    private void WritePositions()
    {
        long countSum = 0, codeSum = 0;
        for (int i = 0; i < _inBlock; i++)
        {
            countSum += _counts[i] - 1;
        }

        foreach (uint code in _codes.AsSpan(0, _codeCount))
        {
            codeSum += code;
        }

        int countWidth = BitStreamWriter.WidthFor(countSum, _inBlock), codeWidth = BitStreamWriter.WidthFor(codeSum, _codeCount);
        _bits.Clear();
        _bits.Byte((byte)countWidth);
        _bits.Byte((byte)codeWidth);
        int at = 0;
        for (int i = 0; i < _inBlock; i++)
        {
            _bits.Rice((uint)(_counts[i] - 1), countWidth);
            for (int end = at + _counts[i]; at < end; at++)
            {
                _bits.Rice(_codes[at], codeWidth);
            }
        }

        _bits.Align();
        _spool.Write(_bits.Bytes);
        _positionEnd += _bits.Bytes.Length;
        _codeCount = 0;
    }
}
