using Colophon.Libraries;
using Colophon.Web.Shell;
using Colophon.Works;

namespace Colophon.Web.Home;

/// <summary>What the front page shows.</summary>
public sealed record HomeModel(LibraryStatus Status, IReadOnlyList<Work> Newest, DateOnly? LatestDay);

internal static class HomeEndpoints
{
    private const int Shown = 8;

    public static void Map(WebApplication app) => app.MapMethods("/", Page.Methods, Show);

    private static Page<HomePage> Show(Library library, CountedStatus status) => new(new HomeModel(status.Current, library.Newest(Shown), library.LatestDay()));
}
