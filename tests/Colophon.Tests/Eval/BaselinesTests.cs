using Colophon.Eval;

namespace Colophon.Tests.Eval;

public sealed class BaselinesTests
{
    private const string Kept = """{ "cranes": { "map": 0.3, "ndcg@10": 0.4 } }""";

    [Fact]
    public void a_figure_may_fall_by_chance_but_not_further() =>
        Baselines.Parse(Kept).Fallen("cranes", [("ndcg@10", 0.396), ("map", 0.294)]).ShouldBe(["cranes: map fell from 0.3000 to 0.2940"]);

    [Fact]
    public void what_has_no_baseline_cannot_fall() => Baselines.Parse(Kept).Fallen("herons", [("map", 0.0)]).ShouldBeEmpty();

    [Fact]
    public void baselines_only_go_up()
    {
        var baselines = Baselines.Parse(Kept);

        baselines.Raise("cranes", [("map", 0.2), ("ndcg@10", 0.51234)]);

        var kept = Baselines.Parse(baselines.ToString());
        kept.Fallen("cranes", [("map", 0.0), ("ndcg@10", 0.0)])
            .ShouldBe(["cranes: map fell from 0.3000 to 0.0000", "cranes: ndcg@10 fell from 0.5123 to 0.0000"]);
    }
}
