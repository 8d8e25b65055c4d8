using System.Security.Cryptography;
using System.Text;
using Colophon.People;
using Colophon.Text;
using Colophon.Works;

namespace Colophon.Sources.Bibliographies;

/// <summary>
/// One entry of a bibliography while it is being read: what all four formats have in common, the rules of identifiers and of the
/// record's own id above all.
/// </summary>
internal sealed class CitationDraft
{
    private readonly List<Identifier> _identifiers = [];
    private readonly List<Link> _links = [];
    private readonly List<string> _remarks = [];

    public string? Key { get; set; }

    public string Title { get; set; } = "";

    public string? Abstract { get; set; }

    public List<Byline> Bylines { get; } = [];

    public bool BylinesIncomplete { get; set; }

    public PartialDate? Date { get; set; }

    public string? Type { get; set; }

    public string? Venue { get; set; }

    public string? Volume { get; set; }

    public string? Issue { get; set; }

    public string? Pages { get; set; }

    public string? Publisher { get; set; }

    public List<string> Categories { get; } = [];

    public List<string> Keywords { get; } = [];

    public string? Comment { get; set; }

    public string? Language { get; set; }

    public List<ImportedFigure> Figures { get; } = [];

    public void Remark(string remark)
    {
        if (!_remarks.Contains(remark))
        {
            _remarks.Add(remark);
        }
    }

    /// <summary>Adds one more name, unless it says that names are left out.</summary>
    public void AddName(PersonName name, string? affiliation = null, Orcid? orcid = null)
    {
        if (IsOthers(name.Printed))
        {
            BylinesIncomplete = true;
            return;
        }

        Bylines.Add(new Byline(Bylines.Count, name) { Affiliation = affiliation, Orcid = orcid });
    }

    /// <summary>Adds an identifier of a scheme that the entry names; a remark if it is none.</summary>
    public void AddIdentifier(IdentifierKind kind, string? printed)
    {
        if (string.IsNullOrWhiteSpace(printed))
        {
            return;
        }

        // arXiv's own DOIs, and the Anthology's, name a paper that other records name by its shorter id.
        if (kind == IdentifierKind.Doi && Identifier.TryCreate(IdentifierKind.Arxiv, Bare(printed), out var arxiv) && Bare(printed).StartsWith("10.", StringComparison.Ordinal))
        {
            Add(arxiv);
        }
        else if (Identifier.TryCreate(kind, printed, out var identifier))
        {
            Add(identifier);
            AddAnthologyId(identifier);
        }
        else
        {
            Remark($"invalid {IdentifierName(kind)} left out");
        }
    }

    /// <summary>
    /// Adds a web address: as an identifier where it is a known scheme's, else as a link only, since a bibliography's address is as often a
    /// publisher's front page, and an identifier would join all that stand behind it.
    /// </summary>
    public void AddAddress(string? printed)
    {
        string address = printed?.Trim() ?? "";
        address = address.StartsWith("//", StringComparison.Ordinal) ? "https:" + address : address;
        if (address.Length == 0)
        {
            return;
        }

        if (address.Contains("pubmed", StringComparison.OrdinalIgnoreCase) && Identifier.TryCreate(IdentifierKind.Pmid, address, out var pmid))
        {
            Add(pmid);
        }
        else if (!Identifier.TryRecognise(address, out var identifier))
        {
            Remark("invalid web address left out");
        }
        else if (identifier.Kind == IdentifierKind.Url)
        {
            AddLink(new Link(LinkKindOf(identifier.Value), identifier.Value));
        }
        else
        {
            AddIdentifier(identifier.Kind, identifier.Value);
        }
    }

    /// <summary>Whether an identifier of a scheme has been added.</summary>
    public bool IsKnownBy(IdentifierKind kind) => _identifiers.Exists(identifier => identifier.Kind == kind);

