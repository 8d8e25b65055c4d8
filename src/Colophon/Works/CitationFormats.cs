using Colophon.People;

namespace Colophon.Works;

/// <summary>A work as others' programs read it.</summary>
public static class CitationFormats
{
    /// <summary>One BibTeX entry, UTF-8, ending with a line feed.</summary>
    public static string BibTex(Work work) => BibTexEntry.Write(work);

    /// <summary>One RIS record, ending with its <c>ER</c> line and a line feed.</summary>
    public static string Ris(Work work) => RisRecord.Write(work);

    /// <summary>One CSL-JSON item (an object, without the enclosing array).</summary>
    public static string CslJson(Work work) => CslItem.Write(work);

    /// <summary>The journal, proceedings or book that the work stands in, as printed; null if none is known.</summary>
    internal static string? Container(Work work) => work.VenuePrinted ?? work.Venue;

    /// <summary>The kind of publication in BibTeX's words, guessed from what is known where no source says it.</summary>
    internal static string TypeOf(Work work) => work.Type?.ToLowerInvariant() ?? (Container(work), work.Volume ?? work.Issue) switch
    {
        (null, _) => "preprint",
        (_, null) => "inproceedings",
        _ => "article",
    };

    /// <summary>The value of the first identifier of a kind, or null.</summary>
    internal static string? Find(Work work, IdentifierKind kind)
    {
        foreach (var identifier in work.Identifiers)
        {
            if (identifier.Kind == kind)
            {
                return identifier.Value;
            }
        }

        return null;
    }

    /// <summary>The address at which the work is best read: its own page at the source, before a resolver's; null if none is known.</summary>
    internal static string? AddressOf(Work work)
    {
        foreach (var kind in (ReadOnlySpan<IdentifierKind>)[IdentifierKind.Acl, IdentifierKind.OpenReview, IdentifierKind.Url, IdentifierKind.Arxiv, IdentifierKind.Doi, IdentifierKind.Pmid])
        {
            if (Find(work, kind) is { } value)
            {
                return new Identifier(kind, value).Address;
            }
        }

        return null;
    }

    /// <summary>Family, given and suffix where a source or a comma tells them apart; null for a name that is known only as printed.</summary>
    internal static (string Family, string? Given, string? Suffix)? Parts(PersonName name)
    {
        if (name.Family is { Length: > 0 } family)
        {
            return (family, name.Given is { Length: > 0 } ? name.Given : null, name.Suffix is { Length: > 0 } ? name.Suffix : null);
        }

        int comma = name.Printed.IndexOf(',', StringComparison.Ordinal);
        string given = comma > 0 ? name.Printed[(comma + 1)..].Trim() : "";
        return given.Length > 0 && !given.Contains(',', StringComparison.Ordinal) ? (name.Printed[..comma].Trim(), given, null) : null;
    }

    /// <summary>First and last page, where the printed pages are a range.</summary>
    internal static (string First, string? Last) PagesOf(string pages)
    {
        int dash = pages.IndexOf('-', StringComparison.Ordinal);
        string last = dash > 0 ? pages[dash..].Trim('-', ' ') : "";
        return last.Length > 0 && !last.Contains('-', StringComparison.Ordinal) ? (pages[..dash].Trim(), last) : (pages.Trim(), null);
    }
}
