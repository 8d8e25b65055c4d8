using Colophon.Works;

namespace Colophon.Sources.Citations;

/// <summary>Identifiers as citation tables print them.</summary>
internal static class CitedPapers
{
    /// <summary>What one paper cites, of the identifiers printed: those that are none, the paper itself and repetitions are left out.</summary>
    public static Reading Of(string? citing, IReadOnlyList<string> cited)
    {
        if (!TryRead(citing, out var from))
        {
            return Reading.Failed("citing paper without a known identifier");
        }

        var remarks = new List<string>();
        var to = new List<Identifier>();
        var seen = new HashSet<Identifier>();
        foreach (string printed in cited)
        {
            string? remark = !TryRead(printed, out var identifier) ? "cited paper without a known identifier left out"
                : identifier == from ? "citation of itself left out"
                : !seen.Add(identifier) ? "citation named twice"
                : null;
            if (remark is null)
            {
                to.Add(identifier);
            }
            else
            {
                remarks.Add(remark);
            }
        }

        return Reading.Of(new CitationStatement(from, to), remarks);
    }

    /// <summary>Reads an identifier with its scheme before it (<c>doi:…</c>), as a web address, or bare where its form tells its scheme.</summary>
    public static bool TryRead(string? printed, out Identifier identifier)
    {
        string? text = printed?.Trim();
        identifier = default;
        return !string.IsNullOrEmpty(text)
            && (Identifier.TryCreate(IdentifierKind.Acl, text, out identifier)
                || Identifier.TryCreate(IdentifierKind.Arxiv, text, out identifier)
                || Identifier.TryCreate(IdentifierKind.Doi, text, out identifier)
                || Identifier.TryParse(text, out identifier)
                || Identifier.TryRecognise(text, out identifier));
    }
}
