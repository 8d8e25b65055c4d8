using System.Numerics;
using System.Runtime.Intrinsics;

namespace Colophon.Search;

/// <summary>
/// Blocks of 128 small numbers, each in the same number of bits, four lanes side by side: number 4r+l is the r-th of lane l, and lane l's words are
/// every fourth 32-bit word of the block (the layout of Lemire and Boytsov's SIMD-BP128, 2015).
/// </summary>
internal static unsafe class BitPacking
{
    public const int BlockSize = 128;

    /// <summary>How many bytes a block takes.</summary>
    public static int Size(int width) => 16 * width;

    /// <summary>How many bits the largest of some numbers needs.</summary>
    public static int Width(ReadOnlySpan<uint> values)
    {
        uint all = 0;
        foreach (uint value in values)
        {
            all |= value;
        }

        return 32 - BitOperations.LeadingZeroCount(all);
    }

    public static void Pack(ReadOnlySpan<uint> values, int width, Span<byte> into)
    {
        Span<uint> words = stackalloc uint[BlockSize];
        words.Clear();
        for (int i = 0; i < BlockSize; i++)
        {
            int bit = (i >> 2) * width, word = (4 * (bit >> 5)) + (i & 3), shift = bit & 31;
            if (width > 0)
            {
                words[word] |= values[i] << shift;
            }

            if (shift + width > 32)
            {
                words[word + 4] |= values[i] >> (32 - shift);
            }
        }

        for (int i = 0; i < 4 * width; i++)
        {
            BitConverter.TryWriteBytes(into[(4 * i)..], words[i]);
        }
    }

    public static void Unpack(byte* from, int width, uint* into)
    {
        var mask = Vector128.Create(width == 32 ? uint.MaxValue : (1u << width) - 1);
        var word = width == 0 ? Vector128<uint>.Zero : Vector128.Load((uint*)from);
        int shift = 0;
        for (int row = 0; row < 32; row++)
        {
            var value = Next(ref from, ref word, ref shift, width, row);
            (value & mask).Store(into + (4 * row));
        }
    }

    /// <summary>Unpacks gaps less one and sums them up from the number before the block.</summary>
    public static void UnpackRising(byte* from, int width, int before, int* into)
    {
        var mask = Vector128.Create(width == 32 ? uint.MaxValue : (1u << width) - 1);
        var word = width == 0 ? Vector128<uint>.Zero : Vector128.Load((uint*)from);
        var sum = Vector128.Create((uint)before);
        int shift = 0;
        for (int row = 0; row < 32; row++)
        {
            var gaps = (Next(ref from, ref word, ref shift, width, row) & mask) + Vector128<uint>.One;
            gaps += Vector128.Shuffle(gaps, Vector128.Create(4u, 0, 1, 2));
            gaps += Vector128.Shuffle(gaps, Vector128.Create(4u, 4, 0, 1));
            sum += gaps;
            sum.Store((uint*)into + (4 * row));
            sum = Vector128.Shuffle(sum, Vector128.Create(3u, 3, 3, 3));
        }
    }

    private static Vector128<uint> Next(ref byte* from, ref Vector128<uint> word, ref int shift, int width, int row)
    {
        var value = Vector128.ShiftRightLogical(word, shift);
        shift += width;
        if (shift >= 32)
        {
            shift -= 32;
            from += 16;
            if (row < 31)
            {
                word = Vector128.Load((uint*)from);
                value |= shift > 0 ? Vector128.ShiftLeft(word, width - shift) : Vector128<uint>.Zero;
            }
        }

        return value;
    }
}
