using Colophon.People;

namespace Colophon.Sources.Conferences;

/// <summary>The authors of a line of a conference list, and their affiliations, which stand in a list of their own.</summary>
internal static class ConferenceAuthors
{
    /// <summary>
    /// The bylines. Two things are put right: meetings of robotics print the whole list of names twice over and the affiliations once, and
    /// others leave out affiliations that they do not know, so that nobody can tell whose the remaining are; those are left out.
    /// </summary>
    public static List<Byline> Bylines(List<string> names, List<string> affiliations, List<string> remarks)
    {
        int count = names.Count;
        if (IsTwice(names, affiliations))
        {
            count /= 2;
            remarks.Add("list of authors printed twice read once");
        }

        bool parallel = affiliations.Count == count || (affiliations.Count == names.Count && IsTwice(affiliations));
        if (!parallel && affiliations.Count > 0)
        {
            remarks.Add("affiliations that cannot be matched to authors left out");
        }

        var bylines = new List<Byline>(count);
        for (int i = 0; i < count; i++)
        {
            if (ConferenceFields.Name(names[i]) is { } name)
            {
                bylines.Add(new Byline(bylines.Count, name) { Affiliation = parallel ? ConferenceFields.Affiliation(affiliations[i]) : null });
            }
        }

        if (bylines.Count == 0)
        {
            remarks.Add("no authors");
        }

        return bylines;
    }

    // Two authors may share one name, so of a list of two the affiliations must say that it is one.
    private static bool IsTwice(List<string> names, List<string> affiliations) =>
        IsTwice(names) && (names.Count >= 4 || (names.Count == 2 && affiliations.Count == 1));

    private static bool IsTwice(List<string> list)
    {
        int half = list.Count / 2;
        if (half == 0 || list.Count % 2 != 0)
        {
            return false;
        }

        for (int i = 0; i < half; i++)
        {
            if (list[i] != list[i + half])
            {
                return false;
            }
        }

        return true;
    }
}
