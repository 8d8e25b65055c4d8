using Colophon.Search;

namespace Colophon.Tests.Fuzz;

/// <summary>The query language and the search behind it, on whatever people, links and robots send.</summary>
public sealed class SearchFuzz : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("colophon-fuzz-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void no_query_breaks_the_parser() => TextFuzz.Run("query parser", query => QueryParser.Parse(query).Problems.ShouldNotBeNull());

    [Fact]
    public void no_query_breaks_a_search()
    {
        Fill();
        using var index = LexicalIndex.Open(_folder);
        int turn = 0;
        TextFuzz.Run("search", query =>
        {
            turn++;
            var answer = index.Search(new SearchRequest(query) { Sort = (SearchSort)(turn % 3), Facets = turn % 2 == 0, Offset = turn % 5 == 0 ? 3 : 0 });
            answer.Total.ShouldBeGreaterThanOrEqualTo(answer.Hits.Count);
            string.Concat(answer.Highlighter.Mark(query).Select(span => span.Text)).ShouldBe(query);
        });
    }

    private void Fill()
    {
        string[] words = ["graph", "neural", "speech", "translation", "review", "speeches", "exact", "phrase", "自然言語", "naïve", "c++", "boats", "rivers", "li", "shen"];
        using var writer = LexicalIndexWriter.Open(_folder);
        for (int work = 1; work <= 300; work++)
        {
            writer.Put(new IndexDocument
            {
                Work = work,
                Title = string.Join(' ', Enumerable.Range(0, 4).Select(i => words[((work * 7) + (i * i * 3)) % words.Length])),
                Abstract = work % 3 == 0 ? null : string.Join(' ', Enumerable.Range(0, 40).Select(i => words[((work * 5) + (i * 11)) % words.Length])),
                People = ["Li Shen", $"Ann {words[work % words.Length]}"],
                PeopleKeys = ["li-shen", $"ann-{work % words.Length}"],
                Venue = "ACL",
                VenueKey = "acl",
                Categories = ["cs.CL"],
                Sources = ["arxiv"],
                Date = (2000 + (work % 25)) * 10000,
                HasCode = work % 2 == 0,
            });
        }

        writer.Commit(300);
    }
}
