using System.Formats.Tar;
using System.IO.Compression;

namespace Colophon.Sources;

/// <summary>Opens what is wrapped around files (gzip, zstandard, tar, zip, and one in another) by its first bytes.</summary>
/// <param name="named">The format that the user named for the files inside; null to recognise it.</param>
internal sealed class Unpacking(IFormat? named)
{
    private const int MaxDepth = 8;

    // A zip is read from its end, so one that comes through a pipe has to be held in memory.
    private const int MaxPipedZip = 256 << 20;

    // Without it the runtime takes a gzip file that stops in the middle for one that ends there.
    static Unpacking() => AppContext.SetSwitch("System.IO.Compression.UseStrictValidation", true);

    /// <summary>The files in a stream: one, or the members of the archive that it is.</summary>
    /// <param name="raw">Not disposed.</param>
    /// <param name="origin">What to call it.</param>
    public IEnumerable<InputFile> Open(Stream raw, Origin origin)
    {
        var peeked = new PeekedStream(raw);
        if (peeked.FailedAtOnce is { } failure)
        {
            return [new InputFile(origin, GuardedStream.Describe(failure))];
        }

        if (origin.Depth > MaxDepth)
        {
            return [new InputFile(origin, $"archives nested more than {MaxDepth} deep")];
        }

        return peeked.Head switch
        {
            [0x1F, 0x8B, ..] => Decompress(() => new GZipStream(peeked, CompressionMode.Decompress, leaveOpen: true), GzipInside(origin)),
            [0x28, 0xB5, 0x2F, 0xFD, ..] or [>= 0x50 and <= 0x5F, 0x2A, 0x4D, 0x18, ..] =>
                Decompress(() => ZstdProcess.Start(peeked), ZstdInside(origin)),
            [(byte)'P', (byte)'K', 3, 4, ..] or [(byte)'P', (byte)'K', 5, 6, ..] => Zip(raw, peeked, origin),
            var head when TarHead.Is(head) => Tar(peeked, origin),
            _ => [File(peeked, origin)],
        };
    }

    private static Origin GzipInside(Origin origin) =>
        origin.FileName.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? origin.Unpacked(".tgz") : origin.Unpacked(".gz");

    private static Origin ZstdInside(Origin origin) =>
        origin.FileName.EndsWith(".tzst", StringComparison.OrdinalIgnoreCase) ? origin.Unpacked(".tzst") : origin.Unpacked(".zst");

    private static bool IsHidden(string path) =>
        path.Split('/').Any(part => part.StartsWith('.') && part is not ("." or "..")) || path.StartsWith("__MACOSX/", StringComparison.Ordinal);

    private IEnumerable<InputFile> Decompress(Func<Stream> start, Origin inside)
    {
        var (stream, problem) = Attempt(start);
        if (stream is null)
        {
            yield return new InputFile(inside, problem);
            yield break;
        }

        using (stream)
        {
            foreach (var file in Open(stream, inside))
            {
                yield return file;
            }
        }
    }

    private IEnumerable<InputFile> Tar(Stream stream, Origin archive)
    {
        using var reader = new TarReader(stream, leaveOpen: true);
        while (true)
        {
            var (entry, problem) = Attempt(() => reader.GetNextEntry());
            if (problem is not null)
            {
                yield return new InputFile(archive, problem);
            }

            if (entry is null)
            {
                yield break;
            }

            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile or TarEntryType.ContiguousFile))
            {
                continue;
            }

            var day = entry.ModificationTime.ToUnixTimeSeconds() > 0 ? DateOnly.FromDateTime(entry.ModificationTime.UtcDateTime) : archive.SavedOn;
            foreach (var file in Member(entry.DataStream ?? Stream.Null, entry.Name, archive.Member(entry.Name, day)))
            {
                yield return file;
            }
        }
    }

    private IEnumerable<InputFile> Zip(Stream raw, Stream peeked, Origin archive)
    {
        var (zip, problem) = Attempt(() => new ZipArchive(raw.CanSeek ? raw : Held(peeked), ZipArchiveMode.Read, leaveOpen: raw.CanSeek));
        if (zip is null)
        {
            yield return new InputFile(archive, problem);
            yield break;
        }

        using (zip)
        {
            foreach (var entry in zip.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                var (stream, cannot) = Attempt(entry.Open);
                var origin = archive.Member(entry.FullName, DateOnly.FromDateTime(entry.LastWriteTime.DateTime));
                using (stream)
                {
                    foreach (var file in stream is null ? [new InputFile(origin, cannot)] : Member(stream, entry.FullName, origin))
                    {
                        yield return file;
                    }
                }
            }
        }
    }

    private IEnumerable<InputFile> Member(Stream stream, string path, Origin origin) =>
        IsHidden(path) ? [new InputFile(origin, problem: null, "hidden")] : Open(stream, origin);

    private InputFile File(PeekedStream peeked, Origin origin)
    {
        if (peeked.Head.IsEmpty)
        {
            return new InputFile(origin, problem: null, "empty");
        }

        // A named format is believed for the file that the user named; for the many of a folder it must at least be possible.
        var format = named is null ? Formats.Recognise(peeked.Head, origin.FileName)
            : origin.Asked || named.Recognise(peeked.Head, origin.FileName) > 0 ? named
            : null;
        if (format is not null)
        {
            return new InputFile(origin, new GuardedStream(peeked), format);
        }

        return origin.Asked
            ? new InputFile(origin, "no known format: name one with --format")
            : new InputFile(origin, problem: null, named is null ? "no known format" : $"not of the format {named.Name}");
    }

    private static MemoryStream Held(Stream stream)
    {
        var held = new MemoryStream();
        byte[] buffer = new byte[128 << 10];
        int read;
        while ((read = stream.Read(buffer)) > 0)
        {
            if (held.Length + read > MaxPipedZip)
            {
                throw new IOException("a zip of more than 256 MiB inside another archive or from standard input: unpack it first");
            }

            held.Write(buffer, 0, read);
        }

        held.Position = 0;
        return held;
    }

    private static (T? Value, string? Problem) Attempt<T>(Func<T?> open)
        where T : class
    {
        try
        {
            return (open(), null);
        }
        catch (Exception e) when (GuardedStream.IsReadFailure(e))
        {
            return (null, GuardedStream.Describe(e));
        }
    }
}
