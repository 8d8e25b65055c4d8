namespace Colophon.Search;

/// <summary>A match on its way to the answer.</summary>
/// <param name="Key">What it is ordered by first; higher is better.</param>
/// <param name="Second">What it is ordered by then.</param>
/// <param name="Work">The work; the lower wins at last.</param>
/// <param name="Score">Its score.</param>
internal readonly record struct Match(int Key, int Second, int Work, int Score) : IComparable<Match>
{
    /// <summary>Positive if this one is the better.</summary>
    public int CompareTo(Match other) => Key != other.Key ? Key.CompareTo(other.Key) : Second != other.Second ? Second.CompareTo(other.Second) : other.Work.CompareTo(Work);
}

/// <summary>The best matches so far: a heap with the worst of them on top.</summary>
internal sealed class TopHits(int limit)
{
    private readonly PriorityQueue<Match, Match> _heap = new();

    /// <summary>The lowest first key that can still get in.</summary>
    public int Threshold { get; private set; }

    public void Offer(in Match match)
    {
        if (_heap.Count < limit)
        {
            _heap.Enqueue(match, match);
            Threshold = _heap.Count == limit ? _heap.Peek().Key : 0;
        }
        else if (limit > 0 && match.CompareTo(_heap.Peek()) > 0)
        {
            _heap.EnqueueDequeue(match, match);
            Threshold = _heap.Peek().Key;
        }
    }

    /// <summary>The matches, best first.</summary>
    public Match[] Sorted()
    {
        Match[] matches = [.. _heap.UnorderedItems.Select(item => item.Element)];
        Array.Sort(matches, (a, b) => b.CompareTo(a));
        return matches;
    }
}
