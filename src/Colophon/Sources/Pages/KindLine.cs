using System.Globalization;

namespace Colophon.Sources.Pages;

/// <summary>The line above a title that glues kind, year and source of a work: <c>preprint2026arXiv</c>.</summary>
/// <param name="Kind">As printed, lower case.</param>
/// <param name="Year">The year.</param>
/// <param name="Source">Where the service has it from, or its venue; empty where none is printed.</param>
internal sealed record KindLine(string Kind, int Year, string Source)
{
    private static readonly string[] Databases = ["arxiv", "crossref", "openalex", "dblp", "datacite", "pubmed", "semantic scholar", "orcid", "unknown", "other"];

    /// <summary>Reads such a line; null if it is another.</summary>
    public static KindLine? Read(string line)
    {
        int digits = line.AsSpan().IndexOfAnyInRange('0', '9');
        if (digits < 3 || digits > 28 || line.Length < digits + 4 || line.Length > 120
            || !int.TryParse(line.AsSpan(digits, 4), NumberStyles.None, CultureInfo.InvariantCulture, out int year) || year is < 1900 or > 2099)
        {
            return null;
        }

        bool spaced = line[digits - 1] is ' ' or '·' or '|';
        string kind = line[..digits].Trim(' ', '·', '|').ToLowerInvariant();
        string source = line[(digits + 4)..];
        bool glued = !spaced && char.IsLetter(line[digits - 1]) && (source.Length == 0 || char.IsLetter(source[0]));
        if (TypeOf(kind) is null && !(glued && char.IsAsciiLetterLower(line[0]) && source.Length > 1 && kind.All(c => char.IsAsciiLetterLower(c) || c is ' ' or '-')))
        {
            return null;
        }

        source = source.Trim(' ', '·', '|');
        return source.Length == 0 || char.IsLetter(source[0]) ? new KindLine(kind, year, source) : null;
    }

    /// <summary>The kind in BibTeX's words.</summary>
    public string Type => TypeOf(Kind) ?? "misc";

    /// <summary>The venue, or null where only a database or a preprint server is named.</summary>
    public string? Venue => Source.Length == 0 || Databases.Contains(Source.ToLowerInvariant()) ? null : Source;

    private static string? TypeOf(string kind) => kind.Replace('-', ' ') switch
    {
        "preprint" or "posted content" => "preprint",
        "article" or "journal article" or "journal" or "review" or "letter" => "article",
        "conference" or "conference paper" or "proceedings article" or "proceedings" or "inproceedings" or "workshop paper" => "inproceedings",
        "book chapter" or "chapter" => "incollection",
        "book" or "monograph" => "book",
        "thesis" or "dissertation" => "phdthesis",
        "report" or "technical report" => "techreport",
        "dataset" or "software" or "poster" or "other" or "misc" or "editorial" or "paper" or "publication" => "misc",
        _ => null,
    };
}
