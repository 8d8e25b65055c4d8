using System.Text;
using System.Text.Unicode;
using System.Xml;
using Colophon.People;
using Colophon.Text;
using Colophon.Works;

namespace Colophon.Sources.Acl;

/// <summary>Reads one paper of the Anthology from the document that <see cref="AclCollection"/> wrote.</summary>
internal sealed class AclPaper
{
    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly XmlReader xml;
    private readonly List<Byline> bylines = [];
    private readonly List<Link> links = [];
    private readonly List<string> comments = [];
    private readonly List<string> remarks = [];
    private readonly List<Identifier> identifiers = [];
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private string? collection;
    private string? volume;
    private string? volumeType;
    private string? paper;
    private string? paperType;
    private string? status;

    private AclPaper(XmlReader xml) => this.xml = xml;

    public static Reading Read(ReadOnlyMemory<byte> original)
    {
        if (!Utf8.IsValid(original.Span))
        {
            return Reading.Failed("not UTF-8");
        }

        try
        {
            using var xml = XmlReader.Create(new StringReader(Encoding.UTF8.GetString(original.Span)), Settings);
            return new AclPaper(xml).Read();
        }
        catch (XmlException e)
        {
            return Reading.Failed($"broken XML in line {e.LineNumber}, column {e.LinePosition} of the paper");
        }
    }

    private Reading Read()
    {
        while (xml.Read())
        {
            if (xml.NodeType == XmlNodeType.Element)
            {
                Take();
            }
        }

        if (AclIds.Of(collection, volume, paper) is not { } id || !Identifier.TryCreate(IdentifierKind.Acl, id, out var acl))
        {
            return Reading.Failed("no valid id of collection, volume and paper");
        }

        identifiers.Insert(0, acl);
        if (bylines.Count == 0)
        {
            remarks.Add("no authors");
        }

        return Reading.Of(Record(acl), remarks);
    }

    private PaperRecord Record(Identifier acl)
    {
        string? abstractText = Text("abstract");
        string? printed = Text("journal") ?? Text("journal-title") ?? Text("booktitle");
        return new PaperRecord
        {
            Id = "acl:" + acl.Value,
            Title = Text("title") ?? "",
            Abstract = abstractText,
            Bylines = bylines,
            Date = AclDates.Of(Text("year"), Text("month")),
            Identifiers = identifiers,
            Type = paperType is not null ? "misc" : volumeType == "journal" ? "article" : "inproceedings",
            Venue = Text("venue") ?? printed,
            VenuePrinted = printed,
            Volume = Text("journal-volume"),
            Issue = Text("issue") ?? Text("journal-issue"),
            Pages = Text("pages")?.Replace('–', '-').Replace("--", "-", StringComparison.Ordinal),
            Publisher = Text("publisher"),
            Status = status,
            Links = [.. links.Concat(CodeLinks.Find(abstractText)).Distinct()],
            Comment = comments.Count == 0 ? null : string.Join("; ", comments),
            Language = Text("language"),
        };
    }

    private string? Text(string element) => texts.GetValueOrDefault(element);

    private void Take()
    {
        switch (xml.LocalName)
        {
            case "collection":
                collection = xml.GetAttribute("id");
                break;
            case "volume":
                (volume, volumeType) = (xml.GetAttribute("id"), xml.GetAttribute("type"));
                break;
            case "paper":
                (paper, paperType) = (xml.GetAttribute("id"), xml.GetAttribute("type"));
                break;
            case "title" or "abstract" or "booktitle" or "publisher" or "month" or "year" or "venue" or "journal-title" or "journal-volume"
                or "journal-issue" or "journal" or "issue" or "pages" or "language":
                string element = xml.LocalName;
                if (Markup.Read(xml) is { } text)
                {
                    // The first abstract is the paper's own, the first venue the volume's main one.
                    texts.TryAdd(element, text);
                }

                break;
            case "author":
                TakeAuthor();
                break;
            case "editor":
                Markup.PassOver(xml);
                break;
            default:
                TakeOther();
                break;
        }
    }

