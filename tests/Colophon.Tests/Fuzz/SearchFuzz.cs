using Colophon.Search;

namespace Colophon.Tests.Fuzz;

/// <summary>The query language, on whatever people, links and robots send.</summary>
public sealed class SearchFuzz
{
    [Fact]
    public void no_query_breaks_the_parser() => TextFuzz.Run("query parser", query => QueryParser.Parse(query).Problems.ShouldNotBeNull());
}
