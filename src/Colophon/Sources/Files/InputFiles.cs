using System.Collections;

namespace Colophon.Sources;

/// <summary>
/// The files that a user named, one after another: folders recursively in ordinal order of their names, archives and compressed files
/// opened by what they hold, not by what they are called. All is streamed; nothing is written.
/// </summary>
public sealed class InputFiles : IEnumerable<InputFile>
{
    private readonly IReadOnlyList<string> paths;
    private readonly Stream standardInput;
    private readonly DateOnly today;
    private readonly Unpacking unpacking;
    private long finished;
    private ProgressStream? current;

    /// <summary>Files to be read in one pass.</summary>
    /// <param name="paths">Files, folders, and <c>-</c> for standard input.</param>
    /// <param name="standardInput">What <c>-</c> stands for; not disposed.</param>
    /// <param name="today">The day on which standard input is written.</param>
    /// <param name="format">The format that the user named; null to recognise it.</param>
    public InputFiles(IReadOnlyList<string> paths, Stream standardInput, DateOnly today, IFormat? format = null)
    {
        (this.paths, this.standardInput, this.today) = (paths, standardInput, today);
        unpacking = new Unpacking(format);
        TotalBytes = paths.Sum(Size);
    }

    /// <summary>The size of all files as they lie on disk; standard input counts as nothing.</summary>
    public long TotalBytes { get; }

    /// <summary>How many of <see cref="TotalBytes"/> are read, from 0. May be asked from another thread.</summary>
    public long ReadBytes => Math.Min(TotalBytes, Interlocked.Read(ref finished) + (Volatile.Read(ref current)?.Count ?? 0));

    /// <inheritdoc/>
    public IEnumerator<InputFile> GetEnumerator() => paths.SelectMany(Open).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static long Size(string path) => File.Exists(path) ? new FileInfo(path).Length : FolderWalk.Under(path).Sum(entry => entry.Length);

    private static Origin OriginOf(FileInfo file, string name, bool asked) =>
        new(name, file.Name, DateOnly.FromDateTime(file.LastWriteTimeUtc), asked, Depth: 0);

    private IEnumerable<InputFile> Open(string path)
    {
        if (path == "-")
        {
            return unpacking.Open(standardInput, new Origin("-", "-", today, Asked: true, Depth: 0));
        }

        if (File.Exists(path))
        {
            var file = new FileInfo(path);
            return OpenFile(file, OriginOf(file, path, asked: true));
        }

        return Directory.Exists(path)
            ? OpenFolder(path)
            : [new InputFile(new Origin(path, path, today, Asked: true, Depth: 0), "no such file or folder")];
    }

    private IEnumerable<InputFile> OpenFolder(string path)
    {
        foreach (var entry in FolderWalk.Under(path))
        {
            var origin = OriginOf(entry.File, entry.Name, asked: false);
            if (entry.Skipped is null && entry.Problem is null)
            {
                foreach (var file in OpenFile(entry.File, origin))
                {
                    yield return file;
                }
            }
            else
            {
                yield return new InputFile(origin, entry.Problem, entry.Skipped);
            }
        }
    }

    private IEnumerable<InputFile> OpenFile(FileInfo file, Origin origin)
    {
        var (stream, problem) = TryOpen(file);
        if (stream is null)
        {
            yield return new InputFile(origin, problem);
            yield break;
        }

        using (stream)
        {
            var counted = new ProgressStream(stream);
            Volatile.Write(ref current, counted);
            foreach (var input in unpacking.Open(counted, origin))
            {
                yield return input;
            }

            Volatile.Write(ref current, null);
            Interlocked.Add(ref finished, file.Length);
        }
    }

    private static (FileStream? Stream, string? Problem) TryOpen(FileInfo file)
    {
        try
        {
            return (new FileStream(file.FullName, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 128 << 10, FileOptions.SequentialScan), null);
        }
        catch (Exception e) when (GuardedStream.IsReadFailure(e))
        {
            return (null, GuardedStream.Describe(e));
        }
    }
}
