using Colophon.Works;

namespace Colophon.Web.Shell;

/// <summary>A work in the API's words, which stay as they are when the inside changes.</summary>
internal sealed record ApiWork(
    string Id, string Title, string? Abstract, string? Date, string? Venue, IReadOnlyList<ApiAuthor> Authors, bool AuthorsIncomplete,
    IReadOnlyList<string> Categories, IReadOnlyList<string> Ids, IReadOnlyList<ApiLink> Links, IReadOnlyList<ApiVersion> Versions, int CitedHere)
{
    public static ApiWork Of(Work work) => new(
        work.Id.Value, work.Title, work.Abstract, work.Date?.ToString(), work.Venue,
        [.. work.Bylines.Select(byline => new ApiAuthor(byline.Name.Printed, byline.Name.Key, byline.Affiliation, byline.Orcid?.Value))], work.BylinesIncomplete,
        work.Categories, [.. work.Identifiers.Select(identifier => identifier.ToString())],
        [.. work.Links.Where(link => Address.Outside(link.Address) is not null).Select(link => new ApiLink(link.Kind.ToString().ToLowerInvariant(), link.Address))],
        [.. work.Versions.Select(version => new ApiVersion(version.RecordId, version.Source, version.Date?.ToString(), version.JoinedBy))], work.Citations);
}

internal sealed record ApiAuthor(string Name, string Key, string? Affiliation, string? Orcid);

internal sealed record ApiLink(string Kind, string Address);

internal sealed record ApiVersion(string Id, string Source, string? Date, string JoinedBy);

internal sealed record ApiProblem(string Error);
