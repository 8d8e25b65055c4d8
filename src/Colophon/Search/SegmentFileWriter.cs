using System.Buffers.Binary;
using System.Runtime.InteropServices;

namespace Colophon.Search;

/// <summary>Writes the frame of a segment file: sections one after another, each with its checksum, and the footer that lists them.</summary>
internal sealed class SegmentFileWriter : IDisposable
{
    private readonly FileStream _file;
    private readonly byte[] _footer = new byte[SegmentFormat.FooterSize];
    private readonly byte[] _buffer = new byte[1 << 16];
    private int _used;
    private uint _crc;
    private long _start;
    private int _section;

    public SegmentFileWriter(string path)
    {
        _file = new FileStream(path, FileMode.Create, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        Span<byte> header = stackalloc byte[SegmentFormat.HeaderSize];
        header.Clear();
        SegmentFormat.Opening.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], SegmentFormat.Version);
        _crc = Crc.Start;
        Write(header);
    }

    /// <summary>Where in the present section the next byte goes.</summary>
    public long Offset => _file.Position + _used - _start;

    public void Begin(int section)
    {
        while (((_file.Position + _used) & 7) != 0)
        {
            Write([0]);
        }

        Flush();
        _section = section;
        _start = _file.Position;
        _crc = Crc.Start;
    }

    public void Write(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            int taken = Math.Min(bytes.Length, _buffer.Length - _used);
            bytes[..taken].CopyTo(_buffer.AsSpan(_used));
            _used += taken;
            bytes = bytes[taken..];
            if (_used == _buffer.Length)
            {
                Flush();
            }
        }
    }

    public void End()
    {
        Flush();
        var entry = _footer.AsSpan(24 * _section);
        BinaryPrimitives.WriteInt64LittleEndian(entry, _start);
        BinaryPrimitives.WriteInt64LittleEndian(entry[8..], _file.Position - _start);
        BinaryPrimitives.WriteUInt32LittleEndian(entry[16..], _crc);
    }

    public void WriteSection<T>(int section, ReadOnlySpan<T> values)
        where T : unmanaged
    {
        Begin(section);
        Write(MemoryMarshal.AsBytes(values));
        End();
    }

    /// <summary>Copies what a spool holds into a section.</summary>
    public void CopySection(int section, Stream spool)
    {
        Begin(section);
        spool.Position = 0;
        Span<byte> chunk = new byte[1 << 16];
        for (int read = spool.Read(chunk); read > 0; read = spool.Read(chunk))
        {
            Write(chunk[..read]);
        }

        End();
    }

    /// <summary>Writes the footer and makes the file durable.</summary>
    public void Finish(int documents, int terms)
    {
        Flush();
        var end = _footer.AsSpan(24 * SegmentFormat.SectionCount);
        BinaryPrimitives.WriteInt32LittleEndian(end, documents);
        BinaryPrimitives.WriteInt32LittleEndian(end[4..], terms);
        BinaryPrimitives.WriteUInt32LittleEndian(end[12..], Crc.Add(Crc.Start, _footer.AsSpan(0, (24 * SegmentFormat.SectionCount) + 12)));
        SegmentFormat.Closing.CopyTo(end[16..]);
        _file.Write(_footer);
        _file.Flush(flushToDisk: true);
    }

    public void Dispose() => _file.Dispose();

    private void Flush()
    {
        _crc = Crc.Add(_crc, _buffer.AsSpan(0, _used));
        _file.Write(_buffer.AsSpan(0, _used));
        _used = 0;
    }
}
