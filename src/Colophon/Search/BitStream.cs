using System.Numerics;

namespace Colophon.Search;

/// <summary>
/// Writes numbers as Rice codes: the quotient by 2^k in unary, then k bits of remainder; a quotient of <see cref="Escape"/> or more is that many ones and
/// 32 bits of the number.
/// </summary>
internal sealed class BitStreamWriter
{
    public const int Escape = 20;

    private byte[] _bytes = new byte[1024];
    private ulong _bits;
    private int _pending;
    private int _length;

    /// <summary>The bytes so far; the last may be half full until <see cref="Align"/>.</summary>
    public ReadOnlySpan<byte> Bytes => _bytes.AsSpan(0, _length);

    public void Clear() => _length = 0;

    public void Byte(byte value) => Bits(value, 8);

    public void Rice(uint value, int k)
    {
        uint quotient = value >> k;
        if (quotient >= Escape)
        {
            Bits((1u << Escape) - 1, Escape);
            Bits(value, 32);
            return;
        }

        Bits((1u << (int)quotient) - 1, (int)quotient + 1);
        Bits(value & ((1u << k) - 1), k);
    }

    public void Align()
    {
        if (_pending > 0)
        {
            Bits(0, (8 - (_pending & 7)) & 7);
        }

        _bits = 0;
        _pending = 0;
    }

    private void Bits(uint value, int count)
    {
        _bits |= (ulong)value << _pending;
        _pending += count;
        while (_pending >= 8)
        {
            if (_length == _bytes.Length)
            {
                Array.Resize(ref _bytes, 2 * _length);
            }

            _bytes[_length++] = (byte)_bits;
            _bits >>= 8;
            _pending -= 8;
        }
    }

    /// <summary>The remainder width that suits numbers of this mean.</summary>
    public static int WidthFor(long sum, int count)
    {
        int mean = (int)Math.Min(int.MaxValue, count == 0 ? 0 : sum / count);
        return mean <= 1 ? 0 : Math.Min(24, BitOperations.Log2((uint)mean));
    }
}

/// <summary>Reads what <see cref="BitStreamWriter"/> wrote; may read up to eight bytes beyond its end.</summary>
internal unsafe struct BitStreamReader(byte* at)
{
    private int _bit;

    public int Byte()
    {
        int value = (int)(Peek() & 0xFF);
        _bit += 8;
        return value;
    }

    public int Rice(int k)
    {
        ulong bits = Peek();
        int quotient = BitOperations.TrailingZeroCount(~bits);
        if (quotient >= BitStreamWriter.Escape)
        {
            _bit += BitStreamWriter.Escape;
            int value = (int)(uint)Peek();
            _bit += 32;
            return value;
        }

        _bit += quotient + 1 + k;
        return (quotient << k) | (int)((bits >> (quotient + 1)) & ((1u << k) - 1));
    }

    private readonly ulong Peek() => System.Runtime.CompilerServices.Unsafe.ReadUnaligned<ulong>(at + (_bit >> 3)) >> (_bit & 7);
}
