namespace Colophon.Works;

/// <summary>Links to code and data in running text.</summary>
public static class CodeLinks
{
    /// <summary>The links to code (and data) that an abstract or a comment prints, in order, without duplicates; trailing punctuation left out.</summary>
    public static IReadOnlyList<Link> Find(string? text) => text is null ? [] : [];
}
