using System.Text;

namespace Colophon.Works;

/// <summary>Writes a work in the RIS tagged format.</summary>
internal static class RisRecord
{
    public static string Write(Work work)
    {
        var ris = new StringBuilder();
        Tag(ris, "TY", TypeOf(CitationFormats.TypeOf(work)));
        Tag(ris, "TI", work.Title);
        foreach (var byline in work.Bylines)
        {
            Tag(ris, "AU", Name(byline.Name));
        }

        Dates(ris, work.Date);
        Tag(ris, "T2", CitationFormats.Container(work));
        Tag(ris, "VL", work.Volume);
        Tag(ris, "IS", work.Issue);
        Pages(ris, work.Pages);
        Tag(ris, "PB", work.Publisher);
        Tag(ris, "DO", CitationFormats.Find(work, IdentifierKind.Doi));
        Tag(ris, "AN", CitationFormats.Find(work, IdentifierKind.Arxiv) is { } arxiv ? "arXiv:" + arxiv : null);
        Tag(ris, "UR", CitationFormats.AddressOf(work));
        Tag(ris, "LA", work.Language);
        foreach (string keyword in work.Keywords)
        {
            Tag(ris, "KW", keyword);
        }

        Tag(ris, "AB", work.Abstract);
        return ris.Append("ER  - \n").ToString();
    }

    private static string TypeOf(string type) => type switch
    {
        "article" => "JOUR",
        "inproceedings" or "conference" => "CONF",
        "book" or "booklet" or "proceedings" or "manual" => "BOOK",
        "incollection" or "inbook" => "CHAP",
        "phdthesis" or "mastersthesis" => "THES",
        "techreport" => "RPRT",
        "preprint" or "unpublished" => "UNPB",
        _ => "GEN",
    };

    private static string Name(People.PersonName name) => CitationFormats.Parts(name) is { } parts
        ? parts.Family + (parts.Given is null ? "," : ", " + parts.Given) + (parts.Suffix is null ? "" : ", " + parts.Suffix)
        : name.Printed;

    // RIS writes what is not known as an empty place between slashes.
    private static void Dates(StringBuilder ris, PartialDate? date)
    {
        if (date is { } known)
        {
            Tag(ris, "PY", $"{known.Year:0000}");
            Tag(ris, "DA", known.Month == 0 ? null : $"{known.Year:0000}/{known.Month:00}/{(known.Day == 0 ? "" : $"{known.Day:00}")}/");
        }
    }

    private static void Pages(StringBuilder ris, string? pages)
    {
        if (pages is not null)
        {
            var (first, last) = CitationFormats.PagesOf(pages);
            Tag(ris, "SP", first);
            Tag(ris, "EP", last);
        }
    }

    // A line break inside a value would begin a new tag.
    private static void Tag(StringBuilder ris, string tag, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
        {
            ris.Append(tag).Append("  - ");
            foreach (char c in value)
            {
                ris.Append(char.IsControl(c) || c is '\u2028' or '\u2029' ? ' ' : c);
            }

            ris.Append('\n');
        }
    }
}
