using System.Numerics;
using System.Runtime.Intrinsics;

namespace Colophon.Search;

/// <summary>
/// Scores the documents that have any of some terms: block-max MaxScore (Turtle and Flood 1995; Ding and Suel 2011) in windows of documents. In each
/// window the terms whose best scores together stay below the threshold are only looked up for documents that others brought.
/// </summary>
internal sealed unsafe class AnyScorer(Segment segment, IReadOnlyList<BoundTerm> terms, Gate gate, MatchSink sink)
{
    private const int Window = 4096;

    private readonly BoundTerm[] _terms = [.. terms];

    public void Run()
    {
        int[] sums = new int[Window];
        fixed (int* start = sums)
        {
            for (int from = 0; from < segment.Documents; from += Window)
            {
                RunWindow(from, Math.Min(from + Window, segment.Documents), start);
            }
        }
    }

    private void RunWindow(int from, int to, int* sums)
    {
        int total = 0;
        foreach (var term in _terms)
        {
            term.Enter(from, to);
            total += term.Best;
        }

        if (total == 0 || total < sink.Threshold)
        {
            return;
        }

        SortByBest();
        int first = 0, lookedUp = 0;
        while (lookedUp + _terms[first].Best < sink.Threshold)
        {
            lookedUp += _terms[first++].Best;
        }

        for (int i = first; i < _terms.Length; i++)
        {
            if (_terms[i].Best > 0)
            {
                _terms[i].Cursor.AddTo(from, to, _terms[i].Weight, sums);
            }
        }

        Collect(from, to, sums, first, lookedUp);
    }

    /// <summary>Rising; few terms, nearly sorted from the window before.</summary>
    private void SortByBest()
    {
        for (int i = 1; i < _terms.Length; i++)
        {
            var term = _terms[i];
            int at = i;
            for (; at > 0 && _terms[at - 1].Best > term.Best; at--)
            {
                _terms[at] = _terms[at - 1];
            }

            _terms[at] = term;
        }
    }

    private void Collect(int from, int to, int* sums, int first, int lookedUp)
    {
        for (int i = 0; i < to - from; i += Vector256<int>.Count)
        {
            var least = Vector256.Create(Math.Max(0, sink.Threshold - lookedUp - 1));
            uint candidates = Vector256.GreaterThan(Vector256.Load(sums + i), least).ExtractMostSignificantBits();
            for (; candidates != 0; candidates &= candidates - 1)
            {
                int offset = i + BitOperations.TrailingZeroCount(candidates);
                Candidate(from + offset, sums[offset], first, lookedUp);
            }

            Vector256<int>.Zero.Store(sums + i);
        }
    }

    private void Candidate(int document, int score, int first, int left)
    {
        for (int i = first - 1; i >= 0; i--)
        {
            if (score + left < sink.Threshold)
            {
                return;
            }

            left -= _terms[i].Best;
            score += _terms[i].ScoreOf(document);
        }

        // A document of the threshold's score may still win by its date.
        if (score >= sink.Threshold && gate.Passes(document))
        {
            sink.Add(document, score);
        }
    }
}
