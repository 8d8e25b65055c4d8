using System.Text.Json;
using Colophon.People;
using Colophon.Works;

namespace Colophon.Sources.Daily;

/// <summary>Daily papers that people chose and voted for: one JSON object whose keys are arXiv identifiers.</summary>
internal sealed class DailyPapers : IFormat
{
    public string Name => "hf-daily";

    public string Source => "hf-daily";

    public string Description => "daily papers with up-votes, one JSON object with arXiv identifiers as keys";

    public int Recognise(ReadOnlySpan<byte> head, string fileName) =>
        head.TrimStart(" \t\r\n"u8) is [(byte)'{', ..] && head.IndexOf("\"upvotes\""u8) >= 0 && head.IndexOf("\"publication_date\""u8) >= 0 ? 3 : 0;

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context) => JsonMembers.Cut(input);

    public Reading Read(ReadOnlyMemory<byte> original, string source) => JsonRecords.Read(original, ReadMember);

    private static Reading ReadMember(ref Utf8JsonReader json)
    {
        var reading = Reading.Failed("no paper");
        while (JsonRecords.NextProperty(ref json))
        {
            string id = json.GetString()!;
            json.Read();
            if (json.TokenType == JsonTokenType.StartObject)
            {
                reading = ReadPaper(ref json, id);
            }
            else
            {
                json.Skip();
            }
        }

        return reading;
    }

    private static Reading ReadPaper(ref Utf8JsonReader json, string id)
    {
        string? title = null, abstractText = null, date = null;
        double? upvotes = null;
        List<string> authors = [];
        while (JsonRecords.NextProperty(ref json))
        {
            switch (json.GetString())
            {
                case "title":
                    title = JsonRecords.Text(ref json);
                    break;
                case "abstract":
                    abstractText = JsonRecords.Text(ref json);
                    break;
                case "publication_date":
                    date = JsonRecords.Text(ref json);
                    break;
                case "upvotes":
                    upvotes = JsonRecords.Number(ref json);
                    break;
                case "authors":
                    authors = JsonRecords.Texts(ref json);
                    break;
                default:
                    JsonRecords.Skip(ref json);
                    break;
            }
        }

        if (!Identifier.TryCreate(IdentifierKind.Arxiv, id, out var arxiv))
        {
            return Reading.Failed("not an arXiv identifier");
        }

        bool dated = PartialDate.TryParse(date, out var day);
        return Reading.Of(
            new PaperRecord
            {
                Id = "hf-daily:" + arxiv.Value,
                Title = PrintedText.Tex(title) ?? "",
                Abstract = PrintedText.Tex(abstractText),
                Bylines = [.. authors.Select(PrintedText.Name).OfType<PersonName>().Select((name, i) => new Byline(i, name))],
                Date = dated ? day : null,
                Identifiers = [arxiv],
                Type = "preprint",
                Links = [.. CodeLinks.Find(abstractText)],
                Figures = upvotes is >= 0 and { } votes ? [new ImportedFigure("upvotes", votes)] : [],
            },
            dated ? null : ["no date"]);
    }
}
