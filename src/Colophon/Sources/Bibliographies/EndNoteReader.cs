using Colophon.Works;

namespace Colophon.Sources.Bibliographies;

/// <summary>What a record of EndNote's XML says.</summary>
internal sealed class EndNoteReader(EndNoteFields fields)
{
    private readonly CitationDraft _draft = new();

    /// <summary>The record as a draft.</summary>
    public CitationDraft Read()
    {
        _draft.Key = fields.First("rec-number");
        _draft.Title = MarkedText.Plain(fields.First("titles/title")) ?? "";
        _draft.Abstract = MarkedText.Plain(fields.First("abstract"));
        _draft.Type = TypeOf(fields.TypeName ?? fields.First("ref-type"));
        // One author element per name; some programs put all of them into one.
        foreach (string printed in fields.All("contributors/authors/author").SelectMany(author => author.Split([';', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)))
        {
            if (SplitNames.OfCommas(printed) is { } name)
            {
                _draft.AddName(name);
            }
        }

        string? published = fields.First("dates/pub-dates/date");
        _draft.Date = PrintedDate.Read(fields.First("dates/year"), published, null) ?? PrintedDate.Read(published);
        ReadPlace();
        ReadIdentifiers();
        _draft.Keywords.AddRange(fields.All("keywords/keyword").SelectMany(keyword => keyword.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)).Distinct());
        _draft.Language = Languages.Code(fields.First("language"));
        return _draft;
    }

    private static string? TypeOf(string? name) => name?.ToLowerInvariant() switch
    {
        "journal article" or "electronic article" or "magazine article" or "newspaper article" or "17" or "43" or "19" or "23" => "article",
        "conference paper" or "conference proceedings" or "47" or "10" => "inproceedings",
        "book section" or "electronic book section" or "5" or "60" => "incollection",
        "book" or "edited book" or "electronic book" or "6" or "28" or "44" => "book",
        "thesis" or "32" => "phdthesis",
        "report" or "27" or "government document" or "46" => "techreport",
        "unpublished work" or "34" or "manuscript" => "unpublished",
        "preprint" => "preprint",
        null => null,
        _ => "misc",
    };

    private void ReadPlace()
    {
        string? title = _draft.Type == "inproceedings" ? fields.First("titles/secondary-title", "titles/tertiary-title") : fields.First("titles/secondary-title");
        _draft.Venue = _draft.Type is "book" or "phdthesis" ? null : MarkedText.Plain(title ?? fields.First("periodical/full-title", "titles/alt-title", "periodical/abbr-1"));
        _draft.Volume = fields.First("volume");
        _draft.Issue = fields.First("number", "issue");
        _draft.Pages = CitationDraft.PagesOf(fields.First("pages"));
        _draft.Publisher = MarkedText.Plain(fields.First("publisher"));
    }

    private void ReadIdentifiers()
    {
        _draft.AddIdentifier(IdentifierKind.Doi, fields.First("electronic-resource-num"));
        string? number = fields.First("accession-num");
        bool pubmed = (fields.First("remote-database-name", "remote-database-provider") ?? "").Contains("pubmed", StringComparison.OrdinalIgnoreCase)
            || (fields.First("remote-database-provider") ?? "").Contains("nlm", StringComparison.OrdinalIgnoreCase)
            || number?.StartsWith("pmid", StringComparison.OrdinalIgnoreCase) == true;
        if (pubmed && Identifier.TryCreate(IdentifierKind.Pmid, number, out _))
        {
            _draft.AddIdentifier(IdentifierKind.Pmid, number);
        }

        foreach (string path in (ReadOnlySpan<string>)["urls/related-urls/url", "urls/web-urls/url", "urls/text-urls/url", "urls/pdf-urls/url"])
        {
            // "<Go to ISI>://000200148800007" and "internal-pdf://…" lead nowhere outside one person's library.
            foreach (string address in fields.All(path).SelectMany(url => url.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries)))
            {
                if (address.StartsWith("http", StringComparison.OrdinalIgnoreCase))
                {
                    _draft.AddAddress(address);
                }
            }
        }
    }
}
