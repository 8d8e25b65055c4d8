using System.Diagnostics;

namespace Colophon.Yardsticks;

/// <summary>The spread of the time that one question takes.</summary>
/// <param name="MedianMs">Half are faster; in milliseconds.</param>
/// <param name="P95Ms">95 % are not slower; in milliseconds.</param>
internal sealed record Latency(double MedianMs, double P95Ms)
{
    /// <summary>Of stopwatch ticks, by the nearest rank; null of none.</summary>
    public static Latency? Of(IReadOnlyCollection<long> ticks)
    {
        if (ticks.Count == 0)
        {
            return null;
        }

        long[] sorted = [.. ticks.Order()];
        return new Latency(At(sorted, 0.5), At(sorted, 0.95));
    }

    private static double At(long[] sorted, double share) =>
        sorted[Math.Max(0, (int)Math.Ceiling(share * sorted.Length) - 1)] * 1000.0 / Stopwatch.Frequency;
}
