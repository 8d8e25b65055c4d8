using Colophon.Libraries;
using Colophon.Search;
using Colophon.Web.Results;
using Colophon.Works;

namespace Colophon.Web.Shell;

/// <summary>All works that share one property (a name, a venue, a subject): one page of them, and what they have in common besides.</summary>
/// <param name="Filter">The filter that finds them, as a query.</param>
/// <param name="Sort">The order.</param>
/// <param name="Number">The page, from 1.</param>
/// <param name="Answer">The index's answer.</param>
/// <param name="Works">The works of this page.</param>
public sealed record WorkSet(string Filter, SearchSort Sort, int Number, SearchAnswer Answer, IReadOnlyList<Work> Works)
{
    private const int LongestKey = 200;

    /// <summary>Finds a page of the set; null if the order or the page is none.</summary>
    public static WorkSet? Find(Library library, string name, string value, string? sort, string? page)
    {
        SearchSort? order = sort switch { null or "" or "date" => SearchSort.Date, "citations" => SearchSort.Citations, _ => null };
        if (order is null || Page.Number(page) is not { } number)
        {
            return null;
        }

        string filter = QueryText.Filter(name, value);
        var answer = library.Search.Search(new SearchRequest(filter) { Sort = order.Value, Offset = (number - 1) * Page.Size, Limit = Page.Size, Facets = true });
        return new WorkSet(filter, order.Value, number, answer, library.Works(answer.Hits.Select(hit => hit.Work)));
    }

    public IReadOnlyList<FacetValue> Facet(string name) => Usable(Answer.Facets.FirstOrDefault(facet => facet.Name == name)?.Values ?? []);

    /// <summary>The values of a facet that can be linked to: the index cuts keys that no honest name has.</summary>
    internal static IReadOnlyList<FacetValue> Usable(IReadOnlyList<FacetValue> values) => [.. values.Where(value => value.Value.Length is > 0 and <= LongestKey)];

    /// <summary>Works by year, as far as the facet reaches.</summary>
    public IEnumerable<(int Year, long Works)> Years =>
        from value in Facet("year") let year = int.TryParse(value.Value, out int number) ? number : 0 where year > 0 select (year, value.Count);

    /// <summary>The works of this set that have another property too.</summary>
    public string And(string name, string value) => Address.Search(QueryText.With(Filter, QueryText.Filter(name, value)), "date");
}
