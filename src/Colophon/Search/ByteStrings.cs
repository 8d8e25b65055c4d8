using System.Buffers.Binary;
using System.Numerics;

namespace Colophon.Search;

/// <summary>A set of byte strings, each with a dense number in the order of coming; open addressing over one array of bytes.</summary>
internal sealed class ByteStrings
{
    private int[] _slots = new int[1024];
    private uint[] _hashes = new uint[512];
    private int[] _starts = new int[513];
    private byte[] _bytes = new byte[8192];

    public int Count { get; private set; }

    /// <summary>About how much memory it holds, in bytes.</summary>
    public long Memory => (4L * _slots.Length) + (8L * _hashes.Length) + _bytes.Length;

    public ReadOnlySpan<byte> this[int id] => _bytes.AsSpan(_starts[id], _starts[id + 1] - _starts[id]);

    /// <summary>The number of a string, which is <see cref="Count"/> − 1 afterwards if it is new.</summary>
    public int Add(ReadOnlySpan<byte> value)
    {
        uint hash = Hash(value);
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; ; slot = (slot + 1) & mask)
        {
            int id = _slots[slot] - 1;
            if (id < 0)
            {
                _slots[slot] = Count + 1;
                return Append(value, hash);
            }

            if (_hashes[id] == hash && this[id].SequenceEqual(value))
            {
                return id;
            }
        }
    }

    /// <summary>The number of a string; −1 if it is not in the set.</summary>
    public int Find(ReadOnlySpan<byte> value)
    {
        uint hash = Hash(value);
        int mask = _slots.Length - 1;
        for (int slot = (int)hash & mask; _slots[slot] != 0; slot = (slot + 1) & mask)
        {
            int id = _slots[slot] - 1;
            if (_hashes[id] == hash && this[id].SequenceEqual(value))
            {
                return id;
            }
        }

        return -1;
    }

    public void Clear()
    {
        Array.Clear(_slots);
        Count = 0;
    }

    private int Append(ReadOnlySpan<byte> value, uint hash)
    {
        int id = Count++, start = _starts[id];
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, 2 * Count);
            Array.Resize(ref _starts, (2 * Count) + 1);
        }

        if (start + value.Length > _bytes.Length)
        {
            Array.Resize(ref _bytes, Math.Max(2 * _bytes.Length, start + value.Length));
        }

        value.CopyTo(_bytes.AsSpan(start));
        _starts[id + 1] = start + value.Length;
        _hashes[id] = hash;
        if (2 * Count > _slots.Length)
        {
            Grow();
        }

        return id;
    }

    private void Grow()
    {
        _slots = new int[2 * _slots.Length];
        int mask = _slots.Length - 1;
        for (int id = 0; id < Count; id++)
        {
            int slot = (int)_hashes[id] & mask;
            while (_slots[slot] != 0)
            {
                slot = (slot + 1) & mask;
            }

            _slots[slot] = id + 1;
        }
    }

    private static uint Hash(ReadOnlySpan<byte> value)
    {
        ulong hash = (ulong)value.Length * 0x9E3779B97F4A7C15;
        while (value.Length >= 8)
        {
            hash = BitOperations.RotateLeft((hash ^ BinaryPrimitives.ReadUInt64LittleEndian(value)) * 0xD6E8FEB86659FD93, 29);
            value = value[8..];
        }

        ulong tail = 0;
        foreach (byte b in value)
        {
            tail = (tail << 8) | b;
        }

        hash = (hash ^ tail) * 0xD6E8FEB86659FD93;
        return (uint)(hash >> 32) ^ (uint)(hash >> 11);
    }
}
