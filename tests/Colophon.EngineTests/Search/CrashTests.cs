using Colophon.Search;

namespace Colophon.EngineTests.Search;

public sealed class CrashTests : IDisposable
{
    private readonly IndexFixture _index = new();

    public void Dispose() => _index.Dispose();

    [Fact]
    public void forgets_what_was_not_committed_and_nothing_else()
    {
        _index.Write(IndexFixture.Document(1, "harbour cranes"), IndexFixture.Document(2, "harbour lights"));
        using (var writer = LexicalIndexWriter.Open(_index.Folder))
        {
            writer.Put(IndexFixture.Document(1, "railway cranes"));
            writer.Delete(2);
            writer.WaitForMerges();
        }

        _index.Works("harbour").ShouldBe([1, 2]);
        using var next = LexicalIndexWriter.Open(_index.Folder);
        next.Checkpoint.ShouldBe(2);
    }

    [Fact]
    public void sees_each_commit_as_soon_as_it_is_made_and_replaces_works()
    {
        using var index = LexicalIndex.Open(_index.Folder);
        index.Search(new SearchRequest("harbour")).Hits.ShouldBeEmpty();
        using var writer = LexicalIndexWriter.Open(_index.Folder);
        for (int commit = 1; commit <= 40; commit++)
        {
            writer.Put(IndexFixture.Document(1, $"harbour number{commit}"));
            writer.Put(IndexFixture.Document(commit + 1, "harbour"));
            writer.Commit(commit);
            index.Search(new SearchRequest("harbour") { Limit = 100 }).Hits.Count.ShouldBe(commit + 1);
            index.Search(new SearchRequest($"number{commit}")).Hits.Select(hit => hit.Work).ShouldBe([1]);
            index.Search(new SearchRequest($"number{commit - 1}")).Hits.ShouldBeEmpty();
            index.Checkpoint.ShouldBe(commit);
        }

        writer.WaitForMerges();
        index.Search(new SearchRequest("harbour") { Limit = 100 }).Total.ShouldBe(41);
        Directory.GetFiles(_index.Folder, "*.segment").Length.ShouldBeLessThan(12);
    }

    [Fact]
    public void removes_what_a_crashed_writer_left()
    {
        _index.Write(IndexFixture.Document(1, "harbour cranes"));
        string[] left = ["00000009.segment", "00000009.segment.spool", "00000001.7.deleted", "manifest.next"];
        foreach (string name in left)
        {
            File.WriteAllText(Path.Combine(_index.Folder, name), "half");
        }

        _index.Works("harbour").ShouldBe([1]);
        LexicalIndexWriter.Open(_index.Folder).Dispose();
        Directory.GetFiles(_index.Folder).Select(Path.GetFileName).Order().ShouldBe(["00000001.segment", "manifest"]);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void says_so_when_any_byte_of_a_file_has_changed_or_is_missing(int seed)
    {
        var random = new Random(seed);
        _index.Write([.. Enumerable.Range(1, 300).Select(work => IndexFixture.Document(work, $"harbour number{work}", "cranes and lights"))]);
        using (var writer = LexicalIndexWriter.Open(_index.Folder))
        {
            writer.Delete(7);
            writer.Commit(301);
        }

        foreach (string file in Directory.GetFiles(_index.Folder))
        {
            byte[] whole = File.ReadAllBytes(file);
            for (int round = 0; round < 60; round++)
            {
                byte[] damaged = [.. whole];
                if (round % 3 == 0)
                {
                    damaged = damaged[..random.Next(damaged.Length)];
                }
                else
                {
                    damaged[random.Next(damaged.Length)] ^= (byte)(1 << random.Next(8));
                }

                File.WriteAllBytes(file, damaged);
                Damage(file, whole, damaged);
            }

            File.WriteAllBytes(file, whole);
        }

        _index.Search("harbour").Total.ShouldBe(299);
    }

    [Fact]
    public void says_so_when_a_segment_is_gone()
    {
        _index.Write(IndexFixture.Document(1, "harbour cranes"));
        File.Delete(Path.Combine(_index.Folder, "00000001.segment"));
        Should.Throw<SearchIndexDamagedException>(() => _index.Search("harbour")).Message.ShouldContain("colophon rebuild search");
        Should.Throw<SearchIndexDamagedException>(() => LexicalIndexWriter.Open(_index.Folder));
    }

    /// <summary>Padding between parts belongs to nobody; every other change is noticed, and none is answered from.</summary>
    private void Damage(string file, byte[] whole, byte[] damaged)
    {
        using var index = LexicalIndex.Open(_index.Folder);
        bool said = index.Check().Count > 0;
        if (said)
        {
            index.Check()[0].ShouldContain("colophon rebuild search");
            Should.Throw<SearchIndexDamagedException>(() => index.Search(new SearchRequest("harbour")));
        }
        else
        {
            damaged.Length.ShouldBe(whole.Length, file);
            index.Search(new SearchRequest("harbour")).Total.ShouldBe(299);
        }
    }
}
