using System.Text;
using Colophon.Search;

namespace Colophon.Tests.Fuzz;

/// <summary>The query parser, on mutations of queries.</summary>
public sealed class QueryFuzz
{
    private static readonly string[] Words =
    [
        "author:", "title:", "abstract:", "venue:", "category:", "year:", "has:", "source:", "colour:", "\"", "~5", "~", "*", "+", "-", "=", "..", "2019", "cs.CL", ",", " OR ", "“", "”", "$", "网络", "\0", ":", " ",
    ];

    private static readonly string[] Queries =
    [
        "deep parsing +neural -survey \"beam search\" \"search beam\"~5 transf* =exact",
        "author:\"Li Shen\" -category:cs.CV category:cs,math.CO year:2019..2023 has:code,doi source:arxiv venue:acl title:\"a b\" abstract:tree",
        "$O(n^2)$ C++ GPT-4 H$_2$O 3-SAT \\ell_1 网络时刻表",
    ];

    [Fact]
    public void no_query_breaks_the_parser() => Fuzzer.Run("query", new Mutator([.. Queries.Select(Encoding.UTF8.GetBytes)], Words), input =>
    {
        var parsed = QueryParser.Parse(Encoding.UTF8.GetString(input));
        parsed.Clauses.ShouldAllBe(clause => clause.Text.Length > 0);
        parsed.Problems.ShouldAllBe(problem => problem.Length > 0);
    });
}
