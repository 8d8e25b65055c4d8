namespace Colophon.Search;

/// <summary>Runs a plan on one segment.</summary>
internal static class SegmentSearch
{
    public static void Run(Segment segment, Deletions? deleted, QueryPlan plan, MatchSink sink)
    {
        var filter = new SegmentFilter(segment, deleted, plan.Filters);
        if (filter.PassesNone)
        {
            return;
        }

        sink.Begin(segment.Columns);
        var binder = new ClauseBinder(segment);
        var terms = binder.Bind(plan.Scored);
        var gate = new Gate(filter, binder.Excluded(plan));
        if (binder.Required(plan, filter) is { } required)
        {
            new RequiredScorer(segment, terms, required, gate, sink).Run();
        }
        else if (terms.Count > 0)
        {
            new AnyScorer(segment, terms, gate, sink).Run();
            if (!sink.TakesEveryMatch)
            {
                var counter = new MatchCounter(segment, new Gate(filter, binder.Excluded(plan)), [.. binder.Bind(plan.Scored).Select(term => term.Cursor)]);
                var (count, exact) = counter.Count();
                sink.AddTotal(count, exact);
            }
        }
    }
}
