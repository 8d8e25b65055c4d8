using System.Buffers.Binary;
using System.IO.MemoryMappedFiles;

namespace Colophon.Search;

/// <summary>A segment file, mapped into memory. Counted references keep it mapped while a search reads it.</summary>
internal sealed unsafe class Segment
{
    private readonly MemoryMappedFile _map;
    private readonly MemoryMappedViewAccessor _view;
    private readonly byte* _base;
    private readonly long[] _offsets = new long[SegmentFormat.SectionCount];
    private readonly long[] _lengths = new long[SegmentFormat.SectionCount];
    private int _references = 1;

    private Segment(string path, string name)
    {
        Name = name;
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        Size = file.Length;
        if (Size < SegmentFormat.HeaderSize + SegmentFormat.FooterSize)
        {
            throw new SearchIndexDamagedException(name, "is cut off");
        }

        _map = MemoryMappedFile.CreateFromFile(file, null, 0, MemoryMappedFileAccess.Read, HandleInheritability.None, leaveOpen: false);
        _view = _map.CreateViewAccessor(0, 0, MemoryMappedFileAccess.Read);
        _view.SafeMemoryMappedViewHandle.AcquirePointer(ref _base);
        try
        {
            ReadFrame();
            Columns = new Columns(this);
        }
        catch
        {
            Close();
            throw;
        }
    }

    public string Name { get; }

    public long Size { get; }

    public int Documents { get; private set; }

    public int Terms { get; private set; }

    public Columns Columns { get; }

    /// <summary>Opens a segment and checks all of it.</summary>
    /// <exception cref="SearchIndexDamagedException">The file is cut off, changed or of another version.</exception>
    public static Segment Open(string folder, string name) => new(Path.Combine(folder, name), name);

    public byte* Pointer(Section section) => _base + _offsets[(int)section];

    public ReadOnlySpan<byte> Bytes(int section) => new(_base + _offsets[section], checked((int)_lengths[section]));

    public ReadOnlySpan<int> Ints(int section) => new(_base + _offsets[section], checked((int)(_lengths[section] / sizeof(int))));

    /// <summary>Takes a reference, unless the last was given back.</summary>
    public bool TryAcquire()
    {
        for (int now = Volatile.Read(ref _references); now > 0; now = Volatile.Read(ref _references))
        {
            if (Interlocked.CompareExchange(ref _references, now + 1, now) == now)
            {
                return true;
            }
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            Close();
        }
    }

    private void Close()
    {
        _view.SafeMemoryMappedViewHandle.ReleasePointer();
        _view.Dispose();
        _map.Dispose();
    }

    private void ReadFrame()
    {
        var header = new ReadOnlySpan<byte>(_base, SegmentFormat.HeaderSize);
        if (!header.StartsWith(SegmentFormat.Opening))
        {
            throw new SearchIndexDamagedException(Name, "does not begin as a segment does");
        }

        int version = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (version != SegmentFormat.Version)
        {
            throw new SearchIndexDamagedException(Name, $"has format {version}, and this program reads format {SegmentFormat.Version}");
        }

        var footer = new ReadOnlySpan<byte>(_base + Size - SegmentFormat.FooterSize, SegmentFormat.FooterSize);
        var end = footer[(24 * SegmentFormat.SectionCount)..];
        if (!end.EndsWith(SegmentFormat.Closing) || BinaryPrimitives.ReadUInt32LittleEndian(end[12..]) != Crc.Add(Crc.Start, footer[..^12]))
        {
            throw new SearchIndexDamagedException(Name, "is cut off or its list of parts was changed");
        }

        Documents = BinaryPrimitives.ReadInt32LittleEndian(end);
        Terms = BinaryPrimitives.ReadInt32LittleEndian(end[4..]);
        for (int section = 0; section < SegmentFormat.SectionCount; section++)
        {
            ReadSection(footer.Slice(24 * section, 24), section);
        }
    }

    private void ReadSection(ReadOnlySpan<byte> entry, int section)
    {
        _offsets[section] = BinaryPrimitives.ReadInt64LittleEndian(entry);
        _lengths[section] = BinaryPrimitives.ReadInt64LittleEndian(entry[8..]);
        uint crc = Crc.Start;
        for (long done = 0; done < _lengths[section]; done += 1 << 20)
        {
            crc = Crc.Add(crc, new ReadOnlySpan<byte>(_base + _offsets[section] + done, (int)Math.Min(1 << 20, _lengths[section] - done)));
        }

        if (crc != BinaryPrimitives.ReadUInt32LittleEndian(entry[16..]))
        {
            throw new SearchIndexDamagedException(Name, "has changed since it was written (its checksum is wrong)");
        }
    }
}
