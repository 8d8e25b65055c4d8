using Colophon.Eval.Search;

namespace Colophon.Tests.Eval;

public sealed class SearchScoresTests
{
    private const string Judged = """
        a 0 d1 3
        a 0 d2 1
        a 0 d3 0
        a 0 d8 -1
        a 0 d9 2
        b 0 d4 1
        c 0 d5 0
        e 0 d7 1
        f 0 d1 0
        f 0 d1 2
        f 0 d2 0.5
        """;

    private const string Ranked = """
        a Q0 d3 1 9.5 t
        a Q0 d2 4 7.25 t
        a Q0 d1 3 7.25 t
        a Q0 d8 2 8 t
        a Q0 d3 5 7 t
        a Q0 d9 6 -1.5e-3 t
        b Q0 x1 1 20 t
        b Q0 x2 2 19 t
        b Q0 x3 3 18 t
        b Q0 x4 4 17 t
        b Q0 x5 5 16 t
        b Q0 x6 6 15 t
        b Q0 x7 7 14 t
        b Q0 x8 8 13 t
        b Q0 x9 9 12 t
        b Q0 y1 10 11 t
        b Q0 d4 11 10 t
        c Q0 d5 1 1 t
        f Q0 d2 1 2 t
        f Q0 d1 1 2 t
        g Q0 d1 1 1 t
        """;

    [Fact]
    public void agrees_with_the_reference_scorer_on_ties_duplicates_negative_grades_and_missing_questions()
    {
        var scores = SearchScores.PerQuestion(Judgements.Read(Judged.Split('\n')), Run.Read(Ranked.Split('\n')));

        // What the reference scorer prints, unrounded, for these two texts.
        scores.Keys.ShouldBe(["a", "b", "e", "f"], ignoreOrder: true);
        var mean = SearchScores.Mean([.. scores.Values]);
        mean.Ndcg10.ShouldBe(0.3919814133788403, 1e-12);
        mean.Recall5.ShouldBe(0.5, 1e-12);
        mean.Recall100.ShouldBe(0.75, 1e-12);
        mean.Mrr10.ShouldBe(0.3333333333333333, 1e-12);
        mean.Map.ShouldBe(0.39217171717171717, 1e-12);
    }

    [Fact]
    public void a_perfect_ranking_scores_one_in_everything()
    {
        var grades = new Dictionary<string, double> { ["best"] = 3, ["good"] = 1, ["bad"] = 0 };

        SearchScores.Of(grades, ["best", "good", "bad"]).ShouldBe(new SearchScores(1, 1, 1, 1, 1));
    }

    [Fact]
    public void a_run_is_the_same_after_writing_and_reading()
    {
        var ranking = new Dictionary<string, IReadOnlyList<string>> { ["q1"] = ["c", "a", "b"], ["q2"] = ["z"] };

        var read = Run.Read(Run.Lines(ranking, "tag"));

        read.Keys.ShouldBe(ranking.Keys);
        read["q1"].ShouldBe(["c", "a", "b"]);
        read["q2"].ShouldBe(["z"]);
    }
}
