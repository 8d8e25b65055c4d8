using System.Text;

namespace Colophon.Tests.Fuzz;

/// <summary>Makes broken inputs of whole ones: the same from the same seed.</summary>
/// <param name="samples">Inputs as they should be; what is spliced comes from them, too.</param>
/// <param name="words">Words that mean something to the target.</param>
internal sealed class Mutator(IReadOnlyList<byte[]> samples, IReadOnlyList<string> words)
{
    private const int MaxLength = 256 << 10;

    private static readonly byte[] OddBytes = [0, 1, 0x0A, 0x0D, 0x1F, 0x20, 0x22, 0x24, 0x26, 0x2F, 0x3C, 0x40, 0x5B, 0x5C, 0x5D, 0x7B, 0x7D, 0x7F, 0x80, 0xA0, 0xBF, 0xC0, 0xED, 0xEF, 0xF4, 0xFE, 0xFF];

    /// <summary>The input of a seed.</summary>
    public byte[] Make(int seed)
    {
        var random = new Random(seed);
        byte[] input = samples[random.Next(samples.Count)];
        for (int rounds = 1 + random.Next(6); rounds > 0; rounds--)
        {
            input = Mutate(input, random);
        }

        return input.Length <= MaxLength ? input : input[..MaxLength];
    }

    private byte[] Mutate(byte[] input, Random random)
    {
        int at = random.Next(input.Length + 1);
        int end = random.Next(at, input.Length + 1);
        return random.Next(12) switch
        {
            0 => FlipBits(input, random),
            1 => SetBytes(input, random),
            2 => [.. input.AsSpan(0, at), .. input.AsSpan(end)],
            3 => input[..at],
            4 => input[at..],
            5 => Insert(input, at, Encoding.UTF8.GetBytes(words[random.Next(words.Count)])),
            6 => Insert(input, at, Repeat(input.AsSpan(at, Math.Min(end - at, 2000)), 1 + random.Next(20))),
            7 => Splice(input, at, random),
            8 => Insert(input, at, Repeat(Encoding.UTF8.GetBytes(words[random.Next(words.Count)]), 1 + random.Next(5000))),
            9 => Nest(input, at, random),
            10 => Insert(input, at, Repeat([OddBytes[random.Next(OddBytes.Length)]], 1 + random.Next(20_000))),
            _ => Swap(input, at, end),
        };
    }

    private static byte[] FlipBits(byte[] input, Random random)
    {
        var flipped = (byte[])input.Clone();
        for (int i = random.Next(1, 9); i > 0 && flipped.Length > 0; i--)
        {
            flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
        }

        return flipped;
    }

    private static byte[] SetBytes(byte[] input, Random random)
    {
        var set = (byte[])input.Clone();
        for (int i = random.Next(1, 9); i > 0 && set.Length > 0; i--)
        {
            set[random.Next(set.Length)] = OddBytes[random.Next(OddBytes.Length)];
        }

        return set;
    }

    private static byte[] Insert(byte[] input, int at, byte[] what) => [.. input.AsSpan(0, at), .. what, .. input.AsSpan(at)];

    private static byte[] Repeat(ReadOnlySpan<byte> what, int times)
    {
        times = Math.Min(times, MaxLength / Math.Max(1, what.Length));
        var repeated = new byte[what.Length * times];
        for (int i = 0; i < times; i++)
        {
            what.CopyTo(repeated.AsSpan(i * what.Length));
        }

        return repeated;
    }

    private byte[] Splice(byte[] input, int at, Random random)
    {
        byte[] other = samples[random.Next(samples.Count)];
        int from = random.Next(other.Length + 1);
        return [.. input.AsSpan(0, at), .. other.AsSpan(from)];
    }

    // A bomb: a thousand brackets that open, and perhaps as many that close.
    private static byte[] Nest(byte[] input, int at, Random random)
    {
        var (open, close) = random.Next(9) switch
        {
            0 => ("{", "}"),
            1 => ("[", "]"),
            2 => ("(", ")"),
            3 => ("<a>", "</a>"),
            4 => ("{\"a\":", "}"),
            5 => ("${", "}$"),
            6 => ("\\frac{", "}{}"),
            7 => ("<style>", "</style>"),
            _ => ("\"", "\""),
        };
        int depth = 1 << random.Next(4, 15);
        byte[] opened = Insert(input, at, Repeat(Encoding.ASCII.GetBytes(open), depth));
        return random.Next(2) == 0 ? opened : Insert(opened, random.Next(at, opened.Length), Repeat(Encoding.ASCII.GetBytes(close), depth));
    }

    private static byte[] Swap(byte[] input, int at, int end)
    {
        int middle = (at + end) / 2;
        return [.. input.AsSpan(0, at), .. input[middle..end], .. input[at..middle], .. input.AsSpan(end)];
    }
}
