using System.Globalization;
using Colophon.Libraries;
using Colophon.Web.Problems;
using Colophon.Web.Shell;
using Colophon.Works;

namespace Colophon.Web.Days;

/// <summary>What a day's page shows.</summary>
public sealed record DayModel(DateOnly Day, DateOnly? Before, DateOnly? After, IReadOnlyList<Work> Works, int Total, int Number);

internal static class DayEndpoints
{
    public const int Size = 40;

    public static void Map(WebApplication app)
    {
        app.MapMethods("/day", Page.Methods, Latest);
        app.MapMethods("/day/{day}", Page.Methods, Show);
    }

    private static IResult Latest(Library library) =>
        library.LatestDay() is { } day ? TypedResults.Redirect(Address.Day(day)) : ProblemEndpoints.NotFound("No work here is dated to a day yet.");

    private static IResult Show(Library library, string day, string? page = null)
    {
        if (!DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return ProblemEndpoints.NotFound("There is no such day; days are written like 2023-09-18.");
        }

        if (Page.Number(page) is not { } number)
        {
            return ProblemEndpoints.NotFound("This day has no such page.");
        }

        var works = library.OnDay(date, (number - 1) * Size, Size, out int total);
        var (before, after) = library.DaysBeside(date);
        return number > 1 && works.Count == 0
            ? ProblemEndpoints.NotFound("This day has no such page.")
            : new Page<DayPage>(new DayModel(date, before, after, works, total, number));
    }
}
