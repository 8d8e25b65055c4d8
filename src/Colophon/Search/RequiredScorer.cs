namespace Colophon.Search;

/// <summary>
/// Scores the documents that fulfil a condition. Conditions on positions are confirmed only where the score is of interest, and for the first
/// <see cref="Confirmed"/> candidates of a segment, from which the number of the rest is estimated.
/// </summary>
internal sealed class RequiredScorer(Segment segment, IReadOnlyList<BoundTerm> terms, DocumentIterator required, Gate gate, MatchSink sink)
{
    private const int Window = 4096;
    private const int Confirmed = 4_000;

    private readonly BoundTerm[] _terms = [.. terms];
    private int _tried;
    private int _found;
    private int _untried;
    private int _best;

    public void Run()
    {
        int window = -1;
        for (int document = required.Document; document != PostingsCursor.End; document = required.Advance(document + 1))
        {
            if (document / Window != window)
            {
                window = document / Window;
                Enter(window * Window);
            }

            if (gate.Passes(document))
            {
                Candidate(document);
            }
        }

        if (!sink.TakesEveryMatch)
        {
            double rate = _tried == 0 ? 0 : (double)_found / _tried;
            sink.AddTotal(_found + (rate * _untried), _untried == 0);
        }
    }

    private void Enter(int from)
    {
        _best = 0;
        foreach (var term in _terms)
        {
            term.Enter(from, Math.Min(from + Window, segment.Documents));
            _best += term.Best;
        }
    }

    private void Candidate(int document)
    {
        int score = 0, left = _best;
        foreach (var term in _terms)
        {
            if (score + left < sink.Threshold)
            {
                break;
            }

            left -= term.Best;
            score += term.ScoreOf(document);
        }

        bool wanted = score + left >= sink.Threshold;
        if (!wanted && required.IsCostly && _tried >= Confirmed)
        {
            _untried++;
            return;
        }

        _tried++;
        if (required.Confirm())
        {
            _found++;
            if (wanted)
            {
                sink.Add(document, score);
            }
        }
    }
}
