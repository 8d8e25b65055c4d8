using System.Text.Json;
using Colophon.People;
using Colophon.Text;
using Colophon.Works;

namespace Colophon.Sources.Arxiv;

/// <summary>The metadata snapshot of arXiv: one JSON object a line.</summary>
internal sealed class ArxivSnapshot : IFormat
{
    private static readonly string[] Telling = ["authors_parsed", "update_date", "categories", "versions", "journal-ref", "report-no"];

    public string Name => "arxiv-snapshot";

    public string Source => "arxiv";

    public string Description => "arXiv's metadata snapshot (arxiv-metadata-oai-snapshot.json), one JSON object a line";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        var properties = JsonHead.Properties(head);
        int seen = Telling.Count(properties.Contains);
        return !properties.Contains("id") ? 0 : seen >= 3 ? 3 : seen == 2 ? 2 : 0;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context) => Lines.Cut(input);

    public Reading Read(ReadOnlyMemory<byte> original, string source) => JsonRecords.Read(original, ReadObject);

    private static Reading ReadObject(ref Utf8JsonReader json)
    {
        var entry = default(ArxivEntry);
        while (JsonRecords.NextProperty(ref json))
        {
            entry.Take(ref json);
        }

        return entry.ToReading();
    }
}

/// <summary>The values of one line, as they are met.</summary>
internal struct ArxivEntry
{
    private string? id;
    private string? title;
    private string? abstractText;
    private string? comments;
    private string? authors;
    private string? categories;
    private string? dois;
    private string? journal;
    private string? created;
    private string? updated;
    private List<Byline>? parsed;

    public void Take(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("id"u8))
        {
            id = JsonRecords.Text(ref json);
        }
        else if (json.ValueTextEquals("title"u8))
        {
            title = JsonRecords.Text(ref json);
        }
        else if (json.ValueTextEquals("abstract"u8))
        {
            abstractText = JsonRecords.Text(ref json);
        }
        else if (json.ValueTextEquals("comments"u8))
        {
            comments = JsonRecords.Text(ref json);
        }
        else if (json.ValueTextEquals("authors"u8))
        {
            authors = JsonRecords.Text(ref json);
        }
        else if (json.ValueTextEquals("authors_parsed"u8))
        {
            parsed = ArxivAuthors.ReadParsed(ref json);
        }
        else if (json.ValueTextEquals("versions"u8))
        {
            created = FirstCreated(ref json);
        }
        else
        {
            TakeRest(ref json);
        }
    }

    public readonly Reading ToReading()
    {
        if (!ArxivIds.TryRead(id, out var arxiv, out bool restored))
        {
            return Reading.Failed(string.IsNullOrWhiteSpace(id) ? "no id" : "not an arXiv identifier");
        }

        var remarks = new List<string>();
        if (restored)
        {
            remarks.Add("identifier restored that had been taken for a number");
        }

        var bylines = ArxivAuthors.WithAffiliations(parsed, authors);
        if (bylines.Count == 0)
        {
            remarks.Add("no authors");
        }

        string made = PrintedText.Fold(abstractText) is { } folded ? Tex.ToText(folded) : "";
        string? comment = PrintedText.Tex(comments);
        return Reading.Of(
            new PaperRecord
            {
                Id = "arxiv:" + arxiv.Value,
                Title = PrintedText.Tex(title) ?? "",
                Abstract = made.Length == 0 ? null : made,
                Bylines = bylines,
                Date = Date(remarks),
                Identifiers = Identifiers(arxiv, remarks),
                Type = "preprint",
                VenuePrinted = PrintedText.Tex(journal),
                Categories = categories?.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [],
                Links = Links(abstractText, comments),
                Comment = comment,
            },
            remarks);
    }

    private static Link[] Links(string? abstractText, string? comments) =>
        [.. CodeLinks.Find(abstractText).Concat(CodeLinks.Find(comments)).Distinct()];

    private static string? FirstCreated(ref Utf8JsonReader json)
    {
        string? created = null;
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return null;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType != JsonTokenType.StartObject)
            {
                json.Skip();
                continue;
            }

            while (JsonRecords.NextProperty(ref json))
            {
                if (created is null && json.ValueTextEquals("created"u8))
                {
                    created = JsonRecords.Text(ref json);
                }
                else
                {
                    JsonRecords.Skip(ref json);
                }
            }
        }

        return created;
    }

    private void TakeRest(ref Utf8JsonReader json)
    {
        if (json.ValueTextEquals("categories"u8))
        {
            // Older dumps print the codes as a list.
            categories = string.Join(' ', JsonRecords.Texts(ref json));
        }
        else if (json.ValueTextEquals("doi"u8))
        {
            dois = JsonRecords.Text(ref json);
        }
        else if (json.ValueTextEquals("journal-ref"u8))
        {
            journal = JsonRecords.Text(ref json);
        }
        else if (json.ValueTextEquals("update_date"u8))
        {
            updated = JsonRecords.Text(ref json);
        }
        else
        {
            JsonRecords.Skip(ref json);
        }
    }

    private readonly PartialDate? Date(List<string> remarks)
    {
        if (MailDate.TryParse(created, out var date) || PartialDate.TryParse(updated, out date))
        {
            return date;
        }

        remarks.Add("no date");
        return null;
    }

    private readonly List<Identifier> Identifiers(Identifier arxiv, List<string> remarks)
    {
        List<Identifier> identifiers = [arxiv];
        bool invalid = false;
        foreach (var part in (dois ?? "").AsSpan().SplitAny([' ', ',', ';', '\n', '\t', '\r']))
        {
            var text = dois.AsSpan()[part].Trim();
            if (text.IsEmpty || text.SequenceEqual("and"))
            {
                continue;
            }

            if (!Identifier.TryCreate(IdentifierKind.Doi, text.ToString(), out var doi))
            {
                invalid = true;
            }
            else if (!identifiers.Contains(doi))
            {
                identifiers.Add(doi);
            }
        }

        if (invalid)
        {
            remarks.Add("invalid DOI left out");
        }

        return identifiers;
    }
}
