using System.Text.Json;
using Colophon.People;
using Colophon.Works;

namespace Colophon.Sources.Judged;

/// <summary>The documents of a judged search collection: one JSON object a line, ids bare. They join with nothing.</summary>
internal sealed class JudgedCollection : IFormat
{
    public string Name => "judged";

    public string Source => "judged";

    public string Description => "documents of a judged search collection (docs.jsonl): id, title, abstract, one JSON object a line";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        var properties = JsonHead.Properties(head);
        bool documents = properties.Contains("id") && properties.Contains("title") && properties.Contains("abstract");
        bool others = properties.Contains("venue") || properties.Contains("status") || properties.Contains("categories") || properties.Contains("type") || properties.Contains("ids");
        return documents && !others ? 1 : 0;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context) => Lines.Cut(input);

    public Reading Read(ReadOnlyMemory<byte> original, string source) => JsonRecords.Read(original, ReadObject);

    private static Reading ReadObject(ref Utf8JsonReader json)
    {
        string? id = null, title = null, abstractText = null, year = null;
        List<string> authors = [];
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
                    abstractText = string.Join(' ', JsonRecords.Texts(ref json));
                    break;
                case "year" or "date":
                    year = JsonRecords.Text(ref json);
                    break;
                case "authors":
                    authors = JsonRecords.Texts(ref json);
                    break;
                default:
                    JsonRecords.Skip(ref json);
                    break;
            }
        }

        if (string.IsNullOrWhiteSpace(id))
        {
            return Reading.Failed("no id");
        }

        bool dated = PartialDate.TryParse(year, out var date);
        var names = authors.Count == 1 ? JudgedAuthors.Split(authors[0]) : authors.Select(PrintedText.Name).OfType<PersonName>();
        return Reading.Of(new PaperRecord
        {
            Id = id.Trim(),
            Title = PrintedText.Tex(title) ?? "",
            Abstract = PrintedText.Tex(abstractText),
            Bylines = [.. names.Select((name, i) => new Byline(i, name))],
            Date = dated ? date : null,
            Judged = true,
        });
    }
}
