using System.Numerics;
using System.Runtime.InteropServices;

namespace Colophon.Search;

/// <summary>CRC-32C (Castagnoli), the polynomial that processors compute.</summary>
internal static class Crc
{
    public const uint Start = 0xFFFF_FFFF;

    /// <summary>Goes on with a checksum; the first call takes <see cref="Start"/>.</summary>
    public static uint Add(uint crc, ReadOnlySpan<byte> bytes)
    {
        foreach (ulong word in MemoryMarshal.Cast<byte, ulong>(bytes))
        {
            crc = BitOperations.Crc32C(crc, word);
        }

        foreach (byte b in bytes[(bytes.Length & ~7)..])
        {
            crc = BitOperations.Crc32C(crc, b);
        }

        return crc;
    }
}
