using Colophon.Libraries;

namespace Colophon.Web.Status;

/// <summary>The library's counts in the API's words.</summary>
internal sealed record ApiStatus(
    long Records, long Works, long Bylines, long People, long Citations, long CitationsInside, long Quarantined, IReadOnlyList<SourceStatus> Sources, IReadOnlyList<ViewStatus> Views,
    IReadOnlyList<ApiYear> Years)
{
    public static ApiStatus Of(LibraryStatus status) => new(
        status.Records, status.Works, status.Bylines, status.People, status.Citations, status.CitationsInside, status.Quarantined, status.Sources, status.Views,
        [.. status.Years.Select(year => new ApiYear(year.Year, year.Works))]);
}

internal sealed record ApiYear(int Year, long Works);
