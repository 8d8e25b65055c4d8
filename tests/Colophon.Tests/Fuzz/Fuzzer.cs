using System.Diagnostics;

namespace Colophon.Tests.Fuzz;

/// <summary>
/// Feeds mutated inputs to a target: it may neither throw, nor take longer than <see cref="Patience"/>, nor allocate beyond a bound, whatever
/// the input. What fails is named by its seed, which makes the same input again.
/// </summary>
internal static class Fuzzer
{
    /// <summary>How long one input may take; far more than any needs, since the machine may be busy.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    /// <summary>How much one input may allocate in all: a fixed part, and so many times its own length.</summary>
    private const long MaxAllocated = 128L << 20;
    private const long MaxAllocatedPerByte = 4096;

    /// <summary>How many inputs each target gets: <c>COLOPHON_FUZZ</c>, or 2,000.</summary>
    public static int Count => int.TryParse(Environment.GetEnvironmentVariable("COLOPHON_FUZZ"), out int count) && count > 0 ? count : 2000;

    /// <summary>The first seed: <c>COLOPHON_FUZZ_SEED</c>, or 0. With <c>COLOPHON_FUZZ=1</c> it repeats one input.</summary>
    public static int FirstSeed => int.TryParse(Environment.GetEnvironmentVariable("COLOPHON_FUZZ_SEED"), out int seed) ? seed : 0;

    /// <summary>Runs a target over <see cref="Count"/> inputs on a thread that is watched; throws with the seed of the first input that fails.</summary>
    public static void Run(string target, Mutator mutator, Action<byte[]> act)
    {
        int first = FirstSeed;
        int count = Count;
        var state = new Progress { Seed = first, Since = Stopwatch.GetTimestamp() };
        var thread = new Thread(() => Feed(mutator, act, first, count, state)) { IsBackground = true, Name = "fuzz " + target };
        thread.Start();
        int watched = first;
        var worked = Environment.CpuUsage.TotalTime;
        while (!thread.Join(TimeSpan.FromMilliseconds(200)))
        {
            int seed = Volatile.Read(ref state.Seed);
            var elapsed = Stopwatch.GetElapsedTime(Volatile.Read(ref state.Since));
            (watched, worked) = seed == watched ? (watched, worked) : (seed, Environment.CpuUsage.TotalTime);
            // Time that the machine spends elsewhere is not the input's.
            if (elapsed > Patience && Environment.CpuUsage.TotalTime - worked > Patience)
            {
                throw new TimeoutException($"{target}: seed {seed} (COLOPHON_FUZZ=1 COLOPHON_FUZZ_SEED={seed} repeats it) has been running for {elapsed.TotalSeconds:0.0} s");
            }
        }

        if (state.Failure is not null)
        {
            throw new InvalidOperationException($"{target}: seed {state.Seed} (COLOPHON_FUZZ=1 COLOPHON_FUZZ_SEED={state.Seed} repeats it): {state.Failure.Message}", state.Failure);
        }
    }

    private static void Feed(Mutator mutator, Action<byte[]> act, int first, int count, Progress state)
    {
        for (int seed = first; seed < first + count; seed++)
        {
            byte[] input = mutator.Make(seed);
            Volatile.Write(ref state.Seed, seed);
            Volatile.Write(ref state.Since, Stopwatch.GetTimestamp());
            long before = GC.GetAllocatedBytesForCurrentThread();
            state.Failure = Record.Exception(() => act(input));
            long allocated = GC.GetAllocatedBytesForCurrentThread() - before;
            if (state.Failure is null && allocated > MaxAllocated + (MaxAllocatedPerByte * input.Length))
            {
                state.Failure = new InsufficientMemoryException($"{input.Length:N0} bytes made it allocate {allocated:N0}");
            }

            if (state.Failure is not null)
            {
                return;
            }
        }
    }

    private sealed class Progress
    {
        public int Seed;
        public long Since;
        public Exception? Failure;
    }
}
