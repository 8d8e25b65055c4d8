namespace Colophon.Search;

/// <summary>A segment as its writer knows it: with the deletions of the last commit and those since.</summary>
internal sealed class WriterSegment(Segment segment, Deletions? committed, string? deletionsName)
{
    public Segment Segment { get; } = segment;

    /// <summary>The present deletions, of which some may not be committed; null for none. Replaced, never changed, once committed.</summary>
    public Deletions? Deleted { get; private set; } = committed;

    /// <summary>The file of the committed deletions.</summary>
    public string? DeletionsName { get; private set; } = deletionsName;

    public bool HasUncommitted { get; private set; }

    public int Live => Segment.Documents - (Deleted?.Count ?? 0);

    public bool Delete(int document)
    {
        if (Deleted is { } known && known.Contains(document))
        {
            return false;
        }

        if (!HasUncommitted)
        {
            Deleted = Deleted?.Copy() ?? new Deletions(Segment.Documents);
            HasUncommitted = true;
        }

        return Deleted!.Add(document);
    }

    public bool DeleteWork(int work)
    {
        int document = Segment.Columns.Find(work);
        return document >= 0 && Delete(document);
    }

    /// <summary>Writes the deletions that no commit has yet.</summary>
    public void Save(IndexFolder folder, long generation)
    {
        if (HasUncommitted)
        {
            DeletionsName = IndexFolder.DeletionsName(Segment.Name, generation);
            folder.WriteDurably(DeletionsName, Deleted!.ToBytes());
            HasUncommitted = false;
        }
    }

    public SegmentEntry ToEntry() => new(Segment.Name, Segment.Documents, DeletionsName);
}
