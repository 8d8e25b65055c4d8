namespace Colophon.Tests.Tidy;

/// <summary>The checked-out repository that these tests were built from, read as text.</summary>
internal static class Checkout
{
    private static readonly string[] Built = ["bin", "obj", "artifacts", "TestResults", "BenchmarkDotNet.Artifacts", ".git", ".vs", ".idea", "library", "library-demo"];

    /// <summary>The folder that holds the solution.</summary>
    public static string Root => RepositoryRoot.Path;

    /// <summary>Every file that belongs to the repository, what a build or a run makes left out.</summary>
    public static IReadOnlyList<string> Files { get; } = [.. Walk(new DirectoryInfo(Root)).Order(StringComparer.Ordinal)];

    /// <summary>The C# files of the product.</summary>
    public static IReadOnlyList<SourceFile> Product { get; } = [.. Sources("src")];

    /// <summary>All C# files: product, tests, measurements.</summary>
    public static IReadOnlyList<SourceFile> Code { get; } = [.. Product, .. Sources("tests"), .. Sources("eval"), .. Sources("bench"), .. Sources("samples")];

    /// <summary>The documents: what people read. Test fixtures are none.</summary>
    public static IReadOnlyList<string> Documents { get; } =
        [.. Files.Where(path => path.EndsWith(".md", StringComparison.Ordinal) && !path.StartsWith("tests/", StringComparison.Ordinal))];

    /// <summary>A file's text, by its path from the root; empty if there is no such file.</summary>
    public static string Text(string path) => File.Exists(Path.Combine(Root, path)) ? File.ReadAllText(Path.Combine(Root, path)) : "";

    /// <summary>The folders right inside a folder, by name, built ones left out.</summary>
    public static IEnumerable<string> FoldersIn(string path) =>
        new DirectoryInfo(Path.Combine(Root, path)).EnumerateDirectories().Select(folder => folder.Name).Except(Built).Order(StringComparer.Ordinal);

    private static IEnumerable<SourceFile> Sources(string folder) =>
        Files.Where(path => Path.GetExtension(path) is ".cs" or ".razor")
            .Where(path => path.StartsWith(folder + "/", StringComparison.Ordinal))
            .Select(path => new SourceFile(path, Text(path)));

    private static IEnumerable<string> Walk(DirectoryInfo folder) =>
        folder.EnumerateFiles().Select(file => Path.GetRelativePath(Root, file.FullName).Replace('\\', '/'))
            .Concat(folder.EnumerateDirectories().Where(inner => !Built.Contains(inner.Name)).SelectMany(Walk));
}
