namespace Colophon.Search;

/// <summary>Whether a clause has to match.</summary>
internal enum Occur
{
    /// <summary>It raises the score.</summary>
    Should,

    /// <summary>A work without it is no hit.</summary>
    Must,

    /// <summary>A work with it is no hit.</summary>
    Not,
}

/// <summary>What a clause asks for in the words of a work.</summary>
internal enum ClauseKind
{
    /// <summary>A word, in any of its forms.</summary>
    Word,

    /// <summary>Words in this order and these forms.</summary>
    Phrase,

    /// <summary>Words, in any forms and order, near each other.</summary>
    Near,

    /// <summary>Any word that begins so.</summary>
    Prefix,

    /// <summary>The words of one person's name, in any order.</summary>
    Name,
}

/// <summary>A clause of a query about words.</summary>
/// <param name="Occur">Whether it has to match.</param>
/// <param name="Kind">What it asks for.</param>
/// <param name="Text">The words as typed, without quotes and signs.</param>
/// <param name="Field">The field that has to have it; null for any.</param>
/// <param name="Slop">For <see cref="ClauseKind.Near"/>: how many other words may stand between.</param>
/// <param name="Start">Where the words begin in the query.</param>
internal sealed record Clause(Occur Occur, ClauseKind Kind, string Text, TextField? Field, int Slop, int Start);

/// <summary>What a filter looks at.</summary>
internal enum FilterKind
{
    Author,
    Category,
    Venue,
    Source,
    Has,
    Year,
}

/// <summary>A condition on what is known of a work beside its words.</summary>
/// <param name="Kind">What it looks at.</param>
/// <param name="Negated">Whether works that fit are left out.</param>
/// <param name="Values">Keys, of which one has to fit.</param>
/// <param name="From">The first date, inclusive, for years.</param>
/// <param name="To">The last date, inclusive.</param>
internal sealed record Filter(FilterKind Kind, bool Negated, IReadOnlyList<string> Values, int From = 0, int To = 0);

/// <summary>A query, taken apart.</summary>
/// <param name="Clauses">What it asks of words.</param>
/// <param name="Filters">What it asks beside.</param>
/// <param name="Problems">What is wrong with it, in sentences.</param>
internal sealed record ParsedQuery(IReadOnlyList<Clause> Clauses, IReadOnlyList<Filter> Filters, IReadOnlyList<string> Problems);
