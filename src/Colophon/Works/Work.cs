using Colophon.People;

namespace Colophon.Works;

/// <summary>One paper, as this library believes it: one or more records joined. Read-only; made by the works view.</summary>
public sealed record Work
{
    /// <summary>The row number inside this library.</summary>
    public required WorkNumber Number { get; init; }

    /// <summary>The public id: that of the first record.</summary>
    public required WorkId Id { get; init; }

    /// <summary>The title as <see cref="PaperRecord.Title"/> describes it; may be empty.</summary>
    public required string Title { get; init; }

    /// <summary>The abstract with e-mail addresses masked; null if no record has one.</summary>
    public string? Abstract { get; init; }

    /// <summary>The bylines of the most complete record, in order.</summary>
    public IReadOnlyList<Byline> Bylines { get; init; } = [];

    /// <summary>True if every record leaves names out.</summary>
    public bool BylinesIncomplete { get; init; }

    /// <summary>The number of authors that a source states, where none names all.</summary>
    public int? StatedAuthorCount { get; init; }

    /// <summary>The earliest date of any version, as precisely as known.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>All identifiers of all versions.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>The kind of publication in BibTeX's words.</summary>
    public string? Type { get; init; }

    /// <summary>The venue's short name as the source writes it.</summary>
    public string? Venue { get; init; }

    /// <summary>The venue's key: what stands in the address of its page, folded from <see cref="Venue"/>.</summary>
    public string? VenueKey { get; init; }

    /// <summary>The journal, proceedings or book title as printed.</summary>
    public string? VenuePrinted { get; init; }

    /// <summary>Volume as printed.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue as printed.</summary>
    public string? Issue { get; init; }

    /// <summary>Pages as printed.</summary>
    public string? Pages { get; init; }

    /// <summary>Publisher as printed.</summary>
    public string? Publisher { get; init; }

    /// <summary>What the venue's list says of acceptance.</summary>
    public string? Status { get; init; }

    /// <summary>Subject categories, the primary first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Keywords as printed.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Links of all versions.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>The authors' own comment, e-mail addresses masked.</summary>
    public string? Comment { get; init; }

    /// <summary>Language as coded by the source.</summary>
    public string? Language { get; init; }

    /// <summary>The records that were joined, in the order in which they came.</summary>
    public required IReadOnlyList<WorkVersion> Versions { get; init; }

    /// <summary>How many works of this library are known to cite this one.</summary>
    public int Citations { get; init; }
}

/// <summary>One record of a work, as the paper's page shows it.</summary>
/// <param name="Sequence">The journal's sequence number of the record.</param>
/// <param name="RecordId">The record's own id.</param>
/// <param name="Source">The source under which it is journalled.</param>
/// <param name="Date">The date that this record gives.</param>
/// <param name="Venue">The venue that this record gives.</param>
/// <param name="JoinedBy">Why it was joined: <c>first</c>, <c>identifier doi:…</c>, <c>title</c>, <c>update</c>.</param>
/// <param name="Figures">What this source counts, on its own word.</param>
public sealed record WorkVersion(long Sequence, string RecordId, string Source, PartialDate? Date, string? Venue, string JoinedBy, IReadOnlyList<ImportedFigure> Figures);
