namespace Colophon.Tests;

/// <summary>Where the repository stands, for tests that read its files or the data beside it.</summary>
internal static class RepositoryRoot
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(System.IO.Path.Combine(folder.FullName, "Colophon.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("The tests run outside the repository: no Colophon.slnx above " + AppContext.BaseDirectory);
    }
}
