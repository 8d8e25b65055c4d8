using Colophon.Search;

namespace Colophon.EngineTests.Search;

/// <summary>A folder for one test's index.</summary>
internal sealed class IndexFixture : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("colophon-search-").FullName;

    public static IndexDocument Document(int work, string title, string? text = null, int date = 0) => new() { Work = work, Title = title, Abstract = text, Date = date };

    public void Write(params IndexDocument[] documents)
    {
        using var writer = LexicalIndexWriter.Open(Folder);
        foreach (var document in documents)
        {
            writer.Put(document);
        }

        writer.Commit(writer.Checkpoint + documents.Length);
    }

    public SearchAnswer Search(string query, SearchSort sort = SearchSort.Relevance, bool facets = false, int limit = 10)
    {
        using var index = LexicalIndex.Open(Folder);
        return index.Search(new SearchRequest(query) { Sort = sort, Facets = facets, Limit = limit });
    }

    public int[] Works(string query, SearchSort sort = SearchSort.Relevance) => [.. Search(query, sort).Hits.Select(hit => hit.Work)];

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
