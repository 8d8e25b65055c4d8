namespace Colophon.Search;

/// <summary>One commit, open for reading. Searches acquire it and release it; its segments stay mapped as long.</summary>
internal sealed class IndexSnapshot
{
    private int _references = 1;

    public IndexSnapshot(IReadOnlyList<(Segment Segment, Deletions? Deleted)> segments)
    {
        Segments = segments;
        Works = segments.Sum(part => (long)part.Segment.Documents - (part.Deleted?.Count ?? 0));
    }

    public IReadOnlyList<(Segment Segment, Deletions? Deleted)> Segments { get; }

    /// <summary>How many works it has, deleted ones left out.</summary>
    public long Works { get; }

    public bool TryAcquire()
    {
        for (int now = Volatile.Read(ref _references); now > 0; now = Volatile.Read(ref _references))
        {
            if (Interlocked.CompareExchange(ref _references, now + 1, now) == now)
            {
                return true;
            }
        }

        return false;
    }

    public void Release()
    {
        if (Interlocked.Decrement(ref _references) == 0)
        {
            foreach (var (segment, _) in Segments)
            {
                segment.Release();
            }
        }
    }
}
