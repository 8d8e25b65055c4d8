using Colophon.People;
using Colophon.Text;

namespace Colophon.Works;

/// <summary>
/// How records become a work: a left fold in the order in which they came, so that adding a record to a work gives what folding all its
/// records again would give. The first record that says a thing is believed; dates take the earliest, bylines the most complete list.
/// </summary>
internal static class WorkFold
{
    /// <summary>Lists longer than this are cut when they are united from several records.</summary>
    private const int MaxUnited = 100;

    /// <summary>The work of one record alone.</summary>
    public static Work Start(long firstSequence, long sequence, string source, PaperRecord record, string joinedBy) => Add(
        new Work { Number = new WorkNumber(checked((int)firstSequence)), Id = new WorkId(record.Id), Title = string.Empty, Versions = [] }, sequence, source, record, joinedBy);

    /// <summary>The work with one more record.</summary>
    public static Work Add(Work work, long sequence, string source, PaperRecord record, string joinedBy)
    {
        var version = new WorkVersion(sequence, record.Id, source, record.Date, record.Venue ?? record.VenuePrinted, joinedBy, record.Figures);
        string? venue = record.Venue ?? record.VenuePrinted;
        bool takesVenue = work.Venue is null && venue is not null;
        var bylines = Bylines(work, record, out bool incomplete);
        return work with
        {
            Title = work.Title.Length > 0 ? work.Title : record.Title,
            Abstract = work.Abstract ?? (record.Abstract is { Length: > 0 } text ? EmailMask.Mask(text) : null),
            Bylines = bylines,
            BylinesIncomplete = incomplete,
            StatedAuthorCount = incomplete ? record.StatedAuthorCount ?? work.StatedAuthorCount : null,
            Date = Earlier(work.Date, record.Date),
            Identifiers = Unite(work.Identifiers, record.Identifiers),
            Type = work.Type ?? record.Type,
            Venue = takesVenue ? venue : work.Venue,
            VenueKey = takesVenue ? VenueKeyOf(venue!) : work.VenueKey,
            VenuePrinted = takesVenue ? record.VenuePrinted : work.VenuePrinted,
            Volume = takesVenue ? record.Volume : work.Volume,
            Issue = takesVenue ? record.Issue : work.Issue,
            Pages = takesVenue ? record.Pages : work.Pages,
            Publisher = takesVenue ? record.Publisher : work.Publisher,
            Status = work.Status ?? record.Status,
            Categories = Unite(work.Categories, record.Categories),
            Keywords = Unite(work.Keywords, record.Keywords),
            Links = Unite(work.Links, record.Links),
            Comment = work.Comment ?? (record.Comment is { Length: > 0 } comment ? EmailMask.Mask(comment) : null),
            Language = work.Language ?? record.Language,
            Versions = [.. work.Versions, version],
        };
    }

    /// <summary>What stands in the address of a venue's page; null for a name without letters or digits.</summary>
    public static string? VenueKeyOf(string venue) => Folding.Key(venue, '-') is { Length: > 0 } key ? key.Length > 80 ? key[..80].TrimEnd('-') : key : null;

    /// <summary>The earlier of two dates; of two that agree, the more precise.</summary>
    internal static PartialDate? Earlier(PartialDate? one, PartialDate? other)
    {
        if (one is not { } a || other is not { } b)
        {
            return one ?? other;
        }

        return Within(a, b) ? a : Within(b, a) ? b : a <= b ? a : b;
    }

    private static bool Within(PartialDate fine, PartialDate coarse) =>
        fine.Year == coarse.Year && (coarse.Month == 0 || (fine.Month == coarse.Month && (coarse.Day == 0 || fine.Day == coarse.Day)));

    private static IReadOnlyList<Byline> Bylines(Work work, PaperRecord record, out bool incomplete)
    {
        bool first = work.Versions.Count == 0;
        bool takes = first || (Completeness(record.Bylines, record.BylinesIncomplete) > Completeness(work.Bylines, work.BylinesIncomplete));
        var (best, rest) = takes ? (record.Bylines, work.Bylines) : (work.Bylines, record.Bylines);
        incomplete = takes ? record.BylinesIncomplete : work.BylinesIncomplete;
        return first ? best : WithDetails(best, rest, incomplete);
    }

    /// <summary>A whole list beats a cut one, a list with positions one without, a longer one a shorter.</summary>
    private static int Completeness(IReadOnlyList<Byline> bylines, bool incomplete) =>
        bylines.Count == 0 ? -1 : bylines.Count(b => b.Position is not null) + (incomplete ? 0 : 1_000_000);

    /// <summary>Fills in what only the other list says of the same name; a name that an incomplete list lacks is added, its position hidden.</summary>
    private static List<Byline> WithDetails(IReadOnlyList<Byline> best, IReadOnlyList<Byline> rest, bool incomplete)
    {
        var others = new Dictionary<string, Byline>();
        foreach (var byline in rest)
        {
            others.TryAdd(byline.Name.Key, byline);
        }

        var filled = new List<Byline>(best.Count);
        foreach (var byline in best)
        {
            filled.Add(others.Remove(byline.Name.Key, out var other)
                ? byline with
                {
                    Affiliation = byline.Affiliation ?? other.Affiliation,
                    Orcid = byline.Orcid ?? other.Orcid,
                    SourcePersonId = byline.SourcePersonId ?? other.SourcePersonId,
                }
                : byline);
        }

        if (incomplete)
        {
            filled.AddRange(others.Values.Select(other => other with { Position = null }));
        }

        return filled;
    }

    private static IReadOnlyList<T> Unite<T>(IReadOnlyList<T> one, IReadOnlyList<T> other) =>
        other.Count == 0 ? one : one.Count == 0 ? other : [.. one.Union(other).Take(MaxUnited)];
}
