using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Colophon.Works;

namespace Colophon.Sources.Conferences;

/// <summary>Lists of accepted (and some rejected) papers of many meetings, one JSON object a line.</summary>
internal sealed class ConferenceList : IFormat
{
    public string Name => "conferences";

    public string Source => "conf";

    public string Description => "lists of conference papers with venue, year, status and affiliations, one JSON object a line";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        var properties = JsonHead.Properties(head);
        bool list = properties.Contains("venue") && properties.Contains("year") && properties.Contains("title");
        bool own = properties.Contains("track") || properties.Contains("affiliations") || properties.Contains("site");
        return list && own ? 3 : 0;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context) => Lines.Cut(input);

    public Reading Read(ReadOnlyMemory<byte> original, string source) => JsonRecords.Read(original, ReadObject);

    private static Reading ReadObject(ref Utf8JsonReader json)
    {
        var entry = new ConferenceEntry();
        while (JsonRecords.NextProperty(ref json))
        {
            entry.Take(ref json);
        }

        return entry.ToReading();
    }
}

/// <summary>The values of one line, as they are met.</summary>
internal sealed class ConferenceEntry
{
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly List<ImportedFigure> figures = [];
    private List<string> authors = [];
    private List<string> affiliations = [];
    private int? year;
    private bool award;

    public void Take(ref Utf8JsonReader json)
    {
        string property = json.GetString()!;
        switch (property)
        {
            case "authors":
                authors = JsonRecords.Texts(ref json);
                break;
            case "affiliations":
                affiliations = JsonRecords.Texts(ref json);
                break;
            case "year":
                year = JsonRecords.Integer(ref json);
                break;
            case "award":
                award = JsonRecords.Flag(ref json) == true;
                break;
            case "citations_gs":
                AddFigure("citations", JsonRecords.Number(ref json), zeroIsNone: false);
                break;
            case "rating_avg":
                AddFigure("rating", JsonRecords.Number(ref json), zeroIsNone: true);
                break;
            case "confidence_avg":
                AddFigure("confidence", JsonRecords.Number(ref json), zeroIsNone: true);
                break;
            case "id" or "title" or "abstract" or "venue" or "status" or "keywords" or "site" or "pdf" or "github" or "project" or "tldr":
                texts[property] = JsonRecords.Text(ref json);
                break;
            default:
                JsonRecords.Skip(ref json);
                break;
        }
    }

    public Reading ToReading()
    {
        string? venue = PrintedText.Fold(Text("venue"));
        if (venue is null || year is null)
        {
            return Reading.Failed(venue is null ? "no venue" : "no year");
        }

        var remarks = new List<string>();
        var bylines = ConferenceAuthors.Bylines(authors, affiliations, remarks);
        string? abstractText = PrintedText.Tex(Text("abstract"));
        var record = new PaperRecord
        {
            Id = $"conf:{venue}{year}:{PrintedText.Fold(Text("id")) ?? ContentId()}",
            Title = PrintedText.Tex(Text("title")) ?? "",
            Abstract = abstractText,
            Bylines = bylines,
            Date = PartialDate.Create(year.Value),
            Identifiers = Identifier.TryRecognise(Text("site"), out var site) ? [site] : [],
            Type = ConferenceFields.TypeOf(Text("status")),
            Venue = venue,
            Status = PrintedText.Fold(Text("status")),
            Keywords = ConferenceFields.Keywords(Text("keywords")),
            Links = Links(abstractText),
            Comment = Comment(),
            Figures = figures,
        };
        return Reading.Of(record, remarks);
    }

    private string? Text(string property) => texts.GetValueOrDefault(property);

    // Some lists have no ids. The same line again is the same record; a line that prints another title or other names is another.
    private string ContentId()
    {
        string content = Letters(Text("title") ?? "") + "\n" + string.Join('\n', authors.Select(Letters));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 6));
    }

    // Of its own, as an id may not change when the library's folding learns more.
    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private List<Link> Links(string? abstractText) =>
    [
        .. ConferenceLinks.Of(Text("site"), LinkKind.Page)
            .Concat(ConferenceLinks.Of(Text("pdf"), LinkKind.Pdf))
            .Concat(ConferenceLinks.Of(Text("github")))
            .Concat(ConferenceLinks.Of(Text("project")))
            .Concat(CodeLinks.Find(abstractText))
            .Distinct(),
    ];

    private string? Comment()
    {
        string? summary = PrintedText.Tex(Text("tldr"));
        return !award ? summary : summary is null ? "Award" : $"Award. {summary}";
    }

    // A mean of no reviews is written as zero in these lists; a count of no citations is a count.
    private void AddFigure(string name, double? value, bool zeroIsNone)
    {
        if (value is > 0 || (value is 0 && !zeroIsNone))
        {
            figures.Add(new ImportedFigure(name, value.Value));
        }
    }
}
