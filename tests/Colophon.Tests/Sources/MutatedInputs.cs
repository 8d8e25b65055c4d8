using Colophon.Sources;

namespace Colophon.Tests.Sources;

/// <summary>Files gone wrong in repeatable ways. Whatever a file holds, a reader answers with records and problems, never with an exception.</summary>
public sealed class MutatedInputs
{
    private const int Rounds = 25;

    private static readonly byte[][] Sprinkles =
    [
        "{"u8.ToArray(), "}"u8.ToArray(), "["u8.ToArray(), "<"u8.ToArray(), ">"u8.ToArray(), "</paper>"u8.ToArray(), "<!--"u8.ToArray(), "<![CDATA["u8.ToArray(), "&#0;"u8.ToArray(),
        "\""u8.ToArray(), "\\"u8.ToArray(), "\\ud800"u8.ToArray(), "\n"u8.ToArray(), "\r"u8.ToArray(), "\t"u8.ToArray(), ";"u8.ToArray(), ","u8.ToArray(), "@"u8.ToArray(),
        "(("u8.ToArray(), "1e999"u8.ToArray(), "-"u8.ToArray(), [0x00], [0xFF], [0xC3], [0xEF, 0xBB, 0xBF],
    ];

    public static IEnumerable<TheoryDataRow<string>> Inputs() =>
        GoldenCases.Cases().Select(row => new TheoryDataRow<string>(row.Data));

    [Theory]
    [MemberData(nameof(Inputs))]
    public void answer_with_records_and_problems(string name)
    {
        string folder = Path.Combine(RepositoryRoot.Path, "tests", "Colophon.Tests", "Sources", "Golden", name);
        string input = Directory.EnumerateFiles(folder).First(file => Path.GetFileName(file) is not ("expected.json" or "context.json"));
        byte[] seed = File.ReadAllBytes(input);
        var own = Formats.Named(name.Split('/')[0]).ShouldNotBeNull();
        var random = new Random(seed.Length);
        for (int round = 0; round < Rounds; round++)
        {
            byte[] bytes = Mutated(seed, random);
            Formats.Recognise(bytes, Path.GetFileName(input));
            ReadAll(own, bytes, Path.GetFileName(input));
            ReadAll(Formats.All[round % Formats.All.Count], bytes, Path.GetFileName(input));
        }
    }

    private static void ReadAll(IFormat format, byte[] bytes, string fileName)
    {
        foreach (var piece in format.Cut(new MemoryStream(bytes), new ReadingContext(null, new DateOnly(2025, 6, 1), null, fileName)))
        {
            if (piece.Problem is not null)
            {
                piece.Original.Length.ShouldBeLessThanOrEqualTo(64 << 10);
                continue;
            }

            var reading = format.Read(piece.Original, format.Source);
            (reading.Statement is null).ShouldBe(reading.Problem is not null);
        }
    }

    private static byte[] Mutated(byte[] seed, Random random)
    {
        var bytes = new List<byte>(seed);
        for (int changes = random.Next(1, 8); changes > 0; changes--)
        {
            int at = random.Next(bytes.Count + 1);
            int length = random.Next(Math.Min(40, bytes.Count - at) + 1);
            switch (random.Next(4))
            {
                case 0:
                    bytes.RemoveRange(at, length);
                    break;
                case 1:
                    bytes.InsertRange(random.Next(bytes.Count + 1), bytes.GetRange(at, length));
                    break;
                case 2:
                    bytes.RemoveRange(at, random.Next(20) == 0 ? bytes.Count - at : 0);
                    break;
                default:
                    bytes.InsertRange(at, Sprinkles[random.Next(Sprinkles.Length)]);
                    break;
            }
        }

        return [.. bytes];
    }
}
