using System.Text.Json;
using Colophon.People;
using Colophon.Works;

namespace Colophon.Sources;

/// <summary>
/// Works as <c>colophon export</c> writes them, one JSON object a line: <c>{"id","ids":["doi:…"],"title","date","venue","type",
/// "authors":[{"name","position"?}],"incomplete"?,"authorCount"?,"categories","keywords","code","abstract"}</c>. Only <c>id</c> and
/// <c>title</c> are needed. A name stands at its place in the list; <c>"position": null</c> says that its place is not known.
/// <c>person</c>, what another library believes of a name, is not read: a belief is no evidence.
/// </summary>
internal sealed class ExportedWorks : IFormat
{
    public string Name => "colophon";

    public string Source => "colophon";

    public string Description => "Works that colophon export wrote (JSON Lines), and the bundled sample";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        var properties = JsonHead.Properties(head);
        bool ours = properties.Contains("id") && properties.Contains("ids") && properties.Contains("title");
        return !ours ? 0 : properties.Contains("authors") ? 3 : 2;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context) => Lines.Cut(input);

    public Reading Read(ReadOnlyMemory<byte> original, string source) => JsonRecords.Read(original, ReadObject);

    private static Reading ReadObject(ref Utf8JsonReader json)
    {
        var work = new ExportedWork();
        while (JsonRecords.NextProperty(ref json))
        {
            work.Take(ref json);
        }

        return work.ToReading();
    }
}

/// <summary>The values of one line, as they are met.</summary>
internal sealed class ExportedWork
{
    private readonly Dictionary<string, string?> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> lists = new(StringComparer.Ordinal);
    private readonly List<Byline> bylines = [];
    private bool incomplete;
    private int? authorCount;

    public void Take(ref Utf8JsonReader json)
    {
        string name = json.GetString()!;
        switch (name)
        {
            case "id" or "title" or "date" or "venue" or "type" or "code" or "abstract":
                texts[name] = JsonRecords.Text(ref json);
                break;
            case "ids" or "categories" or "keywords":
                lists[name] = JsonRecords.Texts(ref json);
                break;
            case "authors":
                TakeAuthors(ref json);
                break;
            case "incomplete":
                incomplete = JsonRecords.Flag(ref json) ?? false;
                break;
            case "authorCount":
                authorCount = JsonRecords.Integer(ref json) is { } count and > 0 ? count : null;
                break;
            default:
                JsonRecords.Skip(ref json);
                break;
        }
    }

    public Reading ToReading()
    {
        var remarks = new List<string>();
        string? id = PrintedText.Fold(Text("id"));
        string? title = PrintedText.Fold(Text("title"));
        if (id is null || id.Contains(' ', StringComparison.Ordinal) || title is null)
        {
            return Reading.Failed(title is null ? "no title" : "no id, or an id with a space");
        }

        return Reading.Of(
            new PaperRecord
            {
                Id = id,
                Title = title,
                Abstract = PrintedText.Fold(Text("abstract")),
                Bylines = [.. bylines.OrderBy(byline => byline.Position ?? int.MaxValue)],
                BylinesIncomplete = incomplete,
                StatedAuthorCount = authorCount,
                Date = Date(remarks),
                Identifiers = Identifiers(id, remarks),
                Type = PrintedText.Fold(Text("type")),
                Venue = PrintedText.Fold(Text("venue")),
                Categories = Words("categories"),
                Keywords = Words("keywords"),
                Links = Code(remarks),
            },
            remarks);
    }

    private void TakeAuthors(ref Utf8JsonReader json)
    {
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return;
        }

        int place = 0;
        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            bool hidden = false;
            string? name = json.TokenType == JsonTokenType.StartObject ? Author(ref json, out hidden) : JsonRecords.Here(ref json);
            if (PrintedText.Name(name) is { } printed)
            {
                bylines.Add(new Byline(hidden ? null : place, printed));
                place += hidden ? 0 : 1;
            }
        }
    }

    private static string? Author(ref Utf8JsonReader json, out bool hidden)
    {
        string? name = null;
        hidden = false;
        while (JsonRecords.NextProperty(ref json))
        {
            if (json.ValueTextEquals("name"u8))
            {
                name = JsonRecords.Text(ref json);
            }
            else if (json.ValueTextEquals("position"u8))
            {
                json.Read();
                hidden = json.TokenType == JsonTokenType.Null;
                json.Skip();
            }
            else
            {
                JsonRecords.Skip(ref json);
            }
        }

        return name;
    }

    private string? Text(string name) => texts.GetValueOrDefault(name);

    private List<string> Words(string name) => [.. (lists.GetValueOrDefault(name) ?? []).Select(PrintedText.Fold).OfType<string>().Distinct(StringComparer.Ordinal)];

    private PartialDate? Date(List<string> remarks)
    {
        if (PartialDate.TryParse(Text("date"), out var date))
        {
            return date;
        }

        if (Text("date") is not null)
        {
            remarks.Add("invalid date left out");
        }

        return null;
    }

    // The id itself is one of a public scheme for most works; source ids such as page:… are not.
    private List<Identifier> Identifiers(string id, List<string> remarks)
    {
        var identifiers = new List<Identifier>();
        foreach (string text in Words("ids"))
        {
            if (Identifier.TryParse(text, out var identifier))
            {
                identifiers.Add(identifier);
            }
            else
            {
                remarks.Add("invalid identifier left out");
            }
        }

        if (Identifier.TryParse(id, out var own))
        {
            identifiers.Insert(0, own);
        }

        return [.. identifiers.Distinct()];
    }

    private Link[] Code(List<string> remarks)
    {
        if (Text("code") is not { Length: > 0 } address)
        {
            return [];
        }

        if (Identifier.TryCreate(IdentifierKind.Url, address, out var url))
        {
            return [new Link(LinkKind.Code, url.Value)];
        }

        remarks.Add("invalid link left out");
        return [];
    }
}
