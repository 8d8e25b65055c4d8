using System.Numerics;
using System.Runtime.InteropServices;

namespace Colophon.Search;

/// <summary>Which documents of a segment no longer count.</summary>
internal sealed class Deletions(int documents)
{
    private readonly ulong[] _words = new ulong[(documents + 63) / 64];

    public int Documents { get; } = documents;

    public int Count { get; private set; }

    public bool Contains(int document) => (_words[document >> 6] & (1UL << (document & 63))) != 0;

    /// <summary>Marks a document.</summary>
    /// <returns>Whether it was not marked before.</returns>
    public bool Add(int document)
    {
        bool added = !Contains(document);
        _words[document >> 6] |= 1UL << (document & 63);
        Count += added ? 1 : 0;
        return added;
    }

    public Deletions Copy()
    {
        var copy = new Deletions(Documents) { Count = Count };
        _words.CopyTo(copy._words, 0);
        return copy;
    }

    /// <summary>The documents marked, rising.</summary>
    public IEnumerable<int> All()
    {
        for (int i = 0; i < _words.Length; i++)
        {
            for (ulong word = _words[i]; word != 0; word &= word - 1)
            {
                yield return (64 * i) + BitOperations.TrailingZeroCount(word);
            }
        }
    }

    /// <summary>The marks and their checksum.</summary>
    public byte[] ToBytes()
    {
        var bytes = MemoryMarshal.AsBytes(_words.AsSpan());
        byte[] file = new byte[bytes.Length + sizeof(uint)];
        bytes.CopyTo(file);
        BitConverter.TryWriteBytes(file.AsSpan(bytes.Length), Crc.Add(Crc.Start, bytes));
        return file;
    }

    /// <summary>Reads what <see cref="ToBytes"/> made; null if the checksum or the length is wrong.</summary>
    public static Deletions? FromBytes(int documents, ReadOnlySpan<byte> file)
    {
        var deletions = new Deletions(documents);
        int length = 8 * deletions._words.Length;
        if (file.Length != length + sizeof(uint) || BitConverter.ToUInt32(file[length..]) != Crc.Add(Crc.Start, file[..length]))
        {
            return null;
        }

        file[..length].CopyTo(MemoryMarshal.AsBytes(deletions._words.AsSpan()));
        foreach (ulong word in deletions._words)
        {
            deletions.Count += BitOperations.PopCount(word);
        }

        return deletions;
    }
}
