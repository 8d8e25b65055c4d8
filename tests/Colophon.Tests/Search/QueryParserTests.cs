using Colophon.Search;

namespace Colophon.Tests.Search;

public sealed class QueryParserTests
{
    [Fact]
    public void reads_words_signs_and_quotes()
    {
        var clauses = QueryParser.Parse("deep +nets -art \"a phrase\" \"near by\"~5 begin* =exact OR x").Clauses;
        clauses.Select(clause => (clause.Occur, clause.Kind, clause.Text, clause.Slop)).ShouldBe(
        [
            (Occur.Should, ClauseKind.Word, "deep", 0),
            (Occur.Must, ClauseKind.Word, "nets", 0),
            (Occur.Not, ClauseKind.Word, "art", 0),
            (Occur.Must, ClauseKind.Phrase, "a phrase", 0),
            (Occur.Must, ClauseKind.Near, "near by", 5),
            (Occur.Should, ClauseKind.Prefix, "begin", 0),
            (Occur.Must, ClauseKind.Phrase, "exact", 0),
            (Occur.Should, ClauseKind.Word, "x", 0),
        ]);
    }

    [Theory]
    [InlineData("BERT: a study of x - y")]
    [InlineData("what is 3:2? see https://example.org")]
    [InlineData("C++ and self-attention (GPT-4)")]
    public void takes_a_title_as_words(string title)
    {
        var parsed = QueryParser.Parse(title);
        parsed.Problems.ShouldBeEmpty();
        parsed.Filters.ShouldBeEmpty();
        parsed.Clauses.ShouldAllBe(clause => clause.Kind == ClauseKind.Word && clause.Occur == Occur.Should);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void never_fails_on_any_characters(int seed)
    {
        var random = new Random(seed);
        string[] parts = ["author:", "year:", "..", "\"", "-", "+", "=", "~", "*", "2019", " ", ",", "has:", "category:", "title:", "a", "OR", "\uD800", "“", "网", ":", "999999999999", "\0"];
        for (int round = 0; round < 20_000; round++)
        {
            string query = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => parts[random.Next(parts.Length)]));
            var parsed = QueryParser.Parse(query);
            parsed.Clauses.ShouldAllBe(clause => clause.Text.Length > 0);
            parsed.Problems.Count.ShouldBeLessThanOrEqualTo(11);
        }
    }

    [Fact]
    public void bounds_a_query_and_says_so() => QueryParser.Parse(new string('a', 100_000)).Problems.ShouldHaveSingleItem().ShouldContain("longer");
}
