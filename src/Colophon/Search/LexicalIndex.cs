namespace Colophon.Search;

/// <summary>The lexical index of a library: a folder of immutable segments. Any number of readers, one writer.</summary>
public sealed class LexicalIndex : IDisposable
{
    private const int MaxHits = 100_000;
    private const int MaxProblems = 10;

    private readonly IndexFolder _folder;
    private readonly IndexFollower _follower;
    private readonly Func<ReadOnlyMemory<int>>? _citations;

    private LexicalIndex(string folder, Func<ReadOnlyMemory<int>>? citations)
    {
        _folder = new IndexFolder(folder);
        _follower = new IndexFollower(_folder);
        _citations = citations;
    }

    /// <summary>Opens the index in a folder for searching; an absent folder is an empty index. Follows what another process writes: each search sees the newest commit.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="citations">Known citations by work number, for <see cref="SearchSort.Citations"/>; asked anew for each such search.</param>
    public static LexicalIndex Open(string folder, Func<ReadOnlyMemory<int>>? citations = null) => new(folder, citations);

    /// <summary>The checkpoint of the commit that searches see; 0 for an empty index.</summary>
    public long Checkpoint
    {
        get
        {
            var snapshot = _follower.Acquire();
            long checkpoint = snapshot.Checkpoint;
            snapshot.Release();
            return checkpoint;
        }
    }

    /// <summary>What is wrong with the index's files, each a sentence; empty when all checksums hold.</summary>
    public IReadOnlyList<string> Check() => _folder.Check();

    /// <summary>Answers a search. Never throws for a query's sake.</summary>
    /// <exception cref="SearchIndexDamagedException">A file of the index is damaged.</exception>
    public SearchAnswer Search(SearchRequest request)
    {
        ArgumentNullException.ThrowIfNull(request);
        var snapshot = _follower.Acquire();
        try
        {
            return Search(request, snapshot);
        }
        finally
        {
            snapshot.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _follower.Dispose();

    private SearchAnswer Search(SearchRequest request, IndexSnapshot snapshot)
    {
        var parsed = request.Plain ? QueryParser.Plain(request.Query) : QueryParser.Parse(request.Query);
        List<string> problems = [.. parsed.Problems];
        var plan = QueryPlan.Make(parsed, snapshot, problems);
        int offset = Math.Clamp(request.Offset, 0, MaxHits), limit = Math.Clamp(request.Limit, 0, MaxHits - offset);
        using var sink = new MatchSink(request, offset + limit, request.Sort == SearchSort.Citations && _citations is not null ? _citations() : default);
        foreach (var (segment, deleted) in snapshot.Segments)
        {
            SegmentSearch.Run(segment, deleted, plan, sink);
        }

        var best = sink.Best;
        return new SearchAnswer
        {
            Hits = [.. best.Skip(offset).Select(match => new SearchHit(match.Work, Ranking.Score(match.Score)))],
            Total = Math.Max(best.Length, (long)Math.Round(sink.Total)),
            TotalIsExact = sink.TotalIsExact,
            Facets = sink.Facets,
            Suggestion = request.Plain ? null : Spelling.Suggest(request.Query, plan, new IndexTerms(snapshot)),
            Problems = [.. problems.Distinct().Take(MaxProblems)],
            Highlighter = new Highlighter(new HighlightPatterns(plan.Clauses)),
        };
    }
}
