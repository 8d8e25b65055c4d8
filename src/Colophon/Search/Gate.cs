namespace Colophon.Search;

/// <summary>What every match has to pass beside its words: deletions, filters and exclusions. Documents are asked in rising order.</summary>
internal sealed class Gate(SegmentFilter filter, DocumentIterator? excluded)
{
    public bool IsOpen { get; } = filter.PassesAll && excluded is null;

    public bool Passes(int document) => IsOpen || (filter.Accepts(document) && (excluded is null || excluded.Advance(document) != document || !excluded.Confirm()));
}
