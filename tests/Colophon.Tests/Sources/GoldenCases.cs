using System.Text.Json;
using Colophon.Sources;

namespace Colophon.Tests.Sources;

/// <summary>The golden folders: see README.md beside this file.</summary>
public sealed class GoldenCases
{
    private static readonly DateOnly SavedOn = new(2025, 6, 1);

    private static string Folder => Path.Combine(RepositoryRoot.Path, "tests", "Colophon.Tests", "Sources", "Golden");

    public static IEnumerable<TheoryDataRow<string>> Cases() =>
        Directory.EnumerateDirectories(Folder)
            .SelectMany(Directory.EnumerateDirectories)
            .Select(folder => Path.GetRelativePath(Folder, folder).Replace('\\', '/'))
            .Order(StringComparer.Ordinal)
            .Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Cases))]
    public void reads_as_expected(string name)
    {
        var golden = Golden.Open(Path.Combine(Folder, name));
        string actual = ReadingJson.Write(Formats.Recognise(golden.Head, golden.FileName)?.Name, golden.Readings(new MemoryStream(golden.Bytes)));
        if (Environment.GetEnvironmentVariable("COLOPHON_GOLDEN") == "write")
        {
            File.WriteAllText(golden.ExpectedPath, actual);
        }

        File.Exists(golden.ExpectedPath).ShouldBeTrue("no expected.json yet: run with COLOPHON_GOLDEN=write, then look at what was written");
        actual.ShouldBe(File.ReadAllText(golden.ExpectedPath).ReplaceLineEndings("\n"));
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void reads_the_same_when_the_bytes_trickle_in(string name)
    {
        var golden = Golden.Open(Path.Combine(Folder, name));
        string whole = ReadingJson.Write(null, golden.Readings(new MemoryStream(golden.Bytes)));
        ReadingJson.Write(null, golden.Readings(new TricklingStream(golden.Bytes))).ShouldBe(whole);
    }

    [Fact]
    public void every_format_has_a_case()
    {
        var covered = Directory.EnumerateDirectories(Folder).Select(Path.GetFileName).ToHashSet();
        Formats.All.Select(format => format.Name).Where(name => !covered.Contains(name)).ShouldBeEmpty();
    }

    private sealed record Golden(IFormat Format, string FileName, byte[] Bytes, ReadingContext Context, string ExpectedPath)
    {
        public ReadOnlySpan<byte> Head => Bytes.AsSpan(0, Math.Min(Bytes.Length, 64 << 10));

        public static Golden Open(string folder)
        {
            string formatName = Path.GetFileName(Path.GetDirectoryName(folder)!);
            var format = Formats.Named(formatName).ShouldNotBeNull($"the folder {formatName} is named after no format");
            string input = Directory.EnumerateFiles(folder)
                .Where(file => Path.GetFileName(file) is not ("expected.json" or "context.json"))
                .ShouldHaveSingleItem("a case has one input file");
            string contextFile = Path.Combine(folder, "context.json");
            var said = File.Exists(contextFile)
                ? JsonSerializer.Deserialize<Said>(File.ReadAllText(contextFile), JsonSerializerOptions.Web)!
                : new Said(null, null, null);
            string name = Path.GetFileName(input);
            return new Golden(
                format,
                name,
                File.ReadAllBytes(input),
                new ReadingContext(said.Owner, said.SavedOn ?? SavedOn, said.Source, name),
                Path.Combine(folder, "expected.json"));
        }

        public IEnumerable<(Piece Piece, Reading Reading)> Readings(Stream input)
        {
            foreach (var piece in Format.Cut(input, Context))
            {
                yield return (piece, piece.Problem is null ? Format.Read(piece.Original, Context.SourceName ?? Format.Source) : default);
            }
        }

        private sealed record Said(string? Owner, DateOnly? SavedOn, string? Source);
    }
}
