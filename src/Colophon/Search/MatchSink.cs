namespace Colophon.Search;

/// <summary>Takes the matches of one segment after another: keeps the best, counts, and gathers facets if asked.</summary>
internal sealed class MatchSink(SearchRequest request, int limit, ReadOnlyMemory<int> citations)
{
    private readonly TopHits _top = new(limit);
    private readonly bool _everyMatch = request.Sort != SearchSort.Relevance || request.Facets;
    private Columns? _columns;

    /// <summary>Scores below this are of no interest.</summary>
    public int Threshold { get; private set; }

    /// <summary>How many matches were added.</summary>
    public long Count { get; private set; }

    public IReadOnlyList<Match> Best => _top.Sorted();

    public void Begin(Columns columns) => _columns = columns;

    public void Add(int document, int score)
    {
        Count++;
        int work = _columns!.Work(document), date = _columns.Date(document);
        _top.Offer(request.Sort switch
        {
            SearchSort.Relevance => new Match(score, date, work, score),
            SearchSort.Date => new Match(date, score, work, score),
            _ => new Match(work < citations.Length ? citations.Span[work] : 0, score, work, score),
        });
        Threshold = _everyMatch ? 0 : _top.Threshold;
    }
}
