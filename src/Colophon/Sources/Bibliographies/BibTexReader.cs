using System.Text.RegularExpressions;
using Colophon.Text;
using Colophon.Works;

namespace Colophon.Sources.Bibliographies;

/// <summary>What an entry says, once its macros are expanded and its parent's fields inherited.</summary>
internal sealed partial class BibTexReader(BibTexEntry entry, BibTexEntry? parent, BibTexMacros macros)
{
    private readonly CitationDraft _draft = new();

    /// <summary>The entry as a draft of a record.</summary>
    public CitationDraft Read()
    {
        foreach (string fault in entry.Faults)
        {
            _draft.Remark(fault);
        }

        if (entry.Parent is not null && parent is null)
        {
            _draft.Remark("cross-referenced entry not found");
        }

        _draft.Key = entry.Key;
        _draft.Title = Title();
        _draft.Abstract = Text("abstract");
        foreach (var name in BibTexNames.Parse(Raw("author") ?? ""))
        {
            _draft.AddName(name);
        }

        _draft.Date = PrintedDate.Read(Text("date")) ?? PrintedDate.Read(Without(Text("year")), Text("month"), Text("day"))
            ?? PrintedDate.Read(Own(parent, "date")) ?? PrintedDate.Read(Without(Own(parent, "year")), Text("month") ?? Own(parent, "month"), Text("day"));
        ReadIdentifiers();
        ReadPlace();
        _draft.Keywords.AddRange(MarkedText.List(Text("keywords") ?? Text("keyword")));
        _draft.Comment = Text("note") is { } note && !IsIdentifierOnly(note) ? note : null;
        _draft.Language = Languages.Code(Text("language") ?? Text("langid"));
        return _draft;
    }

    private string Title()
    {
        string title = Text("title") ?? "";
        return Text("subtitle") is { } subtitle ? $"{title.TrimEnd(':', ' ')}: {subtitle}" : title;
    }

    private void ReadPlace()
    {
        bool part = entry.Type is "inproceedings" or "conference" or "incollection" or "inbook" or "inreference" or "suppcollection" or "suppbook";
        string? parentTitle = parent is null ? null : Value(parent, "title") is { } raw ? Clean(raw) : null;
        string? journal = Text("journal") ?? Text("journaltitle") ?? (part ? null : Own(parent, "journal") ?? Own(parent, "journaltitle"));
        string? book = Text("booktitle") ?? Own(parent, "booktitle");
        string? venue = journal ?? book ?? (part || parent?.Type == "periodical" ? parentTitle : null);
        _draft.Type = entry.Type == "conference" ? "inproceedings" : entry.Type;
        _draft.Volume = Inherited("volume");
        _draft.Issue = Text("number") ?? Text("issue");
        _draft.Pages = CitationDraft.PagesOf(Text("pages"));
        _draft.Publisher = Inherited("publisher") ?? Text("school") ?? Text("institution") ?? Text("organization");
        _draft.Venue = venue;
        if (venue is not null && PreprintPattern().IsMatch(venue))
        {
            _draft.Venue = "arXiv";
            _draft.Type = "preprint";
        }
        else if (venue is null or "CoRR" && entry.Type is "article" or "misc" or "online" or "unpublished" && _draft.IsKnownBy(IdentifierKind.Arxiv) && !_draft.IsKnownBy(IdentifierKind.Doi))
        {
            _draft.Type = "preprint";
        }
    }

