namespace Colophon.Search;

/// <summary>Writes a lexical index. Documents are searchable after <see cref="Commit"/>; a crash loses what was not committed, and nothing else.</summary>
public sealed class LexicalIndexWriter : IDisposable
{
    private const int MaxBuffered = 100_000;
    private const long MaxMemory = 128L << 20;

    private readonly IndexFolder _folder;
    private readonly List<WriterSegment> _segments = [];
    private readonly SegmentBuilder _builder = new();
    private readonly Dictionary<int, int> _buffered = [];
    private Deletions? _bufferedDead;
    private MergeRun? _merge;
    private long _generation;
    private long _nextSegment;
    private bool _unnamed;

    private LexicalIndexWriter(string folder)
    {
        Directory.CreateDirectory(folder);
        _folder = new IndexFolder(folder);
        var manifest = _folder.ReadManifest();
        _generation = manifest.Generation;
        Checkpoint = manifest.Checkpoint;
        foreach (var entry in manifest.Segments)
        {
            _segments.Add(new WriterSegment(OpenSegment(entry.Name), _folder.ReadDeletions(entry), entry.Deletions));
            _nextSegment = Math.Max(_nextSegment, NumberOf(entry.Name));
        }

        Sweep();
    }

    /// <summary>Opens the index in a folder for writing, creating it if need be. The caller holds the library's write lock.</summary>
    /// <exception cref="SearchIndexDamagedException">A file of the index is damaged.</exception>
    public static LexicalIndexWriter Open(string folder) => new(folder);

    /// <summary>The checkpoint of the last commit; 0 for a new index.</summary>
    public long Checkpoint { get; private set; }

    /// <summary>Adds or replaces the document of a work.</summary>
    public void Put(IndexDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        Delete(document.Work);
        _buffered[document.Work] = _builder.Count;
        _builder.Add(document);
        if (_builder.Count >= MaxBuffered || _builder.Memory >= MaxMemory)
        {
            Flush();
        }
    }

    /// <summary>Takes a work out of the index.</summary>
    public void Delete(int work)
    {
        if (_buffered.Remove(work, out int document))
        {
            _bufferedDead ??= new Deletions(MaxBuffered);
            _bufferedDead.Add(document);
            return;
        }

        foreach (var segment in _segments)
        {
            if (segment.DeleteWork(work))
            {
                return;
            }
        }
    }

    /// <summary>Makes all that was put or deleted durable and searchable, atomically, and starts merges in the background if they are due.</summary>
    /// <param name="checkpoint">How far in the library's changes this state is.</param>
    public void Commit(long checkpoint)
    {
        Flush();
        bool merged = InstallMerge(wait: false);
        if (merged || checkpoint != Checkpoint || _generation == 0 || IsChanged)
        {
            WriteManifest(checkpoint);
        }

        StartMerge();
    }

    /// <summary>Waits for background merges to end. What was put or deleted since the last commit stays uncommitted, and merged segments then wait for it, too.</summary>
    public void WaitForMerges()
    {
        if (IsChanged || _builder.Count > 0)
        {
            _merge?.Wait();
            return;
        }

        while (_merge is not null || StartMerge())
        {
            if (!InstallMerge(wait: true))
            {
                return;
            }

            WriteManifest(Checkpoint);
        }
    }

    /// <summary>Ends without a commit: what was put or deleted since the last is forgotten, and a merge under way is given up.</summary>
    public void Dispose()
    {
        _merge?.Abandon();
        _merge?.Dispose();
        _merge = null;
        foreach (var segment in _segments)
        {
            segment.Segment.Release();
        }

        _segments.Clear();
    }

    /// <summary>Whether there is a segment or a deletion that no manifest names.</summary>
    private bool IsChanged => _unnamed || _segments.Any(segment => segment.HasUncommitted);

    private static long NumberOf(string segment) => long.Parse(segment.AsSpan(0, segment.IndexOf('.', StringComparison.Ordinal)), System.Globalization.CultureInfo.InvariantCulture);

    private Segment OpenSegment(string name)
    {
        try
        {
            return Segment.Open(_folder.Path, name);
        }
        catch (FileNotFoundException)
        {
            throw new SearchIndexDamagedException(name, "is missing");
        }
    }

    private string NextName() => IndexFolder.SegmentName(++_nextSegment);

    private void Flush()
    {
        if (_builder.Count == 0)
        {
            return;
        }

        string name = NextName();
        _builder.WriteTo(_folder.File(name), _bufferedDead);
        var segment = new WriterSegment(OpenSegment(name), null, null);
        foreach (int dead in _bufferedDead?.All() ?? [])
        {
            segment.Delete(dead);
        }

        _segments.Add(segment);
        _unnamed = true;
        _builder.Clear();
        _buffered.Clear();
        _bufferedDead = null;
    }

    private void WriteManifest(long checkpoint)
    {
        _generation++;
        foreach (var empty in _segments.Where(segment => segment.Live == 0).ToList())
        {
            if (_merge?.Uses(empty) != true)
            {
                _segments.Remove(empty);
                empty.Segment.Release();
            }
        }

        foreach (var segment in _segments)
        {
            segment.Save(_folder, _generation);
        }

        _folder.Replace(new Manifest(_generation, checkpoint, [.. _segments.Select(segment => segment.ToEntry())]));
        Checkpoint = checkpoint;
        _unnamed = false;
        Sweep();
    }

    private bool StartMerge()
    {
        if (_merge is null && MergePlan.Next(_segments) is { } due)
        {
            _merge = new MergeRun(_folder, due, NextName());
        }

        return _merge is not null;
    }

    private bool InstallMerge(bool wait)
    {
        if (_merge is null || (!wait && !_merge.IsDone))
        {
            return false;
        }

        using var merge = _merge;
        _merge = null;
        if (merge.Finish() is not { } merged)
        {
            // It could not be written, for want of space say. Nothing is lost: it falls due again.
            return false;
        }

        _segments.Insert(_segments.IndexOf(merge.Sources[0]), merged);
        foreach (var source in merge.Sources)
        {
            _segments.Remove(source);
            source.Segment.Release();
        }

        return true;
    }

    private void Sweep()
    {
        var needed = _segments.SelectMany(segment => new[] { segment.Segment.Name, segment.DeletionsName }).ToHashSet();
        _folder.Sweep(name => needed.Contains(name) || (_merge is { } merge && name.StartsWith(merge.Name, StringComparison.Ordinal)));
    }
}
