using System.Diagnostics;

namespace Colophon.Libraries;

/// <summary>The last count of a library, kept while nothing came in, and else for ten times as long as counting took. Not for use by several threads at once.</summary>
internal sealed class StatusCache
{
    private LibraryStatus? _status;
    private long _stamp = -1;
    private long _countedAt;
    private TimeSpan _took;

    /// <summary>The count as it stands, or a new one.</summary>
    /// <param name="stamp">Gives a number that changes when the library does.</param>
    /// <param name="count">Counts.</param>
    public LibraryStatus Current(Func<long> stamp, Func<LibraryStatus> count)
    {
        if (_status is not null && Stopwatch.GetElapsedTime(_countedAt) < _took * 10)
        {
            return _status;
        }

        long now = stamp();
        if (_status is null || now != _stamp)
        {
            long began = Stopwatch.GetTimestamp();
            _status = count();
            (_stamp, _countedAt, _took) = (now, Stopwatch.GetTimestamp(), Stopwatch.GetElapsedTime(began));
        }

        return _status;
    }
}
