using Colophon.Search;

namespace Colophon.EngineTests.Search;

public sealed class QueryTests : IDisposable
{
    private readonly IndexFixture _index = new();

    public QueryTests()
    {
        _index.Write(
            new IndexDocument
            {
                Work = 1,
                Title = "Pruned spanning networks for tram timetables",
                Abstract = "A network of trams is pruned. State of the art methods solve 3-SAT in $O(n^2)$ steps; we measure H$_2$O with C++ code.",
                People = ["Li Shen", "Ana B. Ortega-Ruiz"],
                PeopleKeys = ["li-shen", "ana-b-ortega-ruiz"],
                Venue = "Journal of Tram Studies",
                VenueKey = "jts",
                Keywords = ["railways"],
                Categories = ["cs.CL", "math.CO"],
                Sources = ["arxiv"],
                Date = 20200315,
                HasCode = true,
            },
            new IndexDocument
            {
                Work = 2,
                Title = "On the art of timetables",
                Abstract = "Timetables, and the stations they serve. Shen's measure of Li is not used.",
                People = ["Shen Ortega", "Li Tram"],
                PeopleKeys = ["shen-ortega", "li-tram"],
                Categories = ["cs.CV"],
                Sources = ["acl", "arxiv"],
                Date = 20180000,
                HasDoi = true,
            },
            new IndexDocument { Work = 3, Title = "网络时刻表的研究", Abstract = "Ünïcode façades and the naïve tramway; the GPT-4 pretraining of self-attention", Date = 20190101 },
            new IndexDocument { Work = 4, Title = "Networking", Date = 0 });
    }

    public void Dispose() => _index.Dispose();

    [Theory]
    [InlineData("networks", "1 4")] // stems
    [InlineData("\"networks\"", "1")] // quotes ask for this form
    [InlineData("=networking", "4")]
    [InlineData("\"state of the art\"", "1")]
    [InlineData("\"the art\"", "1 2")] // stop words count in phrases
    [InlineData("\"tram pruned\"~3", "1")]
    [InlineData("\"stations art\"~20", "")] // both within one field
    [InlineData("timetables -stations", "1")]
    [InlineData("timetables +stations", "2")]
    [InlineData("timetables -\"spanning networks\"", "2")]
    [InlineData("tramw*", "3")]
    [InlineData("netw*", "1 4")]
    [InlineData("networki*", "1 4")]
    [InlineData("3-SAT", "1")]
    [InlineData("+3SAT", "1")]
    [InlineData("+h2o", "1")]
    [InlineData("+C++", "1")]
    [InlineData("+$O(n^2)$", "1")]
    [InlineData("+n^2", "1")]
    [InlineData("+gpt4", "3")]
    [InlineData("+pre-training", "3")]
    [InlineData("+selfattention", "3")]
    [InlineData("unicode +facade", "3")]
    [InlineData("时刻表", "3")]
    [InlineData("刻", "3")]
    [InlineData("title:timetables", "1 2")]
    [InlineData("abstract:timetables", "2")]
    [InlineData("title:\"art of\"", "2")]
    [InlineData("railways", "1")]
    [InlineData("author:shen", "2 1")]
    [InlineData("author:\"Li Shen\"", "1")]
    [InlineData("author:\"Shen, Li\"", "1")]
    [InlineData("author:li-shen", "1")]
    [InlineData("author:li author:shen", "1 2")]
    [InlineData("author:ortega", "2 1")]
    [InlineData("timetables -author:\"Li Shen\"", "2")]
    [InlineData("venue:jts", "1")]
    [InlineData("venue:\"tram studies\"", "1")]
    [InlineData("category:cs.CL", "1")]
    [InlineData("category:cs", "1 2")]
    [InlineData("category:CS.cv,math.CO", "1 2")]
    [InlineData("timetables -category:cs.CV", "1")]
    [InlineData("year:2018..2019", "3 2")]
    [InlineData("year:2019..", "1 3")]
    [InlineData("year:..2018", "2")]
    [InlineData("year:2020", "1")]
    [InlineData("-year:2018..2020", "4")]
    [InlineData("has:code", "1")]
    [InlineData("has:doi,code", "1 2")]
    [InlineData("has:abstract -has:doi", "1 3")]
    [InlineData("source:acl", "2")]
    [InlineData("the", "2 1 3")] // a query of stop words alone searches them
    [InlineData("", "1 3 2 4")]
    public void understands(string query, string works)
    {
        var answer = _index.Search(query);
        var found = answer.Hits.Select(hit => hit.Work);
        answer.Problems.ShouldBeEmpty();
        answer.Total.ShouldBe(answer.Hits.Count);
        answer.TotalIsExact.ShouldBeTrue();
        string.Join(' ', works.Length == 0 || query.Length == 0 ? found : found.Order()).ShouldBe(query.Length == 0 ? works : string.Join(' ', works.Split(' ').Order()), query);
    }

