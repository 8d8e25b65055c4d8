using Colophon.Libraries;
using Colophon.Search;
using Colophon.Web.Problems;
using Colophon.Web.Shell;

namespace Colophon.Web.Categories;

/// <summary>What a subject's page shows.</summary>
public sealed record CategoryModel(string Code, WorkSet Set);

/// <summary>What the page of all subjects shows: the most frequent codes with their counts.</summary>
public sealed record CategoriesModel(IReadOnlyList<FacetValue> Most);

internal static class CategoryEndpoints
{
    public static void Map(WebApplication app)
    {
        app.MapMethods("/category/{**code}", Page.Methods, Show);
        app.MapMethods("/categories", Page.Methods, List);
    }

    private static IResult Show(Library library, string? code = null, string? sort = null, string? page = null)
    {
        if (string.IsNullOrEmpty(code) || code.Length > 200 || WorkSet.Find(library, "category", code, sort, page) is not { } set)
        {
            return ProblemEndpoints.NotFound("This list has no such page.");
        }

        return set.Answer.Total > 0
            ? new Page<CategoryPage>(new CategoryModel(code, set))
            : ProblemEndpoints.NotFound($"No work here has the subject {Prose.Line(CategoryNames.Of(code) is { } name ? $"{name} ({code})" : code, 100)}.");
    }

    private static Page<CategoriesPage> List(Library library)
    {
        var answer = library.Search.Search(new SearchRequest("") { Limit = 1, Sort = SearchSort.Date, Facets = true });
        return new Page<CategoriesPage>(new CategoriesModel(answer.Facets.FirstOrDefault(f => f.Name == "category")?.Values ?? []));
    }
}
