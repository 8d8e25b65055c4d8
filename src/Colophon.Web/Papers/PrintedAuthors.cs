using Colophon.People;
using Colophon.Works;

namespace Colophon.Web.Papers;

/// <summary>The authors as a title page sets them: names with numbers, and the affiliations under them.</summary>
/// <param name="Names">The names shown, each with the numbers of its affiliation, or null.</param>
/// <param name="Affiliations">The affiliations of the names shown; the first has number 1.</param>
/// <param name="More">How many names are known, or stated, beyond those shown.</param>
internal sealed record PrintedAuthors(IReadOnlyList<(Byline Byline, int? Affiliation)> Names, IReadOnlyList<string> Affiliations, int More)
{
    public const int Shown = 25;

    public static PrintedAuthors Of(Work work)
    {
        var affiliations = new List<string>();
        var names = new List<(Byline, int?)>();
        foreach (var byline in work.Bylines.Take(Shown))
        {
            int? number = null;
            if (byline.Affiliation is { Length: > 0 } affiliation)
            {
                int known = affiliations.IndexOf(affiliation);
                number = known < 0 ? affiliations.Count + 1 : known + 1;
                if (known < 0)
                {
                    affiliations.Add(affiliation);
                }
            }

            names.Add((byline, number));
        }

        return new PrintedAuthors(names, affiliations, Math.Max(work.Bylines.Count, work.StatedAuthorCount ?? 0) - names.Count);
    }
}
