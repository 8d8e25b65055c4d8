namespace Colophon.Sources;

/// <summary>The files under a folder, in ordinal order of their names.</summary>
internal static class FolderWalk
{
    /// <summary>A file, or a folder that is not entered.</summary>
    public readonly record struct Entry(FileInfo File, string Name, string? Skipped = null, string? Problem = null)
    {
        public long Length => Skipped is null && Problem is null && File.Exists ? File.Length : 0;
    }

    /// <summary>Walks lazily. Hidden files and folders and links to folders are named but not entered.</summary>
    public static IEnumerable<Entry> Under(string folder) => Directory.Exists(folder) ? Walk(new DirectoryInfo(folder), folder.TrimEnd('/')) : [];

    private static IEnumerable<Entry> Walk(DirectoryInfo folder, string shown)
    {
        var (inside, problem) = List(folder);
        if (problem is not null)
        {
            yield return new Entry(new FileInfo(folder.FullName), shown, Problem: problem);
        }

        foreach (var info in inside)
        {
            string name = $"{shown}/{info.Name}";
            string? skipped = info.Name.StartsWith('.') ? "hidden" : info is DirectoryInfo { LinkTarget: not null } ? "link to a folder" : null;
            if (skipped is not null || info is FileInfo)
            {
                yield return new Entry(new FileInfo(info.FullName), name, skipped);
            }
            else
            {
                foreach (var entry in Walk((DirectoryInfo)info, name))
                {
                    yield return entry;
                }
            }
        }
    }

    private static (List<FileSystemInfo> Inside, string? Problem) List(DirectoryInfo folder)
    {
        try
        {
            return ([.. folder.EnumerateFileSystemInfos().OrderBy(info => info.Name, StringComparer.Ordinal)], null);
        }
        catch (Exception e) when (GuardedStream.IsReadFailure(e))
        {
            return ([], GuardedStream.Describe(e));
        }
    }
}
