using System.Runtime.CompilerServices;

namespace Colophon.Search;

/// <summary>Non-negative numbers in seven bits a byte, the low ones first; the high bit says that more follow.</summary>
internal static class Varint
{
    public const int MaxLength = 5;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Write(Span<byte> into, uint value)
    {
        int length = 0;
        while (value >= 0x80)
        {
            into[length++] = (byte)(value | 0x80);
            value >>= 7;
        }

        into[length++] = (byte)value;
        return length;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Read(ReadOnlySpan<byte> from, ref int at)
    {
        int value = from[at++];
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (int shift = 7; ; shift += 7)
        {
            int next = from[at++];
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static unsafe int Read(ref byte* at)
    {
        int value = *at++;
        if (value < 0x80)
        {
            return value;
        }

        value &= 0x7F;
        for (int shift = 7; ; shift += 7)
        {
            int next = *at++;
            value |= (next & 0x7F) << shift;
            if (next < 0x80)
            {
                return value;
            }
        }
    }
}
