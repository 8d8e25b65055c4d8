using System.Numerics;
using System.Runtime.Intrinsics;

namespace Colophon.Search;

/// <summary>Runs a plan on one segment: in windows of documents, terms whose best cannot lift anything over the threshold are only looked up.</summary>
internal sealed unsafe class SegmentSearch
{
    private const int Window = 4096;

    private readonly Segment _segment;
    private readonly SegmentFilter _filter;
    private readonly MatchSink _sink;
    private readonly PostingsCursor[] _terms;
    private readonly int[] _weights;
    private readonly int[] _best;
    private readonly int[] _order;
    private readonly DocumentIterator? _required;
    private readonly DocumentIterator? _excluded;
    private readonly bool _impossible;

    public SegmentSearch(Segment segment, Deletions? deleted, QueryPlan plan, MatchSink sink)
    {
        _segment = segment;
        _sink = sink;
        _filter = new SegmentFilter(segment, deleted, plan.Filters);
        var binder = new ClauseBinder(segment);
        (_terms, _weights) = binder.Bind(plan.Scored);
        _best = new int[_terms.Length];
        _order = new int[_terms.Length];
        _required = binder.Required(plan);
        _excluded = binder.Excluded(plan);
        _impossible = _filter.PassesNone || (_required is null && _terms.Length == 0);
    }

    public void Run()
    {
        if (_impossible)
        {
            return;
        }

        int[] sums = new int[Window];
        fixed (int* start = sums)
        {
            for (int from = 0; from < _segment.Documents; from += Window)
            {
                int to = Math.Min(from + Window, _segment.Documents);
                if (_required is not null)
                {
                    RunRequired(from, to);
                }
                else
                {
                    RunWindow(from, to, start);
                }
            }
        }
    }

    /// <summary>The first of the terms in rising order of their best whose sum reaches the threshold; terms before it cannot make a hit by themselves.</summary>
    private int Partition(int from, int to, out int total)
    {
        total = 0;
        for (int i = 0; i < _terms.Length; i++)
        {
            _best[i] = _terms[i].HighestIn(from, to) * _weights[i];
            _order[i] = i;
            total += _best[i];
        }

        Array.Sort(_order, (a, b) => _best[a].CompareTo(_best[b]));
        int sum = 0, first = 0;
        while (first < _order.Length && sum + _best[_order[first]] < _sink.Threshold)
        {
            sum += _best[_order[first++]];
        }

        return first;
    }

    private void RunWindow(int from, int to, int* sums)
    {
        int first = Partition(from, to, out int total);
        if (first == _order.Length || total == 0)
        {
            return;
        }

        int lookedUp = 0;
        for (int i = 0; i < first; i++)
        {
            lookedUp += _best[_order[i]];
        }

        for (int i = first; i < _order.Length; i++)
        {
            if (_best[_order[i]] > 0)
            {
                _terms[_order[i]].AddTo(from, to, _weights[_order[i]], sums);
            }
        }

        Collect(from, to, sums, first, lookedUp);
    }

    private void Collect(int from, int to, int* sums, int first, int lookedUp)
    {
        for (int i = 0; i < to - from; i += Vector256<int>.Count)
        {
            var vector = Vector256.Load(sums + i);
            var least = Vector256.Create(Math.Max(0, _sink.Threshold - lookedUp - 1));
            uint candidates = Vector256.GreaterThan(vector, least).ExtractMostSignificantBits();
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
            if (score + left < _sink.Threshold)
            {
                return;
            }

            int term = _order[i];
            left -= _best[term];
            if (_best[term] > 0 && _terms[term].Advance(document) == document)
            {
                score += _weights[term] * _terms[term].Impact;
            }
        }

        if (score >= _sink.Threshold && Passes(document))
        {
            _sink.Add(document, score);
        }
    }

    private bool Passes(int document) =>
        (_filter.PassesAll || _filter.Accepts(document)) && (_excluded is null || _excluded.Advance(document) != document || !_excluded.Confirm());

    private void RunRequired(int from, int to)
    {
        int first = Partition(from, to, out int total);
        if (total < _sink.Threshold || (first == _order.Length && _order.Length > 0 && _sink.Threshold > 0))
        {
            return;
        }

        for (int document = _required!.Advance(from); document < to; document = _required.Advance(document + 1))
        {
            int score = 0, left = total;
            for (int i = _order.Length - 1; i >= 0 && score + left >= _sink.Threshold; i--)
            {
                int term = _order[i];
                left -= _best[term];
                if (_best[term] > 0 && _terms[term].Advance(document) == document)
                {
                    score += _weights[term] * _terms[term].Impact;
                }
            }

            if (score + left >= _sink.Threshold && Passes(document) && _required.Confirm())
            {
                _sink.Add(document, score);
            }
        }
    }
}
