using Colophon.Journal;
using Colophon.Libraries;
using Colophon.Search;
using Colophon.Storage;
using static Colophon.EngineTests.TestLibrary;

namespace Colophon.EngineTests;

/// <summary>What a library promises, whatever database holds it.</summary>
public sealed class LibraryContract : IDisposable
{
    private static readonly string[] Some =
    [
        Paper("arxiv:2103.00001", "A Paper About Vellum", ids: ["arxiv:2103.00001"], text: "Slow learning from letters."),
        Paper("arxiv:2103.00002", "A Paper About Inkwells", "Bo Inkwell", ids: ["arxiv:2103.00002"], text: "Fast learning from drops."),
    ];

    private readonly TestLibrary _library = new();

    public void Dispose() => _library.Dispose();

    [Fact]
    public void importing_again_adds_nothing()
    {
        _library.Import("arxiv", Some).New.ShouldBe(2);
        string before = _library.Dump();
        var again = _library.Import("arxiv", Some);
        again.New.ShouldBe(0);
        again.Formats["colophon"].Known.ShouldBe(2);
        _library.Dump().ShouldBe(before);
    }

    [Fact]
    public void everything_is_searchable_when_an_import_returns()
    {
        _library.Import("arxiv", Some);
        using var library = _library.Open();
        library.Search.Search(new SearchRequest("title:inkwells")).Hits.Select(h => library.Works([h.Work])[0].Id.Value).ShouldBe(["arxiv:2103.00002"]);
        library.Status().Views.ShouldAllBe(v => v.Lag == 0);
    }

