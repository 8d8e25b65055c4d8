using Colophon.Libraries;
using Colophon.Text;
using Colophon.Web.Problems;
using Colophon.Web.Shell;

namespace Colophon.Web.Venues;

/// <summary>What a venue's page shows.</summary>
public sealed record VenueModel(VenueLabel Venue, WorkSet Set);

internal static class VenueEndpoints
{
    public static void Map(WebApplication app) => app.MapMethods("/venue/{**key}", Page.Methods, Show);

    private static IResult Show(Library library, string? key = null, string? sort = null, string? page = null)
    {
        if (string.IsNullOrEmpty(key) || key.Length > 500)
        {
            return ProblemEndpoints.NotFound("No venue was given.");
        }

        if (library.FindVenue(key) is not { } venue)
        {
            string folded = Folding.Key(key, '-');
            return folded != key && folded.Length > 0 && library.FindVenue(folded) is not null
                ? TypedResults.Redirect(Address.Venue(folded), permanent: true)
                : ProblemEndpoints.NotFound($"No work here appeared at a venue called {Prose.Line(key, 100)}.");
        }

        return WorkSet.Find(library, "venue", venue.Key, sort, page) is { } set
            ? new Page<VenuePage>(new VenueModel(venue, set))
            : ProblemEndpoints.NotFound("This list has no such page.");
    }
}
