namespace Colophon.Search;

/// <summary>What the lexical index knows of one work. Text is indexed, not stored.</summary>
public sealed record IndexDocument
{
    /// <summary>The work's number in its library, from 1. A later document of the same work replaces the earlier.</summary>
    public required int Work { get; init; }

    /// <summary>Title, as plain text with maths as <c>$…$</c>.</summary>
    public required string Title { get; init; }

    /// <summary>Abstract in the same form, e-mail addresses masked; null if there is none.</summary>
    public string? Abstract { get; init; }

    /// <summary>Names as printed, in order.</summary>
    public IReadOnlyList<string> People { get; init; } = [];

    /// <summary>The key of each name of <see cref="People"/>, same order (<c>li-shen</c>).</summary>
    public IReadOnlyList<string> PeopleKeys { get; init; } = [];

    /// <summary>Venue as printed, all that there is to search: short name and long title; null if none.</summary>
    public string? Venue { get; init; }

    /// <summary>The venue's key, for facets and exact filters; null if none.</summary>
    public string? VenueKey { get; init; }

    /// <summary>Keywords as printed.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>Subject categories in the source's codes, the primary first.</summary>
    public IReadOnlyList<string> Categories { get; init; } = [];

    /// <summary>Sources of the joined records (<c>arxiv</c>, <c>acl</c>).</summary>
    public IReadOnlyList<string> Sources { get; init; } = [];

    /// <summary>Date as <c>yyyymmdd</c> with 00 for what is not known; 0 for none.</summary>
    public int Date { get; init; }

    /// <summary>Whether a code link is known.</summary>
    public bool HasCode { get; init; }

    /// <summary>Whether a DOI is known.</summary>
    public bool HasDoi { get; init; }
}

/// <summary>How hits are ordered.</summary>
public enum SearchSort
{
    /// <summary>By score, then newest, then lowest work number.</summary>
    Relevance,

    /// <summary>Newest first, then by score; works without a date last.</summary>
    Date,

    /// <summary>Most cited (known here) first, then by score.</summary>
    Citations,
}

/// <summary>A search.</summary>
/// <param name="Query">The query language of <c>docs/guide.md</c>; an empty query with filters finds all that pass them.</param>
public sealed record SearchRequest(string Query)
{
    /// <summary>The order of the hits.</summary>
    public SearchSort Sort { get; init; }

    /// <summary>How many hits to pass over; from 0.</summary>
    public int Offset { get; init; }

    /// <summary>How many hits to return; 1 to 1,000.</summary>
    public int Limit { get; init; } = 10;

    /// <summary>Whether the query is plain text: its words are looked for, and nothing in it is an operator or a filter.</summary>
    public bool Plain { get; init; }

    /// <summary>Whether facets are counted; costs a walk over all matches.</summary>
    public bool Facets { get; init; }
}

/// <summary>The answer to a search.</summary>
public sealed record SearchAnswer
{
    /// <summary>The hits, best first.</summary>
    public required IReadOnlyList<SearchHit> Hits { get; init; }

    /// <summary>How many works match.</summary>
    public required long Total { get; init; }

    /// <summary>False if <see cref="Total"/> is an estimate, which the page must say.</summary>
    public required bool TotalIsExact { get; init; }

    /// <summary>Counts over all matches by <c>year</c>, <c>category</c>, <c>venue</c>, <c>author</c>; empty unless asked for.</summary>
    public IReadOnlyList<Facet> Facets { get; init; } = [];

    /// <summary>The query with its misspelt words put right, if that would find much more; null otherwise.</summary>
    public string? Suggestion { get; init; }

    /// <summary>What is wrong with the query, each a sentence that says how to put it; the answer is to what could be understood.</summary>
    public IReadOnlyList<string> Problems { get; init; } = [];

    /// <summary>What to mark in titles and abstracts of the hits.</summary>
    public required Highlighter Highlighter { get; init; }
}

/// <summary>One hit.</summary>
/// <param name="Work">The work's number.</param>
/// <param name="Score">The relevance score, 0 or more; comparable within one answer only.</param>
public readonly record struct SearchHit(int Work, float Score);

/// <summary>The most frequent values of one property over all matches.</summary>
/// <param name="Name"><c>year</c>, <c>category</c>, <c>venue</c> or <c>author</c>.</param>
/// <param name="Values">Most frequent first (years: latest first), at most 20.</param>
public sealed record Facet(string Name, IReadOnlyList<FacetValue> Values);

/// <summary>One value of a facet.</summary>
/// <param name="Value">The value's key, as a filter takes it.</param>
/// <param name="Label">What to show.</param>
/// <param name="Count">How many matches have it.</param>
public sealed record FacetValue(string Value, string Label, long Count);

/// <summary>A part of a text, marked if it matched the query.</summary>
/// <param name="Text">Plain text, not encoded.</param>
/// <param name="Marked">Whether it matched.</param>
public readonly record struct TextSpan(string Text, bool Marked);
