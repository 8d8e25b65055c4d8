using System.Text;
using Colophon.Libraries;
using Colophon.Sources;
using Colophon.Works;

namespace Colophon.EngineTests;

/// <summary>A library in a folder of its own, gone when the test ends.</summary>
public sealed class TestLibrary : IDisposable
{
    public TestLibrary() => Folder = Directory.CreateTempSubdirectory("colophon-test-").FullName;

    public string Folder { get; }

    public string Library => Path.Combine(Folder, "library");

    /// <summary>Imports papers in Colophon's own exchange format.</summary>
    public ImportSummary Import(string source, params string[] lines) => ImportText("colophon", source, string.Join('\n', lines));

    public ImportSummary ImportText(string? format, string? source, string text, string? owner = null)
    {
        using var writer = OpenWriter();
        return Import(writer, format, source, text, owner);
    }

    public static ImportSummary Import(LibraryWriter writer, string? format, string? source, string text, string? owner = null) => new Importer(writer, TimeProvider.System).Import(
        new ImportRequest(["-"])
        {
            Format = format is null ? null : Formats.Named(format).ShouldNotBeNull(),
            Source = source,
            Owner = owner,
            StandardInput = new MemoryStream(Encoding.UTF8.GetBytes(text)),
        });

    public LibraryWriter OpenWriter(long? maxBytes = null) =>
        LibraryWriter.Open(Library, new WriterOptions("test") { Patience = TimeSpan.Zero, MaxBytes = maxBytes });

    public Library Open() => Colophon.Libraries.Library.Open(Library);

    public Work? Find(string id)
    {
        using var library = Open();
        return library.FindWork(id);
    }

    public string Dump() => Colophon.EngineTests.Dump.Of(Library);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    /// <summary>One paper in Colophon's exchange format.</summary>
    public static string Paper(string id, string title, string authors = "Ada Quill, Bo Inkwell", string? date = "2021-03-04", string[]? ids = null, string? text = null) =>
        System.Text.Json.JsonSerializer.Serialize(new
        {
            id,
            ids = ids ?? [],
            title,
            date,
            authors = authors.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(name => new { name }),
            @abstract = text,
        });
}
