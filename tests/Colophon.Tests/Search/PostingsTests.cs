using Colophon.Search;

namespace Colophon.Tests.Search;

public sealed unsafe class PostingsTests
{
    [Fact]
    public void unpacks_what_was_packed_in_every_width()
    {
        var random = new Random(5);
        uint[] values = new uint[BitPacking.BlockSize], read = new uint[BitPacking.BlockSize];
        for (int width = 0; width <= 32; width++)
        {
            for (int i = 0; i < values.Length; i++)
            {
                values[i] = width == 0 ? 0 : (uint)random.NextInt64(1L << width);
            }

            byte[] packed = new byte[BitPacking.Size(width) + 16];
            BitPacking.Pack(values, width, packed);
            fixed (byte* from = packed)
            fixed (uint* into = read)
            {
                BitPacking.Unpack(from, width, into);
            }

            read.ShouldBe(values, $"width {width}");
        }
    }

    [Fact]
    public void sums_up_gaps_from_the_number_before()
    {
        uint[] gaps = [.. Enumerable.Range(0, BitPacking.BlockSize).Select(i => (uint)(i % 5))];
        byte[] packed = new byte[BitPacking.Size(3) + 16];
        BitPacking.Pack(gaps, 3, packed);
        int[] documents = new int[BitPacking.BlockSize];
        fixed (byte* from = packed)
        fixed (int* into = documents)
        {
            BitPacking.UnpackRising(from, 3, 41, into);
        }

        int expected = 41;
        foreach (int i in Enumerable.Range(0, documents.Length))
        {
            expected += (int)gaps[i] + 1;
            documents[i].ShouldBe(expected);
        }
    }

    [Fact]
    public void reads_rice_codes_of_any_size()
    {
        uint[] values = [0, 1, 7, 130, 65_535, 1_000_000, int.MaxValue, 3];
        foreach (int k in new[] { 0, 3, 9, 24 })
        {
            var writer = new BitStreamWriter();
            foreach (uint value in values)
            {
                writer.Rice(value, k);
            }

            writer.Align();
            byte[] bytes = [.. writer.Bytes, .. new byte[16]];
            fixed (byte* from = bytes)
            {
                var reader = new BitStreamReader(from);
                foreach (uint value in values)
                {
                    reader.Rice(k).ShouldBe((int)value);
                }
            }
        }
    }

    [Fact]
    public void measures_spelling_errors_with_swapped_neighbours_as_one()
    {
        Spelling.Distance("nueral"u8, "neural"u8).ShouldBe(1);
        Spelling.Distance("transfomer"u8, "transformer"u8).ShouldBe(1);
        Spelling.Distance("abc"u8, ""u8).ShouldBe(3);
    }
}
