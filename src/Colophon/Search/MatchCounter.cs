using System.Numerics;

namespace Colophon.Search;

/// <summary>
/// Counts what any of a query's terms finds in a segment. Short lists are counted out; of long ones every eighth window of documents is, and the rest
/// is taken to be like it.
/// </summary>
internal sealed class MatchCounter(Segment segment, Gate gate, PostingsCursor[] terms)
{
    private const int Window = 4096;
    private const int SampledOf = 8;
    private const long CountedOut = 60_000;

    private readonly ulong[] _marks = new ulong[Window / 64];

    /// <summary>How many documents match, or about how many.</summary>
    public (double Count, bool IsExact) Count()
    {
        long postings = terms.Sum(term => (long)term.Count);
        if (terms.Length == 1 && gate.IsOpen)
        {
            return (postings, true);
        }

        int step = postings <= CountedOut || segment.Documents <= SampledOf * Window ? 1 : SampledOf;
        long count = 0, seen = 0;
        for (int window = step / 2; (long)window * Window < segment.Documents; window += step)
        {
            int from = window * Window, to = Math.Min(from + Window, segment.Documents);
            count += CountIn(from, to);
            seen += to - from;
        }

        return step == 1 ? (count, true) : ((double)count * segment.Documents / Math.Max(1, seen), false);
    }

    private int CountIn(int from, int to)
    {
        Array.Clear(_marks);
        foreach (var term in terms)
        {
            term.MarkIn(from, to, _marks);
        }

        int count = 0;
        for (int i = 0; i < _marks.Length; i++)
        {
            count += gate.IsOpen ? BitOperations.PopCount(_marks[i]) : CountPassing(from + (64 * i), _marks[i]);
        }

        return count;
    }

    private int CountPassing(int first, ulong marks)
    {
        int count = 0;
        for (; marks != 0; marks &= marks - 1)
        {
            int document = first + BitOperations.TrailingZeroCount(marks);
            count += gate.Passes(document) ? 1 : 0;
        }

        return count;
    }
}
