using Colophon.Eval;

namespace Colophon.Tests.Eval;

public sealed class PairedBootstrapTests
{
    [Fact]
    public void equal_differences_leave_no_doubt() =>
        PairedBootstrap.Of([.. Enumerable.Repeat(0.25, 40)]).ShouldBe(new PairedBootstrap(0.25, 0.25, 0.25));

    [Fact]
    public void the_interval_is_that_of_the_normal_approximation_where_that_holds()
    {
        // 200 differences of +1 and 200 of -1: standard error 1/20, so that 95 % of means are within 0.098.
        var interval = PairedBootstrap.Of([.. Enumerable.Range(0, 400).Select(i => i % 2 == 0 ? 1.0 : -1.0)]);

        interval.Mean.ShouldBe(0);
        interval.Low.ShouldBe(-0.098, 0.01);
        interval.High.ShouldBe(0.098, 0.01);
    }
}
