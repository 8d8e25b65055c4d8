using Colophon.Web.Results;

namespace Colophon.WebTests.Results;

public sealed class QueryTextTests
{
    [Theory]
    [InlineData("year", "2023", "year:2023")]
    [InlineData("category", "cs.CL", "category:cs.CL")]
    [InlineData("author", "li-shen", "author:li-shen")]
    [InlineData("author", "madonna", "author:\"madonna\"")]
    [InlineData("venue", "a \"quoted\" place", "venue:\"a quoted place\"")]
    public void writes_a_filter_as_the_query_language_reads_it(string name, string value, string filter) => QueryText.Filter(name, value).ShouldBe(filter);

    [Fact]
    public void adds_a_filter_once() =>
        QueryText.With(QueryText.With("small boats", "year:2023"), "year:2023").ShouldBe("small boats year:2023");

    [Fact]
    public void takes_away_the_filter_and_nothing_else() =>
        QueryText.Without("\"year:2023 boats\" year:2023  lamps", "year:2023").ShouldBe("\"year:2023 boats\" lamps");

    [Fact]
    public void keeps_quoted_values_whole() =>
        QueryText.Split("a venue:\"x y\" \"open").ShouldBe(["a", "venue:\"x y\"", "\"open"]);
}
