using Colophon.Web.Shell;

namespace Colophon.Web.Problems;

/// <summary>What went wrong, and what to do.</summary>
public sealed record ProblemModel(int Status, string Heading, string Message);

/// <summary>Pages for what is not there, is not understood, or broke; the API gets the same in JSON.</summary>
internal static class ProblemEndpoints
{
    public static void Map(WebApplication app) =>
        app.MapMethods("/robots.txt", Page.Methods, () => TypedResults.Text("User-agent: *\nDisallow: /api/\nDisallow: /search\nDisallow: /cite/\n"));

    public static IResult NotFound(string message) => Of(StatusCodes.Status404NotFound, message);

    public static IResult Bad(string message) => Of(StatusCodes.Status400BadRequest, message);

    /// <summary>Gives an answer that has a status and nothing else a page that says what it means.</summary>
    public static Task Explain(Microsoft.AspNetCore.Diagnostics.StatusCodeContext context) => Write(context.HttpContext, context.HttpContext.Response.StatusCode);

    /// <summary>After an exception: a page without its details, which stand in the log.</summary>
    public static Task Failed(HttpContext context) => Write(context, context.Response.StatusCode);

    private static Task Write(HttpContext context, int status) =>
        context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal)
            ? TypedResults.Json(new ApiProblem(Said(status).Message), statusCode: status).ExecuteAsync(context)
            : Of(status, Said(status).Message).ExecuteAsync(context);

    private static Page<ProblemPage> Of(int status, string message) => new(new ProblemModel(status, Said(status).Heading, message), status);

    private static (string Heading, string Message) Said(int status) => status switch
    {
        400 => ("That was not understood", "The address asks for something in a way that this library does not know."),
        404 => ("Not in this library", "There is no page at this address."),
        405 => ("Only for reading", "These pages can be read, not written to."),
        429 => ("A little too fast", "This address asked very often just now. Wait a minute, then go on."),
        >= 500 => ("Something broke here", "This is a fault of the program, not yours. It has been logged; trying again may help."),
        _ => ("That did not work", $"The answer is status {status}."),
    };
}
