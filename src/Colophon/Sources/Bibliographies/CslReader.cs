using System.Text.Json;
using System.Text.RegularExpressions;
using Colophon.People;
using Colophon.Works;

namespace Colophon.Sources.Bibliographies;

/// <summary>What an item of CSL-JSON, or a work of Crossref's, says.</summary>
internal sealed partial class CslReader(JsonElement item)
{
    private readonly CitationDraft _draft = new();

    /// <summary>The item as a draft.</summary>
    public CitationDraft Read()
    {
        _draft.Key = Raw("id") ?? Raw("citation-key");
        _draft.Title = Title();
        _draft.Abstract = Text("abstract");
        _draft.Type = TypeOf(Raw("type"), Raw("subtype"));
        if (item.TryGetProperty("author", out var authors))
        {
            foreach (var author in authors.ValueKind == JsonValueKind.Array ? authors.EnumerateArray() : Enumerable.Repeat(authors, authors.ValueKind == JsonValueKind.Null ? 0 : 1))
            {
                AddName(author);
            }
        }

        _draft.Date = Date("issued") ?? Date("published") ?? Date("published-online") ?? Date("published-print") ?? Date("posted");
        _draft.Venue = Text("container-title") ?? (_draft.Type == "inproceedings" ? Text("event-title") ?? Text("event") : null);
        _draft.Volume = Text("volume");
        _draft.Issue = Text("issue");
        _draft.Pages = CitationDraft.PagesOf(Text("page"));
        _draft.Publisher = Text("publisher");
        _draft.Language = Languages.Code(Raw("language"));
        _draft.Keywords.AddRange(MarkedText.List(Text("keyword")).Concat(Strings("subject")).Distinct());
        ReadIdentifiers();
        if (item.TryGetProperty("is-referenced-by-count", out var count) && count.ValueKind == JsonValueKind.Number && count.TryGetInt64(out long citations) && citations >= 0)
        {
            _draft.Figures.Add(new ImportedFigure("citations", citations));
        }

        return _draft;
    }

    private static string? TypeOf(string? type, string? subtype) => type switch
    {
        "article-journal" or "journal-article" or "article-magazine" or "article-newspaper" or "review" => "article",
        "paper-conference" or "proceedings-article" or "speech" => "inproceedings",
        "article" or "preprint" => "preprint",
        "posted-content" => subtype is null or "preprint" ? "preprint" : "misc",
        "chapter" or "book-chapter" or "book-section" or "entry-encyclopedia" or "entry-dictionary" or "reference-entry" => "incollection",
        "book" or "monograph" or "edited-book" or "reference-book" => "book",
        "proceedings" or "collection" => "proceedings",
        "thesis" or "dissertation" => "phdthesis",
        "report" => "techreport",
        "manuscript" => "unpublished",
        null or "" => null,
        _ => "misc",
    };

    private string Title()
    {
        string title = Text("title") ?? "";
        return Text("subtitle") is { } subtitle && !title.Contains(subtitle, StringComparison.OrdinalIgnoreCase) ? $"{title.TrimEnd(':', ' ')}: {subtitle}" : title;
    }

    private void AddName(JsonElement author)
    {
        if (author.ValueKind == JsonValueKind.String)
        {
            Add(SplitNames.OfCommas(Scalar(author) ?? ""), author);
            return;
        }

        if (author.ValueKind != JsonValueKind.Object)
        {
            _draft.Remark("author that is no name left out");
            return;
        }

        string? literal = Plain(author, "literal") ?? Plain(author, "name");
        string? family = Plain(author, "family");
        string? particle = string.Join(' ', new[] { Plain(author, "dropping-particle"), Plain(author, "non-dropping-particle") }.OfType<string>());
        Add(
            family is null && Plain(author, "given") is null
                ? literal is null ? null : new PersonName(literal)
                : SplitNames.Of(Plain(author, "given"), particle.Length == 0 ? family : Glued(particle, family), Plain(author, "suffix")),
            author);
    }

    // d'Alembert, but van Gogh.
    private static string Glued(string particle, string? family) => particle[^1] is '\'' or '’' or '-' ? particle + family : $"{particle} {family}";

