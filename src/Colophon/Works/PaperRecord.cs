using Colophon.People;

namespace Colophon.Works;

/// <summary>What one source says; the parsed form of one journal entry. A reader makes it from the original bytes, always the same from the same bytes.</summary>
public abstract record Statement;

/// <summary>What one source said about one paper at one time.</summary>
public sealed record PaperRecord : Statement
{
    /// <summary>The record's own id, <c>source:id</c> in the spelling of the work ids (<c>arxiv:2301.00001</c>); bare in a judged collection.</summary>
    public required string Id { get; init; }

    /// <summary>The title, TeX accents made Unicode, maths kept as <c>$…$</c>, white space folded. May be empty; an empty title never joins.</summary>
    public required string Title { get; init; }

    /// <summary>The abstract in the same form, or null. May hold e-mail addresses: mask before it is shown or indexed.</summary>
    public string? Abstract { get; init; }

    /// <summary>The names as printed, in their order; those with a hidden position last.</summary>
    public IReadOnlyList<Byline> Bylines { get; init; } = [];

    /// <summary>True where the source leaves names out (<c>et al.</c>, <c>and others</c>).</summary>
    public bool BylinesIncomplete { get; init; }

    /// <summary>The number of authors that the source states, where it states one without naming all.</summary>
    public int? StatedAuthorCount { get; init; }

    /// <summary>When the paper was first made public by this source, as precisely as it says.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>Identifiers of the paper in public schemes, validated and normalised, without duplicates.</summary>
    public IReadOnlyList<Identifier> Identifiers { get; init; } = [];

    /// <summary>The kind of publication in BibTeX's words (<c>article</c>, <c>inproceedings</c>, <c>misc</c>, <c>preprint</c>…), or null.</summary>
    public string? Type { get; init; }

    /// <summary>A short name of the venue if the source has one (<c>NeurIPS</c>, <c>acl</c>), else the printed journal or book title; null if none.</summary>
    public string? Venue { get; init; }

    /// <summary>The journal, proceedings or book title as printed, where that is longer than <see cref="Venue"/>.</summary>
    public string? VenuePrinted { get; init; }

    /// <summary>Volume as printed.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue as printed.</summary>
    public string? Issue { get; init; }

    /// <summary>Pages as printed, with an en dash made a plain hyphen.</summary>
    public string? Pages { get; init; }

    /// <summary>Publisher as printed.</summary>
    public string? Publisher { get; init; }

    /// <summary>What the source says of acceptance (<c>Oral</c>, <c>Poster</c>, <c>Reject</c>, <c>Withdraw</c>), or null.</summary>
    public string? Status { get; init; }

    /// <summary>Subject categories in the source's codes (<c>cs.CL</c>), the primary first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Keywords as printed.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Links of the paper, without duplicates.</summary>
    public IReadOnlyList<Link> Links { get; init; } = [];

    /// <summary>The authors' own comment (arXiv's comments, a note), or null.</summary>
    public string? Comment { get; init; }

    /// <summary>Language as the source codes it (ISO 639-1 or -3), or null.</summary>
    public string? Language { get; init; }

    /// <summary>Figures that only the source can vouch for; never mixed with those that are computed here.</summary>
    public IReadOnlyList<ImportedFigure> Figures { get; init; } = [];

    /// <summary>True for a record of a judged collection: it joins with nothing.</summary>
    public bool Judged { get; init; }
}

/// <summary>What a link of a paper leads to.</summary>
public enum LinkKind
{
    /// <summary>Source code.</summary>
    Code,

    /// <summary>Data.</summary>
    Data,

    /// <summary>The full text.</summary>
    Pdf,

    /// <summary>A page about the paper.</summary>
    Page,
}

/// <summary>A link of a paper.</summary>
/// <param name="Kind">What it leads to.</param>
/// <param name="Address">An absolute http or https address.</param>
public sealed record Link(LinkKind Kind, string Address);

/// <summary>A figure that a source prints about a paper (<c>citations</c>, <c>upvotes</c>, <c>rating</c>), with nothing here to recompute it from.</summary>
/// <param name="Name">What is counted, lower case.</param>
/// <param name="Value">The figure as the source states it.</param>
public sealed record ImportedFigure(string Name, double Value);

/// <summary>One paper cites others. The ends may arrive before or after their works, or never.</summary>
/// <param name="Citing">The citing paper.</param>
/// <param name="Cited">The cited papers, without duplicates.</param>
public sealed record CitationStatement(Identifier Citing, IReadOnlyList<Identifier> Cited) : Statement;

/// <summary>What a source calls a venue.</summary>
/// <param name="Venue">The short name that records use (<see cref="PaperRecord.Venue"/>).</param>
/// <param name="Acronym">The name to show in short, as printed (<c>ACL</c>).</param>
/// <param name="Name">The full name.</param>
public sealed record VenueStatement(string Venue, string Acronym, string Name) : Statement;

/// <summary>What a source says of the names of one person: evidence for identity, not a decision.</summary>
/// <param name="Canonical">The name that the source prefers.</param>
/// <param name="Variants">Other names of the same person.</param>
/// <param name="SourcePersonId">The source's id of that person, with the source's name before a colon; null if it has none.</param>
/// <param name="Orcid">The person's ORCID, if stated.</param>
/// <param name="SharedByMany">True where the source warns that the id may stand for several people.</param>
public sealed record NameStatement(PersonName Canonical, IReadOnlyList<PersonName> Variants, string? SourcePersonId, Orcid? Orcid, bool SharedByMany) : Statement;