    /// <summary>Makes the record, or says why there is none.</summary>
    /// <param name="source">The source under which the bytes were journalled.</param>
    /// <param name="unnamed">The format's own source: another means that the user named it, and the entry's key is an id within it.</param>
    public Reading Finish(string source, string unnamed)
    {
        if (Title.Length == 0 && Bylines.Count == 0)
        {
            return Reading.Failed("neither title nor author");
        }

        foreach (var link in CodeLinks.Find(Abstract).Concat(CodeLinks.Find(Comment)))
        {
            AddLink(link);
        }

        return Reading.Of(
            new PaperRecord
            {
                Id = source != unnamed && Key is { Length: > 0 } ? $"{source}:{Key}" : PublicId() ?? ContentId(source),
                Title = Title,
                Abstract = Abstract,
                Bylines = Bylines,
                BylinesIncomplete = BylinesIncomplete,
                Date = Date,
                Identifiers = _identifiers,
                Type = Type,
                Venue = Venue,
                Volume = Volume,
                Issue = Issue,
                Pages = Pages,
                Publisher = Publisher,
                Categories = Categories,
                Keywords = Keywords,
                Links = _links,
                Comment = Comment,
                Language = Language,
                Figures = Figures,
            },
            _remarks);
    }

    /// <summary>Pages with any dash made a hyphen.</summary>
    public static string? PagesOf(string? printed)
    {
        string pages = (printed ?? "").Replace('–', '-').Replace('—', '-').Replace('‐', '-').Replace('−', '-');
        while (pages.Contains("--", StringComparison.Ordinal))
        {
            pages = pages.Replace("--", "-", StringComparison.Ordinal);
        }

        return pages.Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    private static bool IsOthers(string name) =>
        name.Trim(' ', '.', ',').ToLowerInvariant() is "others" or "et al" or "et. al" or "and others" or "and et al";

    private static string Bare(string doi)
    {
        int at = doi.IndexOf("10.", StringComparison.Ordinal);
        return at < 0 ? doi.Trim() : doi[at..].Trim();
    }

    private static string IdentifierName(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Doi => "DOI",
        IdentifierKind.Arxiv => "arXiv id",
        IdentifierKind.Acl => "ACL Anthology id",
        IdentifierKind.OpenReview => "OpenReview id",
        IdentifierKind.Pmid => "PubMed id",
        _ => "web address",
    };

    private static LinkKind LinkKindOf(string address)
    {
        var uri = new Uri(address);
        return uri.Host is "github.com" or "www.github.com" or "gitlab.com" or "bitbucket.org" or "codeberg.org" ? LinkKind.Code
            : uri.AbsolutePath.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? LinkKind.Pdf
            : LinkKind.Page;
    }

    private void AddLink(Link link)
    {
        if (!_links.Contains(link))
        {
            _links.Add(link);
        }
    }

    private void Add(Identifier identifier)
    {
        if (!_identifiers.Contains(identifier))
        {
            _identifiers.Add(identifier);
        }
    }

    // The Anthology's DOIs end with the Anthology's id: 10.18653/v1/2020.acl-main.1, 10.3115/v1/P14-1001.
    private void AddAnthologyId(Identifier doi)
    {
        int at = doi.Kind == IdentifierKind.Doi && (doi.Value.StartsWith("10.18653/v1/", StringComparison.Ordinal) || doi.Value.StartsWith("10.3115/v1/", StringComparison.Ordinal))
            ? doi.Value.LastIndexOf('/') + 1
            : -1;
        if (at > 0 && Identifier.TryCreate(IdentifierKind.Acl, char.ToUpperInvariant(doi.Value[at]) + doi.Value[(at + 1)..], out var acl))
        {
            Add(acl);
        }
    }

    private string? PublicId()
    {
        foreach (var kind in (ReadOnlySpan<IdentifierKind>)[IdentifierKind.Doi, IdentifierKind.Arxiv, IdentifierKind.Acl, IdentifierKind.Pmid])
        {
            foreach (var identifier in _identifiers)
            {
                if (identifier.Kind == kind)
                {
                    return identifier.ToString();
                }
            }
        }

        return null;
    }

    // Derived from content, since a citation key means one paper in my file and another in yours.
    private string ContentId(string source)
    {
        string content = $"{Folding.Key(Title, ' ')}\n{(Bylines is [var first, ..] ? first.Name.Key : "")}\n{Date?.Year}";
        return $"{source}:{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)).AsSpan(0, 6))}";
    }
}
