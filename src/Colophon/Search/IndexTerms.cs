namespace Colophon.Search;

/// <summary>The terms of one commit, over all its segments.</summary>
internal sealed class IndexTerms(IndexSnapshot snapshot)
{
    public IReadOnlyList<TermCursor> Cursors { get; } = [.. snapshot.Segments.Select(part => new TermCursor(part.Segment))];

    /// <summary>How many works there are.</summary>
    public long Works => snapshot.Works;

    /// <summary>How many works have a term. Deleted documents are taken off, so that a score does not depend on when segments were merged.</summary>
    public long Having(ReadOnlySpan<byte> term)
    {
        long works = 0;
        for (int i = 0; i < Cursors.Count; i++)
        {
            if (Cursors[i].Find(term))
            {
                works += Cursors[i].Entry.Documents;
                works -= snapshot.Segments[i].Deleted is { Count: > 0 } deleted ? CountDeleted(Cursors[i].Entry, deleted) : 0;
            }
        }

        return works;
    }

    private static long CountDeleted(in TermEntry entry, Deletions deleted)
    {
        var postings = new PostingsCursor(entry);
        long count = 0;
        if (entry.Documents < deleted.Count)
        {
            for (int document = postings.Document; document != PostingsCursor.End; document = postings.Next())
            {
                count += deleted.Contains(document) ? 1 : 0;
            }

            return count;
        }

        foreach (int document in deleted.All())
        {
            count += postings.Advance(document) == document ? 1 : 0;
        }

        return count;
    }
}