    private void ReadIdentifiers()
    {
        _draft.AddIdentifier(IdentifierKind.Doi, Verbatim("doi"));
        string? scheme = Text("eprinttype") ?? Text("archiveprefix");
        string? eprint = Verbatim("eprint") ?? Verbatim("arxivid") ?? Verbatim("arxiv");
        if (scheme is null || scheme.Equals("arxiv", StringComparison.OrdinalIgnoreCase))
        {
            // Without a scheme an eprint may be anybody's number: only what looks like arXiv's is taken, and nothing said of the rest.
            if (scheme is not null || Identifier.TryCreate(IdentifierKind.Arxiv, eprint, out _))
            {
                _draft.AddIdentifier(IdentifierKind.Arxiv, eprint);
            }

            _draft.Categories.AddRange(MarkedText.List(eprint is null ? null : Text("primaryclass") ?? Text("eprintclass")));
        }
        else if (scheme.Equals("pubmed", StringComparison.OrdinalIgnoreCase))
        {
            _draft.AddIdentifier(IdentifierKind.Pmid, eprint);
        }

        _draft.AddIdentifier(IdentifierKind.Pmid, Verbatim("pmid"));
        foreach (string name in (ReadOnlySpan<string>)["journal", "journaltitle", "volume", "number", "howpublished", "note"])
        {
            string value = Verbatim(name) ?? "";
            if (ArxivPattern().Match(value) is { Success: true } match && (name != "note" || IsIdentifierOnly(value)))
            {
                _draft.AddIdentifier(IdentifierKind.Arxiv, match.Groups[1].Value);
            }
        }

        foreach (string name in (ReadOnlySpan<string>)["url", "ee", "howpublished", "link", "pdf", "bdsk-url-1", "adsurl"])
        {
            AddAddress(Verbatim(name), told: name != "howpublished");
        }
    }

    private void AddAddress(string? value, bool told)
    {
        if (value is null)
        {
            return;
        }

        var match = AddressPattern().Match(value);
        if (match.Success || told)
        {
            _draft.AddAddress(match.Success ? match.Value : value);
        }
    }

    private static bool IsIdentifierOnly(string note) => NotePattern().IsMatch(note);

    // plain.bst's trick for sorting: what \noopsort holds is not printed.
    private static string? Without(string? year) => year is null ? null : SortPattern().Replace(year, "");

    private string? Text(string name) => Raw(name) is { } raw ? Clean(raw) : null;

    private static string? Clean(string raw) => JournalMacros.Command(raw) ?? (Tex.ToText(raw) is { Length: > 0 } text ? text : null);

    /// <summary>A value in which TeX's escapes are only noise: identifiers and addresses.</summary>
    private string? Verbatim(string name)
    {
        string? raw = Raw(name)?.Replace("\\_", "_", StringComparison.Ordinal).Replace("\\%", "%", StringComparison.Ordinal)
            .Replace("\\&", "&", StringComparison.Ordinal).Replace("\\#", "#", StringComparison.Ordinal).Replace("{\\textunderscore}", "_", StringComparison.Ordinal)
            .Replace("\\textunderscore", "_", StringComparison.Ordinal).Trim('{', '}', ' ', '\t', '\n', '\r');
        return raw is { Length: > 0 } ? raw : null;
    }

    private string? Inherited(string name) => Text(name) ?? Own(parent, name);

    private string? Own(BibTexEntry? other, string name) => other is not null && Value(other, name) is { } raw ? Clean(raw) : null;

    private string? Raw(string name)
    {
        if (entry.Fields.Count(field => field.Name == name) > 1)
        {
            _draft.Remark("repeated field left out");
        }

        return Value(entry, name);
    }

    // As in BibTeX, the first of several fields of one name counts; an empty one does not.
    private string? Value(BibTexEntry from, string name)
    {
        foreach (var field in from.Fields)
        {
            if (field.Name == name)
            {
                string value = macros.Expand(field.Parts, out bool unknown);
                if (unknown)
                {
                    _draft.Remark("undefined macro kept as its name");
                }

                if (!string.IsNullOrWhiteSpace(value))
                {
                    return value;
                }
            }
        }

        return null;
    }

    [GeneratedRegex(@"^(?:arxiv\b|computing research repository\b)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PreprintPattern();

    [GeneratedRegex(@"(?:arxiv[:\s]\s?|abs/)(\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[a-z]{2})?/\d{7})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivPattern();

    [GeneratedRegex(@"^\s*(?:(?:arxiv|doi|pmid)[:\s]\s?\S{1,200}\s?(?:\[[\w.,\s-]{1,60}\])?)\s*\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NotePattern();

    [GeneratedRegex(@"https?://[^\s{}""<>\\]{1,2000}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AddressPattern();

    [GeneratedRegex(@"\\noopsort\s?\{[^{}]{0,100}\}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex SortPattern();
}
