namespace Colophon.Yardsticks;

/// <summary>Where the repository and its neighbours stand on this machine.</summary>
internal static class Places
{
    /// <summary>The repository's root: the nearest folder above the running program that holds the solution.</summary>
    public static string Repository { get; } = Above(AppContext.BaseDirectory) ?? Above(Environment.CurrentDirectory)
        ?? throw new InvalidOperationException("Run this from a clone of the repository: the solution file was not found above the program.");

    /// <summary>A new empty folder; what stood there before is deleted.</summary>
    public static string Fresh(params ReadOnlySpan<string> parts)
    {
        string folder = Path.Combine(parts);
        if (Directory.Exists(folder))
        {
            Directory.Delete(folder, recursive: true);
        }

        return Directory.CreateDirectory(folder).FullName;
    }

    /// <summary>The bytes of all files of a folder.</summary>
    public static long Size(string folder) => new DirectoryInfo(folder).EnumerateFiles("*", SearchOption.AllDirectories).Sum(file => file.Length);

    private static string? Above(string folder)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(Path.Combine(at.FullName, "Colophon.slnx")))
            {
                return at.FullName;
            }
        }

        return null;
    }
}
