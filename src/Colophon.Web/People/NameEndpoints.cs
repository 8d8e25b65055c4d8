using Colophon.Libraries;
using Colophon.People;
using Colophon.Web.Problems;
using Colophon.Web.Shell;

namespace Colophon.Web.People;

/// <summary>What the page of a printed name shows.</summary>
public sealed record NameModel(PrintedName Name, WorkSet Set)
{
    /// <summary>The spelling that most works print.</summary>
    public string Printed => Name.Spellings.Count > 0 ? Name.Spellings[0].Spelling : Name.Key;
}

internal static class NameEndpoints
{
    public static void Map(WebApplication app) => app.MapMethods("/person/{**key}", Page.Methods, Show);

    private static IResult Show(Library library, string? key = null, string? sort = null, string? page = null)
    {
        if (string.IsNullOrEmpty(key) || key.Length > 500)
        {
            return ProblemEndpoints.NotFound("No name was given.");
        }

        if (library.FindName(key) is not { } name)
        {
            string folded = PersonName.KeyOf(key);
            return folded != key && folded.Length > 0 && library.FindName(folded) is not null
                ? TypedResults.Redirect(Address.Person(folded), permanent: true)
                : ProblemEndpoints.NotFound($"No work here is printed under the name {Prose.Line(key, 100)}.");
        }

        return WorkSet.Find(library, "author", name.Key, sort, page) is { } set
            ? new Page<NamePage>(new NameModel(name, set))
            : ProblemEndpoints.NotFound("This list has no such page.");
    }
}