    [Theory]
    [InlineData("tram colour:red", "no filter", 1)]
    [InlineData("timetables \"state of", "not closed", 1)]
    [InlineData("tram year:..", "year:2019..2023", 1)]
    [InlineData("tram year:soon", "year:2019..2023", 1)]
    [InlineData("tram year:2021..2019", "backwards", 1)]
    [InlineData("tram has:wings", "code, abstract or doi", 1)]
    [InlineData("tram author: ", "Nothing follows", 1)]
    [InlineData("tram ???", "nothing to search for", 1)]
    public void explains_what_it_could_not_understand_and_searches_the_rest(string query, string said, int problems)
    {
        var answer = _index.Search(query);
        answer.Problems.Count.ShouldBe(problems);
        answer.Problems[0].ShouldContain(said);
    }

    [Fact]
    public void sorts_by_date_and_by_citations()
    {
        _index.Works("timetables networks 网络", SearchSort.Date).ShouldBe([1, 3, 2, 4]);
        using var index = LexicalIndex.Open(_index.Folder, () => new int[] { 0, 3, 9, 3 });
        index.Search(new SearchRequest("timetables networks 网络") { Sort = SearchSort.Citations }).Hits.Select(hit => hit.Work).First().ShouldBe(2);
    }

    [Fact]
    public void counts_facets_over_all_matches_with_printed_labels()
    {
        var facets = _index.Search("timetables", facets: true, limit: 1).Facets.ToDictionary(facet => facet.Name, facet => facet.Values);
        facets["year"].ShouldBe([new FacetValue("2020", "2020", 1), new FacetValue("2018", "2018", 1)]);
        facets["category"].Select(value => (value.Value, value.Count)).ShouldBe([("cs.CL", 1), ("cs.CV", 1), ("math.CO", 1)]);
        facets["venue"].ShouldBe([new FacetValue("jts", "Journal of Tram Studies", 1)]);
        facets["author"].ShouldContain(new FacetValue("li-shen", "Li Shen", 1));
    }

    [Fact]
    public void pages_through_the_hits_in_one_order()
    {
        using var index = LexicalIndex.Open(_index.Folder);
        var all = index.Search(new SearchRequest("timetables networks tramway")).Hits;
        all.Count.ShouldBe(4);
        for (int offset = 0; offset < 4; offset++)
        {
            index.Search(new SearchRequest("timetables networks tramway") { Offset = offset, Limit = 1 }).Hits.ShouldBe([all[offset]]);
        }
    }

    [Fact]
    public void marks_what_matched()
    {
        var highlighter = _index.Search("pruned timetable \"spanning networks\"").Highlighter;
        Shown(highlighter.Mark("Pruned spanning networks for tram timetables")).ShouldBe("[Pruned] [spanning networks] for tram [timetables]");
        Shown(_index.Search("n^2 steps").Highlighter.Mark("solved in $O(n^2)$ steps")).ShouldBe("solved in [$O(n^2)$] [steps]");
    }

    private static string Shown(IEnumerable<TextSpan> spans) => string.Concat(spans.Select(span => span.Marked ? $"[{span.Text}]" : span.Text));
}
