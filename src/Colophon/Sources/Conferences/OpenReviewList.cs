using System.Text.Json;
using Colophon.People;
using Colophon.Works;

namespace Colophon.Sources.Conferences;

/// <summary>A list of conference papers from OpenReview, one JSON object a line, authors with their affiliations.</summary>
internal sealed class OpenReviewList : IFormat
{
    public string Name => "openreview";

    public string Source => "openreview";

    public string Description => "a list of OpenReview papers with authors and affiliations, one JSON object a line";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        var properties = JsonHead.Properties(head);
        bool list = properties.Contains("id") && properties.Contains("title") && properties.Contains("venue") && properties.Contains("authors");
        bool other = properties.Contains("site") || properties.Contains("track") || properties.Contains("affiliations") || properties.Contains("ids");
        return !list || other ? 0 : properties.Contains("status") ? 3 : 1;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context) => Lines.Cut(input);

    public Reading Read(ReadOnlyMemory<byte> original, string source) => JsonRecords.Read(original, ReadObject);

    private static Reading ReadObject(ref Utf8JsonReader json)
    {
        string? id = null, title = null, abstractText = null, venue = null, status = null, keywords = null;
        int? year = null;
        double? citations = null;
        List<Byline> bylines = [];
        while (JsonRecords.NextProperty(ref json))
        {
            switch (json.GetString())
            {
                case "id":
                    id = JsonRecords.Text(ref json);
                    break;
                case "title":
                    title = JsonRecords.Text(ref json);
                    break;
                case "abstract":
                    abstractText = JsonRecords.Text(ref json);
                    break;
                case "year":
                    year = JsonRecords.Integer(ref json);
                    break;
                case "venue":
                    venue = JsonRecords.Text(ref json);
                    break;
                case "status":
                    status = JsonRecords.Text(ref json);
                    break;
                case "keywords":
                    keywords = JsonRecords.Text(ref json);
                    break;
                case "gs_citation":
                    citations = JsonRecords.Number(ref json);
                    break;
                case "authors":
                    bylines = Authors(ref json);
                    break;
                default:
                    JsonRecords.Skip(ref json);
                    break;
            }
        }

        return PrintedText.Fold(id) is not { } folded
            ? Reading.Failed("no id")
            : Reading.Of(
                new PaperRecord
                {
                    Id = "openreview:" + folded,
                    Title = PrintedText.Tex(title) ?? "",
                    Abstract = PrintedText.Tex(abstractText),
                    Bylines = bylines,
                    Date = year is { } y ? PartialDate.Create(y) : null,
                    Identifiers = Identifier.TryCreate(IdentifierKind.OpenReview, ForumId(folded), out var forum) ? [forum] : [],
                    Type = ConferenceFields.TypeOf(status),
                    Venue = PrintedText.Fold(venue),
                    Status = PrintedText.Fold(status),
                    Keywords = ConferenceFields.Keywords(keywords),
                    Links = [.. CodeLinks.Find(abstractText)],
                    Figures = citations is >= 0 and { } count ? [new ImportedFigure("citations", count)] : [],
                },
                bylines.Count == 0 ? ["no authors"] : null);
    }

    // "3dv2025:05T81ScPFb": the meeting, which the list's maker put before it, and OpenReview's own id.
    private static string ForumId(string id) => id[(id.IndexOf(':', StringComparison.Ordinal) + 1)..];

    private static List<Byline> Authors(ref Utf8JsonReader json)
    {
        var bylines = new List<Byline>();
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return bylines;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            string? name = null, affiliation = null;
            if (json.TokenType == JsonTokenType.StartObject)
            {
                (name, affiliation) = Author(ref json);
            }
            else
            {
                name = JsonRecords.Here(ref json);
            }

            if (ConferenceFields.Name(name) is { } printed)
            {
                bylines.Add(new Byline(bylines.Count, printed) { Affiliation = ConferenceFields.Affiliation(affiliation) });
            }
        }

        return bylines;
    }

    private static (string? Name, string? Affiliation) Author(ref Utf8JsonReader json)
    {
        string? name = null, affiliation = null;
        while (JsonRecords.NextProperty(ref json))
        {
            if (json.ValueTextEquals("name"u8))
            {
                name = JsonRecords.Text(ref json);
            }
            else if (json.ValueTextEquals("affiliation"u8))
            {
                affiliation = JsonRecords.Text(ref json);
            }
            else
            {
                JsonRecords.Skip(ref json);
            }
        }

        return (name, affiliation);
    }
}
