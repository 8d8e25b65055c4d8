using Colophon.Libraries;
using Colophon.People;
using Colophon.Search;
using Colophon.Text;
using Colophon.Web.Problems;
using Colophon.Web.Shell;
using Colophon.Works;

namespace Colophon.Web.Results;

/// <summary>What the page of results shows.</summary>
/// <param name="Query">The query as typed.</param>
/// <param name="Sort">The order.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Answer">The index's answer.</param>
/// <param name="Works">The works of the hits, in their order.</param>
/// <param name="Named">The work of which the query is an identifier, or null.</param>
/// <param name="Name">The printed name that the query spells, or null.</param>
/// <param name="Venue">The venue that the query spells, or null.</param>
public sealed record ResultsModel(
    string Query, SearchSort Sort, int Number, SearchAnswer Answer, IReadOnlyList<Work> Works, Work? Named = null, PrintedName? Name = null, VenueLabel? Venue = null);

internal static class ResultsEndpoints
{
    private const int LongestQuery = 1_000;

    public static void Map(WebApplication app)
    {
        app.MapMethods("/search", Page.Methods, Show);
        app.MapMethods("/api/search", Page.Methods, Answer).RequireRateLimiting(ApiLimit.Policy);
    }

    /// <summary>An order's name in addresses; null for the usual one.</summary>
    public static string? SortName(SearchSort sort) => sort switch
    {
        SearchSort.Date => "date",
        SearchSort.Citations => "citations",
        _ => null,
    };

    private static IResult Show(Library library, string? q = null, string? sort = null, string? page = null)
    {
        string query = (q ?? "").Trim();
        if (query.Length > LongestQuery)
        {
            return ProblemEndpoints.Bad($"A query has at most {LongestQuery} characters; this one has {query.Length}.");
        }

        if (Sort(sort) is not { } order)
        {
            return ProblemEndpoints.Bad("Results are sorted by relevance, date or citations.");
        }

        if (Page.Number(page) is not { } number)
        {
            return ProblemEndpoints.NotFound($"Results have pages 1 to {Page.Last}; to see what lies further down, narrow the search.");
        }

        if (query.Length == 0 && sort is null)
        {
            return new Page<AskPage>(null);
        }

        var answer = library.Search.Search(new SearchRequest(query) { Sort = order, Offset = (number - 1) * Page.Size, Limit = Page.Size, Facets = true });
        var works = library.Works(answer.Hits.Select(hit => hit.Work));
        var model = new ResultsModel(query, order, number, answer, works);
        return new Page<ResultsPage>(number == 1 ? Shortcuts(model, library) : model);
    }

    // A query that is an identifier, a name or a venue has one obvious page: it is offered above the results.
    private static ResultsModel Shortcuts(ResultsModel model, Library library)
    {
        string query = model.Query;
        if (query.Length > 200 || query.Contains('"', StringComparison.Ordinal))
        {
            return model;
        }

        var named = Identifier.TryRecognise(query, out var identifier) ? library.FindWork(identifier.ToString()) : null;
        named ??= query.Contains(':', StringComparison.Ordinal) && !query.Contains(' ', StringComparison.Ordinal) ? library.FindWork(query) : null;
        bool plain = !query.Contains(':', StringComparison.Ordinal);
        string key = plain ? PersonName.KeyOf(query) : "";
        string venue = plain ? Folding.Key(query, '-') : "";
        return model with
        {
            Named = named,
            Name = key.Length > 0 ? library.FindName(key) : null,
            Venue = venue.Length > 0 ? library.FindVenue(venue) : null,
        };
    }

    private static SearchSort? Sort(string? name) => name switch
    {
        null or "" or "relevance" => SearchSort.Relevance,
        "date" => SearchSort.Date,
        "citations" => SearchSort.Citations,
        _ => null,
    };

    private static IResult Answer(Library library, string? q = null, string? sort = null, int limit = 10, int offset = 0)
    {
        if (Sort(sort) is not { } order || limit is < 1 or > 100 || offset is < 0 or > 10_000 || (q?.Length ?? 0) > LongestQuery)
        {
            return TypedResults.BadRequest(new ApiProblem($"q has at most {LongestQuery} characters, sort is relevance, date or citations, limit 1 to 100, offset 0 to 10000."));
        }

        var answer = library.Search.Search(new SearchRequest(q ?? "") { Sort = order, Offset = offset, Limit = limit });
        var scores = answer.Hits.ToDictionary(hit => hit.Work, hit => hit.Score);
        var works = library.Works(answer.Hits.Select(hit => hit.Work));
        return TypedResults.Json(new ApiAnswer(
            answer.Total, answer.TotalIsExact, answer.Suggestion, answer.Problems, [.. works.Select(work => new ApiHit(scores[work.Number.Value], ApiWork.Of(work)))]));
    }
}

internal sealed record ApiAnswer(long Total, bool TotalIsExact, string? Suggestion, IReadOnlyList<string> Problems, IReadOnlyList<ApiHit> Hits);

internal sealed record ApiHit(float Score, ApiWork Work);
