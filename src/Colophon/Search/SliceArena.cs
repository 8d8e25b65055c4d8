namespace Colophon.Search;

/// <summary>
/// Many growing byte streams in one pool of memory: a stream is a chain of slices, each about twice as long as the one before, whose last four
/// bytes say where the next begins.
/// </summary>
internal sealed class SliceArena
{
    private const int ChunkBits = 18;
    private const int ChunkSize = 1 << ChunkBits;
    private const int Link = 4;
    private const int LargestSlice = 2048;

    private readonly List<byte[]> _chunks = [];
    private int _next;

    public long Memory => (long)_chunks.Count * ChunkSize;

    /// <summary>Where a stream is written next.</summary>
    public struct Stream
    {
        public int Head;
        public int At;
        public int End;
        public int Size;
    }

    public void Clear()
    {
        _next = 0;
        if (_chunks.Count > 512)
        {
            _chunks.RemoveRange(512, _chunks.Count - 512);
        }
    }

    public void Append(ref Stream stream, ReadOnlySpan<byte> bytes)
    {
        if (stream.Size == 0)
        {
            stream.Size = 16;
            stream.Head = stream.At = Take(16);
            stream.End = stream.At + 16 - Link;
        }

        while (true)
        {
            int room = stream.End - stream.At;
            var into = _chunks[stream.At >> ChunkBits].AsSpan(stream.At & (ChunkSize - 1));
            if (bytes.Length <= room)
            {
                bytes.CopyTo(into);
                stream.At += bytes.Length;
                return;
            }

            bytes[..room].CopyTo(into);
            bytes = bytes[room..];
            stream.Size = Math.Min(2 * stream.Size, LargestSlice);
            int slice = Take(stream.Size);
            BitConverter.TryWriteBytes(into[room..], slice);
            stream.At = slice;
            stream.End = slice + stream.Size - Link;
        }
    }

    /// <summary>Copies a stream out.</summary>
    /// <returns>Its length.</returns>
    public int Read(in Stream stream, ref byte[] into)
    {
        int used = 0, size = 16, at = stream.Head;
        while (true)
        {
            bool last = at + size - Link == stream.End;
            int length = last ? stream.At - at : size - Link;
            if (used + length > into.Length)
            {
                Array.Resize(ref into, Math.Max(2 * into.Length, used + length));
            }

            var slice = _chunks[at >> ChunkBits].AsSpan(at & (ChunkSize - 1));
            slice[..length].CopyTo(into.AsSpan(used));
            used += length;
            if (last)
            {
                return used;
            }

            at = BitConverter.ToInt32(slice[(size - Link)..]);
            size = Math.Min(2 * size, LargestSlice);
        }
    }

    private int Take(int size)
    {
        // A slice lies in one chunk.
        if ((_next & (ChunkSize - 1)) + size > ChunkSize)
        {
            _next = (_next + ChunkSize - 1) & ~(ChunkSize - 1);
        }

        while (_next + size > (long)_chunks.Count << ChunkBits)
        {
            _chunks.Add(new byte[ChunkSize]);
        }

        int slice = _next;
        _next += size;
        return slice;
    }
}
