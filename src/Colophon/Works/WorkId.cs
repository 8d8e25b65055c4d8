namespace Colophon.Works;

/// <summary>
/// The public name of a work: <c>source:id</c> of its first record (<c>arxiv:2301.00001</c>); a bare id in a judged collection. A work is
/// also found by any of its versions' ids and identifiers. Inside one library a work has a dense <see cref="WorkNumber"/> besides.
/// </summary>
/// <param name="Value">Never empty; case-sensitive.</param>
public readonly record struct WorkId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}

/// <summary>
/// The number of a work in one library: the journal sequence of its first record, so that a rebuild gives it the same. Means nothing outside
/// that library: show <see cref="WorkId"/> to people.
/// </summary>
/// <param name="Value">From 1.</param>
public readonly record struct WorkNumber(int Value);
