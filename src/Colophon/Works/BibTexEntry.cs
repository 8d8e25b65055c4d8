using System.Text;
using Colophon.Text;

namespace Colophon.Works;

/// <summary>Writes a work as a BibTeX entry.</summary>
internal static class BibTexEntry
{
    private static readonly string[] s_types =
    [
        "article", "book", "booklet", "inbook", "incollection", "inproceedings", "manual", "mastersthesis", "misc", "phdthesis", "proceedings", "techreport", "unpublished",
    ];

    private static readonly string[] s_months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    private static readonly HashSet<string> s_stopWords = ["a", "an", "the", "on", "of", "in", "to", "for", "and", "towards", "toward", "is", "are", "from", "with", "at", "by"];

    public static string Write(Work work)
    {
        string known = CitationFormats.TypeOf(work);
        string type = Array.IndexOf(s_types, known) >= 0 ? known : "misc";
        var entry = new StringBuilder().Append('@').Append(type).Append('{').Append(Key(work));
        Field(entry, "title", BibTexText.Title(work.Title));
        Field(entry, "author", Authors(work));
        if (work.Date is { } date)
        {
            Field(entry, "year", $"{date.Year:0000}");
            _ = date.Month == 0 ? entry : entry.Append(",\n  month = ").Append(s_months[date.Month - 1]);
            Field(entry, "day", date.Day == 0 ? null : $"{date.Day}");
        }

        Field(entry, ContainerField(type), BibTexText.Escape(CitationFormats.Container(work)));
        Field(entry, "volume", BibTexText.Escape(work.Volume));
        Field(entry, "number", BibTexText.Escape(work.Issue));
        Field(entry, "pages", BibTexText.Escape(work.Pages)?.Replace("-", "--", StringComparison.Ordinal).Replace("----", "--", StringComparison.Ordinal));
        Field(entry, "publisher", BibTexText.Escape(work.Publisher));
        Field(entry, "doi", Verbatim(CitationFormats.Find(work, IdentifierKind.Doi)));
        Eprint(entry, work);
        Field(entry, "pmid", CitationFormats.Find(work, IdentifierKind.Pmid));
        Field(entry, "url", Verbatim(CitationFormats.AddressOf(work)));
        Field(entry, "language", BibTexText.Escape(work.Language));
        Field(entry, "keywords", BibTexText.Escape(string.Join(", ", work.Keywords)));
        Field(entry, "abstract", BibTexText.Escape(work.Abstract));
        return entry.Append("\n}\n").ToString();
    }

    /// <summary>First author's family name, year and first telling word of the title: <c>shen2023title</c>. The same work always has the same key.</summary>
    public static string Key(Work work)
    {
        string family = work.Bylines.Count > 0 ? Ascii(work.Bylines[0].Name.FamilyOrLast) : "";
        string[] words = Folding.Key(WithoutMaths(work.Title), ' ').Split(' ').Select(Ascii).Where(word => word.Length > 0).ToArray();
        string word = words.FirstOrDefault(word => !s_stopWords.Contains(word)) ?? words.FirstOrDefault() ?? "";
        string key = family + (work.Date is { } date ? $"{date.Year:0000}" : "") + word;
        return key.Any(char.IsAsciiLetter) ? key : "work" + Ascii(work.Id.Value);
    }

    private static string Ascii(string text) => new(Folding.Fold(text).Where(char.IsAsciiLetterOrDigit).ToArray());

    private static string WithoutMaths(string title) => MathSpans.Next(title, 0) is { } span && span.Start > 0 ? title[..span.Start] + title[span.End..] : title;

    private static string ContainerField(string type) => type switch
    {
        "article" => "journal",
        "inproceedings" or "incollection" or "inbook" => "booktitle",
        "phdthesis" or "mastersthesis" => "school",
        "techreport" => "institution",
        _ => "howpublished",
    };

    private static void Eprint(StringBuilder entry, Work work)
    {
        if (CitationFormats.Find(work, IdentifierKind.Arxiv) is { } arxiv)
        {
            Field(entry, "eprint", arxiv);
            Field(entry, "archivePrefix", "arXiv");
            Field(entry, "primaryClass", work.Categories.Count > 0 ? BibTexText.Escape(work.Categories[0]) : null);
        }
    }

    private static string Authors(Work work)
    {
        var names = work.Bylines.Select(byline => Name(byline.Name)).ToList();
        if (work.BylinesIncomplete && names.Count > 0)
        {
            names.Add("others");
        }

        return string.Join(" and ", names);
    }

    private static string? Name(People.PersonName name)
    {
        if (CitationFormats.Parts(name) is not { } parts)
        {
            return Guard(BibTexText.Escape(name.Printed)!);
        }

        string suffix = parts.Suffix is null ? "" : $", {BibTexText.Escape(parts.Suffix)}";
        string given = parts.Given is null ? "" : $", {BibTexText.Escape(parts.Given)}";

        // A family name alone in braces: without them its words would be taken for given and family name.
        return given.Length == 0 && parts.Family.Contains(' ', StringComparison.Ordinal)
            ? $"{{{BibTexText.Escape(parts.Family)}}}{suffix}"
            : Guard(BibTexText.Escape(parts.Family)!) + suffix + given;
    }

    // The word "and" parts names, a comma parts a name: in braces neither does.
    private static string Guard(string name) =>
        name.Contains(" and ", StringComparison.OrdinalIgnoreCase) || name.Contains(',', StringComparison.Ordinal) ? $"{{{name}}}" : name;

    private static string? Verbatim(string? address) => address?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal);

    private static void Field(StringBuilder entry, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            entry.Append(",\n  ").Append(name).Append(" = {").Append(value).Append('}');
        }
    }
}
