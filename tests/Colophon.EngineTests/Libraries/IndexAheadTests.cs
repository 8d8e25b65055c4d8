using Colophon.Libraries;
using Colophon.Search;

namespace Colophon.EngineTests.Libraries;

/// <summary>An index that was made of entries which the journal no longer has: the last transactions before a power cut, or those after a backup.</summary>
public sealed class IndexAheadTests : IDisposable
{
    private readonly TestLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void is_built_anew_from_the_journal()
    {
        ImportTwoAndLoseTheSecond();
        _library.Import("arxiv", TestLibrary.Paper("arxiv:2103.00003", "Herons of the third meadow"));
        (Found("swifts"), Found("wagtails"), Found("herons")).ShouldBe((1, 0, 1));
    }

    [Fact]
    public void is_built_anew_when_a_damaged_one_is_rebuilt()
    {
        ImportTwoAndLoseTheSecond();
        File.WriteAllText(Path.Combine(_library.Library, "index", "manifest"), "?");
        using (var writer = _library.OpenWriter())
        {
            writer.Rebuild("search").ShouldBeTrue();
        }

        (Found("swifts"), Found("wagtails")).ShouldBe((1, 0));
    }

    private void ImportTwoAndLoseTheSecond()
    {
        string before = Path.Combine(_library.Folder, "before.db");
        _library.Import("arxiv", TestLibrary.Paper("arxiv:2103.00001", "Swifts of the first roof"));
        using (var library = _library.Open())
        {
            library.Backup(before);
        }

        _library.Import("arxiv", TestLibrary.Paper("arxiv:2103.00002", "Wagtails of the second pond"));
        foreach (string file in Directory.EnumerateFiles(_library.Library, "library.db*").ToList())
        {
            File.Delete(file);
        }

        File.Copy(before, Path.Combine(_library.Library, "library.db"));
    }

    private long Found(string word)
    {
        using var library = _library.Open();
        return library.Search.Search(new SearchRequest(word)).Total;
    }
}