    private void Add(PersonName? name, JsonElement author)
    {
        if (name is null)
        {
            _draft.Remark("author that is no name left out");
            return;
        }

        string? affiliation = null;
        Orcid orcid = default;
        bool known = false;
        if (author.ValueKind == JsonValueKind.Object)
        {
            affiliation = author.TryGetProperty("affiliation", out var places) ? Affiliation(places) : null;
            string? printed = Plain(author, "ORCID") ?? Plain(author, "orcid");
            known = Orcid.TryParse(printed, out orcid);
            if (printed is not null && !known)
            {
                _draft.Remark("invalid ORCID left out");
            }
        }

        _draft.AddName(name, affiliation, known ? orcid : null);
    }

    private static string? Affiliation(JsonElement places)
    {
        var names = places.ValueKind == JsonValueKind.Array ? places.EnumerateArray() : default;
        string joined = string.Join("; ", names.Select(place => Plain(place, "name")).OfType<string>());
        return joined.Length > 0 ? joined : places.ValueKind == JsonValueKind.String ? MarkedText.Plain(places.GetString()) : null;
    }

    private PartialDate? Date(string name)
    {
        if (!item.TryGetProperty(name, out var date))
        {
            return null;
        }

        if (date.ValueKind != JsonValueKind.Object)
        {
            return PrintedDate.Read(Scalar(date));
        }

        return Parts(date) ?? PrintedDate.Read(Plain(date, "raw")) ?? PrintedDate.Read(Plain(date, "literal")) ?? PrintedDate.Read(Plain(date, "year"), Plain(date, "month"), Plain(date, "day"));
    }

    /// <summary><c>[[2019, 3, 1]]</c>, also with strings for numbers; of a range its beginning.</summary>
    private static PartialDate? Parts(JsonElement date)
    {
        if (!date.TryGetProperty("date-parts", out var ranges) || ranges.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        var first = ranges.EnumerateArray().FirstOrDefault();
        var parts = first.ValueKind == JsonValueKind.Array ? first.EnumerateArray() : ranges.EnumerateArray();
        return PrintedDate.Read(string.Join('-', parts.Take(3).Select(Scalar)));
    }

    private void ReadIdentifiers()
    {
        _draft.AddIdentifier(IdentifierKind.Doi, Raw("DOI") ?? Raw("doi"));
        _draft.AddIdentifier(IdentifierKind.Pmid, Raw("PMID"));
        foreach (string name in (ReadOnlySpan<string>)["number", "archive_location", "container-title", "note"])
        {
            foreach (Match match in NotedPattern().Matches(Raw(name) ?? ""))
            {
                _draft.AddIdentifier(KindOf(match.Groups[1].ValueSpan), match.Groups[2].Value);
            }
        }

        string? place = Raw("archive_location");
        if (Raw("archive")?.Equals("arxiv", StringComparison.OrdinalIgnoreCase) == true && Identifier.TryCreate(IdentifierKind.Arxiv, place, out _))
        {
            _draft.AddIdentifier(IdentifierKind.Arxiv, place);
        }

        _draft.AddAddress(Raw("URL"));
    }

    private static IdentifierKind KindOf(ReadOnlySpan<char> word) => word switch
    {
        _ when word.Equals("arxiv", StringComparison.OrdinalIgnoreCase) => IdentifierKind.Arxiv,
        _ when word.Equals("pmid", StringComparison.OrdinalIgnoreCase) => IdentifierKind.Pmid,
        _ => IdentifierKind.Doi,
    };

    private IEnumerable<string> Strings(string name) => item.TryGetProperty(name, out var list) && list.ValueKind == JsonValueKind.Array
        ? list.EnumerateArray().Select(Scalar).Select(MarkedText.Plain).OfType<string>()
        : [];

    private string? Text(string name) => MarkedText.Plain(Raw(name));

    /// <summary>A text, number, or the first of a list, as Crossref gives titles; null for nothing.</summary>
    private string? Raw(string name)
    {
        if (!item.TryGetProperty(name, out var value))
        {
            return null;
        }

        return Scalar(value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().FirstOrDefault() : value) is { Length: > 0 } text ? text : null;
    }

    private static string? Plain(JsonElement of, string name) =>
        of.ValueKind == JsonValueKind.Object && of.TryGetProperty(name, out var value) ? MarkedText.Plain(Scalar(value)) : null;

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        _ => null,
    };

    // Zotero's "extra": lines such as "PMID: 123", "arXiv:2301.00001 [cs]".
    [GeneratedRegex(@"(?:^|[\n\r;]\s{0,9})(arxiv|pmid|doi):\s{0,3}(\S{1,300})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotedPattern();
}
