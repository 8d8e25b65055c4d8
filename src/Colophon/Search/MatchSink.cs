namespace Colophon.Search;

/// <summary>Takes the matches of one segment after another: keeps the best, and counts and gathers facets if every match is asked for.</summary>
internal sealed class MatchSink(SearchRequest request, int limit, ReadOnlyMemory<int> citations)
{
    private readonly TopHits _top = new(limit);
    private readonly FacetCounts? _facets = request.Facets ? new FacetCounts() : null;
    private Columns? _columns;

    /// <summary>Whether every match has to be added, whatever its score.</summary>
    public bool TakesEveryMatch { get; } = request.Sort != SearchSort.Relevance || request.Facets;

    /// <summary>Scores below this are of no interest.</summary>
    public int Threshold { get; private set; }

    /// <summary>How many works match.</summary>
    public double Total { get; private set; }

    /// <summary>Whether <see cref="Total"/> was counted out.</summary>
    public bool TotalIsExact { get; private set; } = true;

    public Match[] Best => _top.Sorted();

    public IReadOnlyList<Facet> Facets => _facets?.Facets() ?? [];

    public void Begin(Columns columns)
    {
        _columns = columns;
        _facets?.Begin(columns);
    }

    public void Add(int document, int score)
    {
        int work = _columns!.Work(document), date = _columns.Date(document);
        _top.Offer(request.Sort switch
        {
            SearchSort.Relevance => new Match(score, date, work, score),
            SearchSort.Date => new Match(date, score, work, score),
            _ => new Match(work < citations.Length ? citations.Span[work] : 0, score, work, score),
        });
        if (TakesEveryMatch)
        {
            Total++;
            _facets?.Add(document);
        }
        else
        {
            Threshold = _top.Threshold;
        }
    }

    /// <summary>Says how many of a segment match, where not every match was added.</summary>
    public void AddTotal(double matches, bool isExact)
    {
        Total += matches;
        TotalIsExact &= isExact;
    }
}
