using System.Runtime.InteropServices;

namespace Colophon.Search;

/// <summary>The folder of an index: its manifest, and which of its files are anybody's.</summary>
internal sealed partial class IndexFolder(string path)
{
    private const string SegmentSuffix = ".segment";
    private const string DeletionsSuffix = ".deleted";

    public string Path => path;

    public static string SegmentName(long number) => $"{number:d8}{SegmentSuffix}";

    public static string DeletionsName(string segment, long generation) => $"{segment[..^SegmentSuffix.Length]}.{generation}{DeletionsSuffix}";

    public string File(string name) => System.IO.Path.Combine(path, name);

    /// <summary>What tells one manifest from the next without reading it; default if there is none.</summary>
    public (DateTime Written, long Length) Stamp()
    {
        var file = new FileInfo(File(Manifest.FileName));
        return file.Exists ? (file.LastWriteTimeUtc, file.Length) : default;
    }

    /// <summary>The present manifest; the empty one if there is none.</summary>
    public Manifest ReadManifest()
    {
        string file = File(Manifest.FileName);
        try
        {
            return Manifest.FromBytes(System.IO.File.ReadAllBytes(file));
        }
        catch (Exception absent) when (absent is FileNotFoundException or DirectoryNotFoundException)
        {
            return Manifest.Empty;
        }
    }

    public Deletions? ReadDeletions(SegmentEntry entry)
    {
        if (entry.Deletions is null)
        {
            return null;
        }

        return Deletions.FromBytes(entry.Documents, System.IO.File.ReadAllBytes(File(entry.Deletions)))
            ?? throw new SearchIndexDamagedException(entry.Deletions, "is cut off or was changed");
    }

    /// <summary>Writes a file and makes it durable; its name is durable with the next <see cref="Replace"/>.</summary>
    public void WriteDurably(string name, ReadOnlySpan<byte> bytes)
    {
        using var file = new FileStream(File(name), FileMode.Create, FileAccess.Write, FileShare.Read, 0);
        file.Write(bytes);
        file.Flush(flushToDisk: true);
    }

    /// <summary>Makes a manifest the present one: after a crash at any instant the old or the new one stands, whole.</summary>
    public void Replace(Manifest manifest)
    {
        const string next = Manifest.FileName + ".next";
        WriteDurably(next, manifest.ToBytes());
        FlushNames();
        System.IO.File.Move(File(next), File(Manifest.FileName), overwrite: true);
        FlushNames();
    }

    /// <summary>Removes the files of an index that nobody needs: those of earlier commits and of a writer that crashed. What is still in use elsewhere goes the next time.</summary>
    /// <param name="needed">Whether a file is needed.</param>
    public void Sweep(Func<string, bool> needed)
    {
        foreach (string file in Directory.EnumerateFiles(path))
        {
            string name = System.IO.Path.GetFileName(file);
            bool ours = name.EndsWith(SegmentSuffix, StringComparison.Ordinal) || name.EndsWith(DeletionsSuffix, StringComparison.Ordinal)
                || name.EndsWith(".spool", StringComparison.Ordinal) || name == Manifest.FileName + ".next";
            if (ours && !needed(name))
            {
                TryDelete(file);
            }
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            System.IO.File.Delete(file);
        }
        catch (Exception inUse) when (inUse is IOException or UnauthorizedAccessException && OperatingSystem.IsWindows())
        {
            // Windows keeps a mapped file until its last reader has gone on; the next sweep finds it again.
        }
    }

    /// <summary>Makes the names in the folder durable; Windows does so by itself.</summary>
    private void FlushNames()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        int folder = OpenFolder(path, 0);
        if (folder >= 0)
        {
            _ = Flush(folder);
            _ = Close(folder);
        }
    }

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int OpenFolder(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync")]
    private static partial int Flush(int file);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int file);
}
