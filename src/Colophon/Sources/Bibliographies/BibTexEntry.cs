namespace Colophon.Sources.Bibliographies;

/// <summary>A BibTeX entry as it stands in a file: nothing expanded, nothing inherited.</summary>
/// <param name="Type">Lower case: <c>article</c>, <c>string</c>, …</param>
/// <param name="Key">The citation key as printed; null if there is none.</param>
/// <param name="Fields">In their order, duplicates included.</param>
/// <param name="Faults">What is wrong with its syntax, each a short sentence.</param>
internal sealed record BibTexEntry(string Type, string? Key, IReadOnlyList<BibTexField> Fields, IReadOnlyList<string> Faults)
{
    /// <summary>The first field of a name, whose value is raw text; null if there is none or it is made of macros.</summary>
    public string? Literal(string name)
    {
        foreach (var field in Fields)
        {
            if (field.Name == name && field.Parts is [{ IsMacro: false } part])
            {
                return part.Text.Trim();
            }
        }

        return null;
    }

    /// <summary>The key of the entry from which this one inherits, or null.</summary>
    public string? Parent => Literal("crossref") is { Length: > 0 } crossref ? crossref : Literal("xdata") is { Length: > 0 } xdata ? xdata : null;
}

/// <summary>A field of an entry.</summary>
/// <param name="Name">Lower case.</param>
/// <param name="Parts">What stood between <c>#</c> signs.</param>
internal sealed record BibTexField(string Name, IReadOnlyList<BibTexPart> Parts);

/// <summary>A part of a value.</summary>
/// <param name="Text">The text without its delimiters, or a macro's name as printed.</param>
/// <param name="IsMacro">Whether it is a macro's name.</param>
internal readonly record struct BibTexPart(string Text, bool IsMacro);
