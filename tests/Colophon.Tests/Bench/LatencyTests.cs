using System.Diagnostics;
using Colophon.Yardsticks;

namespace Colophon.Tests.Bench;

public sealed class LatencyTests
{
    [Fact]
    public void median_and_95th_percentile_are_nearest_ranks()
    {
        long[] ticks = [.. Enumerable.Range(1, 100).Reverse().Select(i => i * Stopwatch.Frequency / 1000)];

        Latency.Of(ticks).ShouldBe(new Latency(50, 95));
    }

    [Fact]
    public void nothing_timed_has_no_latency() => Latency.Of([]).ShouldBeNull();
}
