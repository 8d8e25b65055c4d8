namespace Colophon.Search;

/// <summary>Keeps the newest commit of a folder open for readers.</summary>
internal sealed class IndexFollower(IndexFolder folder) : IDisposable
{
    private const int Attempts = 20;

    private readonly Lock _lock = new();
    private IndexSnapshot? _snapshot;
    private (DateTime Written, long Length) _stamp;
    private bool _disposed;

    /// <summary>The newest commit, acquired for the caller, who releases it.</summary>
    /// <exception cref="SearchIndexDamagedException">A file of the index is damaged.</exception>
    public IndexSnapshot Acquire()
    {
        while (true)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            var stamp = folder.Stamp();
            var snapshot = Volatile.Read(ref _snapshot);
            if (snapshot is null || stamp != _stamp)
            {
                snapshot = Reload(stamp);
            }

            if (snapshot.TryAcquire())
            {
                return snapshot;
            }
        }
    }

    public void Dispose()
    {
        lock (_lock)
        {
            _disposed = true;
            _snapshot?.Release();
            _snapshot = null;
        }
    }

    private IndexSnapshot Reload((DateTime Written, long Length) stamp)
    {
        lock (_lock)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            if (_snapshot is { } known && stamp == _stamp)
            {
                return known;
            }

            var next = OpenNewest();
            _snapshot?.Release();
            _snapshot = next;
            _stamp = stamp;
            return next;
        }
    }

    /// <summary>Opens what the manifest names. A writer may remove files between our reading their names and opening them: then there is a newer manifest.</summary>
    private IndexSnapshot OpenNewest()
    {
        for (int attempt = 1; ; attempt++)
        {
            var manifest = folder.ReadManifest();
            var opened = new List<(Segment Segment, Deletions? Deleted)>();
            try
            {
                foreach (var entry in manifest.Segments)
                {
                    var segment = Known(entry.Name) ?? Segment.Open(folder.Path, entry.Name);
                    opened.Add((segment, null));
                    opened[^1] = (segment, folder.ReadDeletions(entry));
                }

                return new IndexSnapshot(opened);
            }
            catch (Exception failed) when (failed is FileNotFoundException or SearchIndexDamagedException)
            {
                foreach (var (segment, _) in opened)
                {
                    segment.Release();
                }

                if (failed is SearchIndexDamagedException)
                {
                    throw;
                }

                bool newer = folder.ReadManifest().Generation != manifest.Generation;
                if (!newer || attempt == Attempts)
                {
                    throw new SearchIndexDamagedException(Path.GetFileName(((FileNotFoundException)failed).FileName) ?? "a segment", "is missing");
                }
            }
        }
    }

    private Segment? Known(string name)
    {
        foreach (var (segment, _) in _snapshot?.Segments ?? [])
        {
            if (segment.Name == name && segment.TryAcquire())
            {
                return segment;
            }
        }

        return null;
    }
}