    private void TakeOther()
    {
        switch (xml.LocalName)
        {
            case "doi":
                TakeDoi(Markup.Read(xml));
                break;
            case "url":
                TakeUrl(Markup.Read(xml));
                break;
            case "attachment":
                if (KindOf(xml.GetAttribute("type") ?? "") is { } kind)
                {
                    AddLink(kind, "attachments/", Markup.Read(xml), "");
                }

                break;
            case "pwccode":
                AddLink(LinkKind.Code, "", xml.GetAttribute("url"), "");
                break;
            case "pwcdataset":
                AddLink(LinkKind.Data, "", xml.GetAttribute("url"), "");
                break;
            case "erratum":
                AddLink(LinkKind.Pdf, "", Markup.Read(xml), ".pdf");
                break;
            case "retracted":
                status = "Retracted";
                AddComment("Retracted: ", Markup.Read(xml));
                break;
            case "removed":
                status = "Removed";
                AddComment("Removed: ", Markup.Read(xml));
                break;
            case "award" or "note":
                AddComment("", Markup.Read(xml));
                break;
        }
    }

    private void TakeAuthor()
    {
        string? id = PrintedText.Fold(xml.GetAttribute("id"));
        string? orcidText = xml.GetAttribute("orcid");
        bool valid = Orcid.TryParse(orcidText, out var orcid);
        if (!valid && orcidText is not null)
        {
            remarks.Add("invalid ORCID left out");
        }

        string? first = null, last = null, affiliation = null;
        int depth = xml.Depth;
        bool open = !xml.IsEmptyElement;
        while (open && xml.Read() && xml.Depth > depth)
        {
            if (xml.NodeType != XmlNodeType.Element)
            {
                continue;
            }

            switch (xml.LocalName)
            {
                case "first":
                    first = Markup.Read(xml);
                    break;
                case "last":
                    last = Markup.Read(xml);
                    break;
                case "affiliation":
                    string? more = Markup.Read(xml);
                    affiliation = affiliation is null || more is null ? affiliation ?? more : $"{affiliation}; {more}";
                    break;
                default:
                    Markup.PassOver(xml);
                    break;
            }
        }

        if (PrintedText.Name(first, last) is not { } name)
        {
            remarks.Add("author without name left out");
            return;
        }

        bylines.Add(new Byline(bylines.Count, name)
        {
            Affiliation = affiliation,
            Orcid = valid ? orcid : null,
            SourcePersonId = id is null ? null : "acl:" + id,
        });
    }

    private void TakeDoi(string? printed)
    {
        if (!Identifier.TryCreate(IdentifierKind.Doi, printed, out var doi))
        {
            remarks.Add("invalid DOI left out");
        }
        else if (!identifiers.Contains(doi))
        {
            identifiers.Add(doi);
        }
    }

    private void TakeUrl(string? printed)
    {
        if (printed?.Contains("://", StringComparison.Ordinal) != true)
        {
            AddLink(LinkKind.Pdf, "", printed, ".pdf");
            return;
        }

        // An address elsewhere may be the whole volume's, so it only identifies the paper if its scheme is one of papers.
        if (Identifier.TryRecognise(printed, out var identifier) && identifier.Kind != IdentifierKind.Url && !identifiers.Contains(identifier))
        {
            identifiers.Add(identifier);
        }

        AddLink(printed.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) ? LinkKind.Pdf : LinkKind.Page, "", printed, "");
    }

    private static LinkKind? KindOf(string type) =>
        type.Contains("software", StringComparison.OrdinalIgnoreCase) || type.Contains("code", StringComparison.OrdinalIgnoreCase) ? LinkKind.Code
        : type.Contains("data", StringComparison.OrdinalIgnoreCase) ? LinkKind.Data
        : null;

    private void AddLink(LinkKind kind, string folder, string? printed, string ending)
    {
        if (printed is null)
        {
            return;
        }

        string address = printed.Contains("://", StringComparison.Ordinal) ? printed : $"https://aclanthology.org/{folder}{printed}{ending}";
        if (Identifier.TryCreate(IdentifierKind.Url, address, out var url))
        {
            links.Add(new Link(kind, url.Value));
        }
    }

    private void AddComment(string prefix, string? text)
    {
        if (text is not null || prefix.Length > 0)
        {
            comments.Add(text is null ? prefix.TrimEnd(' ', ':') : prefix + text);
        }
    }
}
