using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Colophon.Works;

/// <summary>Writes a work as an item of CSL-JSON (Citation Style Language).</summary>
internal static class CslItem
{
    // The result is JSON for files and script-free responses, not for embedding in HTML: letters stay letters.
    private static readonly JsonWriterOptions s_options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(Work work)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, s_options))
        {
            json.WriteStartObject();
            WriteFields(json, work);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void WriteFields(Utf8JsonWriter json, Work work)
    {
        Text(json, "id", work.Id.Value);
        Text(json, "type", TypeOf(CitationFormats.TypeOf(work)));
        Text(json, "title", work.Title);
        Authors(json, work);
        Issued(json, work.Date);
        Text(json, "container-title", CitationFormats.Container(work));
        Text(json, "container-title-short", work.VenuePrinted is null ? null : work.Venue);
        Text(json, "volume", work.Volume);
        Text(json, "issue", work.Issue);
        Text(json, "page", work.Pages);
        Text(json, "publisher", work.Publisher);
        Text(json, "DOI", CitationFormats.Find(work, IdentifierKind.Doi));
        Text(json, "PMID", CitationFormats.Find(work, IdentifierKind.Pmid));
        Text(json, "number", CitationFormats.Find(work, IdentifierKind.Arxiv) is { } arxiv ? "arXiv:" + arxiv : null);
        Text(json, "URL", CitationFormats.AddressOf(work));
        Text(json, "language", work.Language);
        Text(json, "keyword", string.Join(", ", work.Keywords));
        Text(json, "abstract", work.Abstract);
    }

    private static string TypeOf(string type) => type switch
    {
        "article" => "article-journal",
        "inproceedings" or "conference" => "paper-conference",
        "book" or "booklet" or "proceedings" or "manual" => "book",
        "incollection" or "inbook" => "chapter",
        "phdthesis" or "mastersthesis" => "thesis",
        "techreport" => "report",
        "unpublished" => "manuscript",
        "preprint" => "article",
        _ => "document",
    };

    private static void Authors(Utf8JsonWriter json, Work work)
    {
        if (work.Bylines.Count == 0)
        {
            return;
        }

        json.WriteStartArray("author");
        foreach (var byline in work.Bylines)
        {
            json.WriteStartObject();
            if (CitationFormats.Parts(byline.Name) is { } parts)
            {
                Text(json, "family", parts.Family);
                Text(json, "given", parts.Given);
                Text(json, "suffix", parts.Suffix);
            }
            else
            {
                Text(json, "literal", byline.Name.Printed);
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Issued(Utf8JsonWriter json, PartialDate? date)
    {
        if (date is not { } known)
        {
            return;
        }

        json.WriteStartObject("issued");
        json.WriteStartArray("date-parts");
        json.WriteStartArray();
        foreach (int part in (ReadOnlySpan<int>)[known.Year, known.Month, known.Day])
        {
            if (part == 0)
            {
                break;
            }

            json.WriteNumberValue(part);
        }

        json.WriteEndArray();
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (!string.IsNullOrEmpty(value))
        {
            json.WriteString(name, value);
        }
    }
}
