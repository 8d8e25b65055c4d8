namespace Colophon.Search;

/// <summary>One merge in the background: it reads what a commit had and writes a new segment; its writer puts it in place.</summary>
internal sealed class MergeRun : IDisposable
{
    private readonly IndexFolder _folder;
    private readonly CancellationTokenSource _cancel = new();
    private readonly Task _task;
    private readonly SegmentMerger _merger;

    public MergeRun(IndexFolder folder, IReadOnlyList<WriterSegment> sources, string name)
    {
        _folder = folder;
        Sources = sources;
        Name = name;
        _merger = new SegmentMerger([.. sources.Select(source => (source.Segment, source.Deleted?.Copy()))]);
        _task = Task.Factory.StartNew(() => _merger.WriteTo(folder.File(name), _cancel.Token), _cancel.Token, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    public IReadOnlyList<WriterSegment> Sources { get; }

    /// <summary>The name of the new segment.</summary>
    public string Name { get; }

    public bool IsDone => _task.IsCompleted;

    public bool Uses(WriterSegment segment) => Sources.Contains(segment);

    /// <summary>Waits for the end and carries over what was deleted meanwhile.</summary>
    public WriterSegment Finish()
    {
        _task.GetAwaiter().GetResult();
        var merged = new WriterSegment(Segment.Open(_folder.Path, Name), null, null);
        for (int source = 0; source < Sources.Count; source++)
        {
            foreach (int document in Sources[source].Deleted?.All() ?? [])
            {
                int moved = _merger.NewNumber(source, document);
                if (moved >= 0)
                {
                    merged.Delete(moved);
                }
            }
        }

        return merged;
    }

    /// <summary>Gives the merge up and removes what it wrote.</summary>
    public void Abandon()
    {
        _cancel.Cancel();
        ((IAsyncResult)_task).AsyncWaitHandle.WaitOne();
        File.Delete(_folder.File(Name));
    }

    public void Dispose() => _cancel.Dispose();
}
