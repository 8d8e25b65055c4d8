using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Colophon.Sources;
using Colophon.Works;

namespace Colophon.Tests.Sources.Files;

public sealed class InputFilesTests : IDisposable
{
    private static readonly DateOnly Today = new(2025, 6, 1);
    private static readonly DateTimeOffset LongAgo = new(2020, 2, 3, 4, 5, 6, TimeSpan.Zero);
    private readonly string folder = Directory.CreateTempSubdirectory("colophon-files-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void opens_a_plain_file()
    {
        string path = Write("one.json", Lines(1, 2));
        Read(path).ShouldBe([$"{path}: 1 2"]);
    }

    [Fact]
    public void goes_by_bytes_and_not_by_name()
    {
        string path = Write("really-gzip.json", Gzip(Lines(1)));
        Read(path).ShouldBe([$"{path}: 1"]);
    }

    [Fact]
    public void opens_zstandard()
    {
        Assert.SkipUnless(Zstd.IsInstalled, "LOUD SKIP: the program zstd is not installed");
        string path = Write("many.json.zst", Zstd.Compress(Lines(1, 2, 3)));
        Read(path).ShouldBe([$"{path}: 1 2 3"]);
    }

    [Fact]
    public void opens_what_is_wrapped_more_than_once()
    {
        Assert.SkipUnless(Zstd.IsInstalled, "LOUD SKIP: the program zstd is not installed");
        byte[] inner = Tar(("deep/c.json", Lines(4)), ("deep/d.json.gz", Gzip(Lines(5))));
        byte[] outer = Tar(("a.json", Lines(1)), ("b.json.gz", Gzip(Lines(2, 3))), ("inner.tar.gz", Gzip(inner)), ("z.zip", Zip(("e.json", Lines(6)))));
        string path = Write("all.tar.zst", Zstd.Compress(outer));
        Read(path).ShouldBe(
        [
            $"{path}!a.json: 1",
            $"{path}!b.json.gz: 2 3",
            $"{path}!inner.tar.gz!deep/c.json: 4",
            $"{path}!inner.tar.gz!deep/d.json.gz: 5",
            $"{path}!z.zip!e.json: 6",
        ]);
    }

    [Fact]
    public void reads_standard_input_as_well()
    {
        using var input = new MemoryStream(Gzip(Tar(("a.json", Lines(1)))));
        Read(new InputFiles(["-"], input, Today)).ShouldBe(["-!a.json: 1"]);
    }

    [Fact]
    public void goes_through_folders_in_ordinal_order()
    {
        Write("b/2.json", Lines(3));
        Write("b/10.json", Lines(2));
        Write("a.json", Lines(1));
        Write("Z.json", Lines(0));
        Read(folder).ShouldBe([$"{folder}/Z.json: 0", $"{folder}/a.json: 1", $"{folder}/b/10.json: 2", $"{folder}/b/2.json: 3"]);
    }

    [Fact]
    public void passes_over_what_it_does_not_know_in_folders_and_archives()
    {
        Write("LICENSE", "You may."u8.ToArray());
        Write(".hidden/x.json", Lines(1));
        Write("x.tar", Tar((".git/y.json", Lines(1)), ("cover.png", [0x89, 0x50, 0x4E, 0x47]), ("empty.json", [])));
        Read(folder).ShouldBe(
        [
            $"{folder}/.hidden skipped: hidden",
            $"{folder}/LICENSE skipped: no known format",
            $"{folder}/x.tar!.git/y.json skipped: hidden",
            $"{folder}/x.tar!cover.png skipped: no known format",
            $"{folder}/x.tar!empty.json skipped: empty",
        ]);
    }

    [Fact]
    public void a_file_that_the_user_named_is_a_problem_when_nothing_knows_it()
    {
        string path = Write("notes.txt", "Buy milk."u8.ToArray());
        Read(path).ShouldBe([$"{path} problem: no known format: name one with --format"]);
        Read(folder + "/none.json").ShouldBe([$"{folder}/none.json problem: no such file or folder"]);
    }

    [Fact]
    public void reads_what_is_readable_of_a_truncated_file()
    {
        byte[] whole = Gzip(Lines([.. Enumerable.Range(0, 5000)]));
        string path = Write("cut.json.gz", whole[..(whole.Length / 2)]);
        var lines = Read(path);
        lines[0].ShouldStartWith($"{path}: 0 1 2 3");
        lines[1].ShouldStartWith($"{path} problem: ");
    }

    [Fact]
    public void reads_what_is_readable_of_a_truncated_zstandard_file()
    {
        Assert.SkipUnless(Zstd.IsInstalled, "LOUD SKIP: the program zstd is not installed");
        byte[] whole = Zstd.Compress(Tar([.. Enumerable.Range(0, 400).Select(i => ($"{i:000}.json", Noise(i)))]));
        string path = Write("cut.tar.zst", whole[..(whole.Length * 3 / 4)]);
        var lines = Read(path);
        lines[0].ShouldStartWith($"{path}!000.json: 0");
        lines[^1].ShouldStartWith($"{path} problem: ");
    }

    [Fact]
    public void one_broken_member_does_not_stop_the_others()
    {
        byte[] broken = Gzip(Lines(1));
        broken[^6] ^= 0xFF;
        string path = Write("x.tar", Tar(("a.json.gz", broken), ("b.json", Lines(2)), ("c.zip", "PK\u0003\u0004 no zip at all"u8.ToArray()), ("d.json", Lines(3))));
        var lines = Read(path);
        lines.ShouldContain(line => line.StartsWith($"{path}!a.json.gz problem: "));
        lines.ShouldContain($"{path}!b.json: 2");
        lines.ShouldContain(line => line.StartsWith($"{path}!c.zip problem: "));
        lines.ShouldContain($"{path}!d.json: 3");
    }

    [Fact]
    public void dates_a_member_by_its_archive()
    {
        string path = Write("x.tar", Tar(("a.json", Lines(1))));
        new InputFiles([path], Stream.Null, Today).Select(file => file.Context().SavedOn).ShouldBe([DateOnly.FromDateTime(LongAgo.UtcDateTime)]);
    }

    [Fact]
    public void drops_the_byte_order_mark()
    {
        string path = Write("marked.json", [0xEF, 0xBB, 0xBF, .. Lines(1)]);
        foreach (var file in new InputFiles([path], Stream.Null, Today))
        {
            file.Content.ReadByte().ShouldBe('{');
        }
    }

    [Fact]
    public void tells_how_far_it_is()
    {
        string path = Write("one.json", Lines([.. Enumerable.Range(0, 3000)]));
        Write("two.json.gz", Gzip(Lines(1)));
        var files = new InputFiles([path, folder], Stream.Null, Today);
        files.TotalBytes.ShouldBe((2 * new FileInfo(path).Length) + new FileInfo(folder + "/two.json.gz").Length);
        files.ReadBytes.ShouldBe(0);
        Read(files);
        files.ReadBytes.ShouldBe(files.TotalBytes);
    }

    [Fact]
    public void a_format_that_the_user_named_is_used_where_it_can_be()
    {
        string path = Write("odd.txt", "nothing like it\n"u8.ToArray());
        Write("a.json", Lines(1));
        var format = Formats.Named("arxiv-snapshot");
        Read(new InputFiles([path], Stream.Null, Today, format)).ShouldBe([$"{path}: ?"]);
        Read(new InputFiles([folder], Stream.Null, Today, format)).ShouldBe([$"{folder}/a.json: 1", $"{folder}/odd.txt skipped: not of the format arxiv-snapshot"]);
    }

    private static byte[] Lines(params int[] ids) =>
        Encoding.UTF8.GetBytes(string.Concat(ids.Select(i => $$"""{"id": "2001.{{i:00000}}", "authors_parsed": [], "versions": [], "update_date": "2020-01-01"}{{"\n"}}""")));

    private static byte[] Noise(int seed)
    {
        byte[] noise = new byte[3000];
        new Random(seed).NextBytes(noise);
        return [.. Lines(seed), .. Encoding.UTF8.GetBytes(Convert.ToHexString(noise)), (byte)'\n'];
    }

    private static byte[] Gzip(byte[] bytes)
    {
        using var made = new MemoryStream();
        using (var gzip = new GZipStream(made, CompressionLevel.Fastest))
        {
            gzip.Write(bytes);
        }

        return made.ToArray();
    }

    private static byte[] Tar(params (string Name, byte[] Bytes)[] members)
    {
        using var made = new MemoryStream();
        using (var tar = new TarWriter(made, TarEntryFormat.Pax))
        {
            foreach (var (name, bytes) in members)
            {
                tar.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes), ModificationTime = LongAgo });
            }
        }

        return made.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] members)
    {
        using var made = new MemoryStream();
        using (var zip = new ZipArchive(made, ZipArchiveMode.Create))
        {
            foreach (var (name, bytes) in members)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(bytes);
            }
        }

        return made.ToArray();
    }

    private static List<string> Read(string path) => Read(new InputFiles([path], Stream.Null, Today));

    private static List<string> Read(InputFiles files)
    {
        var said = new List<string>();
        foreach (var file in files)
        {
            if (file.Format is { } format)
            {
                var ids = format.Cut(file.Content, file.Context())
                    .Select(piece => format.Read(piece.Original, format.Source).Statement as PaperRecord)
                    .Select(record => record is null ? "?" : int.Parse(record.Id.AsSpan(11)).ToString());
                said.Add($"{file.Name}: {string.Join(' ', ids)}");
            }

            if (file.Skipped is not null)
            {
                said.Add($"{file.Name} skipped: {file.Skipped}");
            }

            if (file.Problem is not null)
            {
                said.Add($"{file.Name} problem: {file.Problem}");
            }
        }

        return said;
    }

    private string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }
}
