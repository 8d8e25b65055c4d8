using System.Runtime.ExceptionServices;

namespace Colophon.Libraries;

/// <summary>The thread that brings the search index up to date while an import goes on.</summary>
internal sealed class IndexThread : IDisposable
{
    private readonly LibraryFiles _files;
    private readonly AutoResetEvent _work = new(false);
    private readonly Thread _thread;
    private volatile bool _ending;
    private volatile bool _abandoned;
    private Exception? _failure;

    public IndexThread(LibraryFiles files)
    {
        _files = files;
        _thread = new Thread(Run) { Name = "search index", IsBackground = true };
        _thread.Start();
    }

    /// <summary>Says that there is something new.</summary>
    public void Wake() => _work.Set();

    /// <summary>Waits until all that is committed is searchable.</summary>
    public void Finish()
    {
        _ending = true;
        _work.Set();
        _thread.Join();
        if (_failure is not null)
        {
            ExceptionDispatchInfo.Throw(_failure);
        }
    }

    /// <summary>Stops without finishing, if it was not finished: the next writer catches up.</summary>
    public void Dispose()
    {
        _abandoned = true;
        _ending = true;
        _work.Set();
        _thread.Join();
        _work.Dispose();
    }

    private void Run()
    {
        try
        {
            using var follower = new SearchView.SearchFollower(_files);
            while (!_ending)
            {
                _work.WaitOne();
                if (!_abandoned)
                {
                    follower.CatchUp(null);
                }
            }

            if (!_abandoned)
            {
                follower.CatchUp(null);
                follower.Finish();
            }
        }
        catch (Exception error) when (error is IOException or System.Data.Common.DbException or Storage.StorageException or UnauthorizedAccessException)
        {
            // Carried to the thread that waits in Finish, which reports it.
            _failure = error;
        }
    }
}
