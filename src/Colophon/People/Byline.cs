namespace Colophon.People;

/// <summary>One name as printed on one paper. A byline is not a person: who it is, is a belief held elsewhere.</summary>
/// <param name="Position">From 0; null where the source hides the position, and then last in lists.</param>
/// <param name="Name">The name as printed.</param>
public sealed record Byline(int? Position, PersonName Name)
{
    /// <summary>The affiliation as printed; null if the source gives none.</summary>
    public string? Affiliation { get; init; }

    /// <summary>The e-mail address as printed. Never shown, indexed, exported or fed.</summary>
    public string? Email { get; init; }

    /// <summary>The ORCID as printed, checked.</summary>
    public Orcid? Orcid { get; init; }

    /// <summary>The source's own id of the person (an ACL Anthology person id, an OpenReview profile), with the source's name before a colon.</summary>
    public string? SourcePersonId { get; init; }
}
