using Colophon.Libraries;
using Colophon.Web.Problems;
using Colophon.Web.Shell;
using Colophon.Works;

namespace Colophon.Web.Papers;

/// <summary>What a paper's page shows.</summary>
public sealed record PaperModel(Work Work, IReadOnlyList<Work> Cites, int CitesTotal, int CitesAbsent, IReadOnlyList<Work> CitedBy, int CitedByTotal);

/// <summary>What a page of citations shows.</summary>
public sealed record CitationsModel(Work Work, bool Incoming, IReadOnlyList<Work> Works, int Total, int Number);

/// <summary>What a page of names shows.</summary>
public sealed record AuthorsModel(Work Work, int Number);

internal static class PaperEndpoints
{
    private const int CitationsShown = 6;

    public static void Map(WebApplication app)
    {
        app.MapMethods("/work/{**id}", Page.Methods, (Library library, string? id = null) => For(library, "work", id, work => new Page<PaperPage>(Model(library, work))));
        app.MapMethods("/authors/{**id}", Page.Methods, (Library library, string? id = null, string? page = null) => For(library, "authors", id, work => Authors(work, page)));
        app.MapMethods("/cites/{**id}", Page.Methods, (Library library, string? id = null, string? page = null) =>
            For(library, "cites", id, work => Citations(library, work, incoming: false, page)));
        app.MapMethods("/cited-by/{**id}", Page.Methods, (Library library, string? id = null, string? page = null) =>
            For(library, "cited-by", id, work => Citations(library, work, incoming: true, page)));
        app.MapMethods("/api/work/{**id}", Page.Methods, (Library library, string? id = null) => Json(library, id)).RequireRateLimiting(ApiLimit.Policy);
    }

    /// <summary>Answers for a work; the id of another version leads to the work's own.</summary>
    internal static IResult For(Library library, string kind, string? id, Func<Work, IResult> answer) =>
        string.IsNullOrEmpty(id) || library.FindWork(id) is not { } work
            ? ProblemEndpoints.NotFound($"No work here is known as {Prose.Line(id ?? "", 120)}. It may be here under another id: search for its title.")
            : work.Id.Value == id ? answer(work) : TypedResults.Redirect(Address.Of(kind, work.Id.Value), permanent: true);

    private static PaperModel Model(Library library, Work work)
    {
        var cites = library.CitedBy(work, CitationsShown, out int citesTotal);
        var citedBy = library.Citing(work, CitationsShown, out int citedByTotal);
        return new PaperModel(work, cites, citesTotal, library.CitedButAbsent(work), citedBy, citedByTotal);
    }

    private static IResult Citations(Library library, Work work, bool incoming, string? page)
    {
        if (Page.Number(page) is not { } number)
        {
            return ProblemEndpoints.NotFound("This list has no such page.");
        }

        int total;
        var works = incoming ? library.Citing(work, number * Page.Size, out total) : library.CitedBy(work, number * Page.Size, out total);
        return new Page<CitationsPage>(new CitationsModel(work, incoming, [.. works.Skip((number - 1) * Page.Size)], total, number));
    }

    private static IResult Authors(Work work, string? page) =>
        Page.Number(page) is { } number && number <= Page.Count(work.Bylines.Count, AuthorsPage.Size)
            ? new Page<AuthorsPage>(new AuthorsModel(work, number))
            : ProblemEndpoints.NotFound("This list has no such page.");

    private static IResult Json(Library library, string? id) =>
        id is not null && library.FindWork(id) is { } work
            ? TypedResults.Json(ApiWork.Of(work))
            : TypedResults.Json(new ApiProblem("No work here is known by that id."), statusCode: StatusCodes.Status404NotFound);
}
