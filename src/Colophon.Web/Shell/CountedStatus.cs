using Colophon.Libraries;

namespace Colophon.Web.Shell;

/// <summary>
/// The library's counts, kept for a minute: in a large library they take longer to count than a page may take. While they are counted anew,
/// pages show the last ones.
/// </summary>
internal sealed class CountedStatus(Library library, WebOptions options)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private LibraryStatus? _status;
    private DateTimeOffset _counted;
    private Task _counting = Task.CompletedTask;

    public LibraryStatus Current
    {
        get
        {
            lock (_gate)
            {
                _status ??= Count();
                if (_counting.IsCompleted && options.Time.GetUtcNow() - _counted >= Kept)
                {
                    _counting = Task.Run(() => Volatile.Write(ref _status, Count()));
                }

                return _status;
            }
        }
    }

    private LibraryStatus Count()
    {
        _counted = options.Time.GetUtcNow();
        return library.Status();
    }
}