    [Fact]
    public void an_open_library_sees_what_a_writer_commits()
    {
        _library.Import("arxiv", Some);
        using var library = _library.Open();
        library.Search.Search(new SearchRequest("parchment")).Total.ShouldBe(0);
        _library.Import("arxiv", Paper("arxiv:2103.00003", "On Parchment"));
        library.FindWork("arxiv:2103.00003").ShouldNotBeNull();
        SpinWait.SpinUntil(() => library.Search.Search(new SearchRequest("parchment")).Total == 1, TimeSpan.FromSeconds(5)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("works")]
    [InlineData("citations")]
    [InlineData("search")]
    public void a_rebuilt_view_is_the_same(string view)
    {
        _library.Import("arxiv", Some);
        _library.Import("two", Paper("two:b", "A Paper About Vellum", ids: ["arxiv:2103.00001"]));
        _library.ImportText("citations", null, "arxiv:2103.00002\tarxiv:2103.00001\n");
        string before = _library.Dump();
        using (var writer = _library.OpenWriter())
        {
            writer.Rebuild(view).ShouldBeTrue();
        }

        _library.Dump().ShouldBe(before);
    }

    [Fact]
    public void citations_may_come_before_their_works()
    {
        _library.ImportText("citations", null, "arxiv:2103.00002\tarxiv:2103.00001\narxiv:2103.00002\tarxiv:2103.09999\n");
        _library.Import("arxiv", Some);
        using var library = _library.Open();
        var cited = library.FindWork("arxiv:2103.00001").ShouldNotBeNull();
        cited.Citations.ShouldBe(1);
        library.Citing(cited, 10, out int total).Select(w => w.Id.Value).ShouldBe(["arxiv:2103.00002"]);
        total.ShouldBe(1);
        var citing = library.FindWork("arxiv:2103.00002").ShouldNotBeNull();
        library.CitedBy(citing, 10, out _).Select(w => w.Id.Value).ShouldBe(["arxiv:2103.00001"]);
        library.CitedButAbsent(citing).ShouldBe(1);
    }

    [Fact]
    public void a_bad_line_stops_nothing_and_is_kept_with_its_place_and_bytes()
    {
        var summary = _library.Import("arxiv", Some[0], "{\"id\": broken", Some[1]);
        summary.New.ShouldBe(2);
        summary.Quarantined.ShouldBe(1);
        using var library = _library.Open();
        var piece = library.Quarantined(0, 10).ShouldHaveSingleItem();
        piece.Line.ShouldBe(2);
        System.Text.Encoding.UTF8.GetString(piece.Bytes).ShouldBe("{\"id\": broken");
        library.Status().Quarantined.ShouldBe(1);
        _library.Import("arxiv", Some[0], "{\"id\": broken").NewlyQuarantined.ShouldBe(0);
    }

    [Fact]
    public void a_quarantined_piece_that_can_be_read_now_is_taken_in()
    {
        using var writer = _library.OpenWriter();
        var piece = new QuarantinedPiece(0, "old.jsonl", 3, 100, "colophon", "arxiv", "an older reader failed", DateTimeOffset.UnixEpoch, System.Text.Encoding.UTF8.GetBytes(Some[0]));
        writer.Quarantine.Add(piece).ShouldBeTrue();
        writer.Quarantine.Add(piece with { Format = "nonesuch" }).ShouldBeTrue();
        new Importer(writer, TimeProvider.System).Retry(null).ShouldBe((1, 1));
        writer.Quarantine.Count.ShouldBe(1);
        _library.Find("arxiv:2103.00001").ShouldNotBeNull();
    }

    [Fact]
    public void a_second_writer_is_told_who_is_writing()
    {
        using var first = _library.OpenWriter();
        var refusal = Should.Throw<StorageException>(() => _library.OpenWriter());
        refusal.Message.ShouldContain($"test (process {Environment.ProcessId})");
    }

    [Fact]
    public async Task a_second_writer_waits_for_the_first()
    {
        string? told = null;
        var first = _library.OpenWriter();
        var second = Task.Run(() => LibraryWriter.Open(_library.Library, new WriterOptions("second") { Waiting = text => told = text }));
        SpinWait.SpinUntil(() => told is not null, TimeSpan.FromSeconds(10)).ShouldBeTrue();
        second.IsCompleted.ShouldBeFalse();
        first.Dispose();
        using var opened = await second;
        told.ShouldNotBeNull().ShouldContain("test (process");
    }

    [Fact]
    public void readers_are_not_blocked_by_a_writer_in_the_middle_of_a_transaction()
    {
        _library.Import("arxiv", Some);
        using var library = _library.Open();
        using var writer = _library.OpenWriter();
        using var transaction = Transaction.Begin(writer.Connection);
        Sql.Execute(writer.Connection, "UPDATE work SET citations = 7");
        library.FindWork("arxiv:2103.00001").ShouldNotBeNull().Citations.ShouldBe(0);
    }

    [Fact]
    public void a_full_disk_is_said_clearly_and_loses_nothing()
    {
        _library.Import("arxiv", Some);
        string[] many = [.. Enumerable.Range(0, 3000).Select(i => Paper($"arxiv:2104.{i:00000}", $"Paper number {i} about vellum", text: new string('x', 500)))];
        using (var writer = _library.OpenWriter(maxBytes: 1 << 20))
        {
            Should.Throw<StorageException>(() => TestLibrary.Import(writer, "colophon", "arxiv", string.Join('\n', many))).Message.ShouldContain("full");
        }

        _library.Find("arxiv:2103.00001").ShouldNotBeNull();
        _library.Import("arxiv", many).Read.ShouldBe(3000);
        using var library = _library.Open();
        library.Status().Works.ShouldBe(3002);
        library.Check().ShouldBeEmpty();
    }

    [Fact]
    public void a_restored_backup_is_the_same_library()
    {
        _library.Import("arxiv", Some);
        string backup = Path.Combine(_library.Folder, "backup.db");
        using (var library = _library.Open())
        {
            library.Backup(backup);
        }

        string copy = Path.Combine(_library.Folder, "copy");
        LibraryWriter.Restore(backup, copy);
        Dump.Of(copy).ShouldBe(_library.Dump());
    }

    [Fact]
    public void a_file_that_is_no_library_is_said_to_be_none()
    {
        Directory.CreateDirectory(_library.Library);
        File.WriteAllText(Path.Combine(_library.Library, "library.db"), new string('?', 5000));
        Should.Throw<StorageException>(() => _library.Open()).Message.ShouldContain("not a sound Colophon library");
        Should.Throw<StorageException>(() => _library.OpenWriter()).Message.ShouldContain("not a sound Colophon library");
    }
}
