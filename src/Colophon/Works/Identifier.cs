using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Colophon.Works;

/// <summary>What kind of identifier a source printed.</summary>
public enum IdentifierKind
{
    /// <summary>A Digital Object Identifier, lower case, without resolver (<c>10.1000/xyz</c>).</summary>
    Doi,

    /// <summary>An arXiv identifier without version (<c>2301.00001</c>, <c>hep-th/9108001</c>).</summary>
    Arxiv,

    /// <summary>An ACL Anthology paper id, verbatim (<c>2020.acl-main.1</c>, <c>P98-1080</c>).</summary>
    Acl,

    /// <summary>An OpenReview forum id, verbatim and case-sensitive (<c>05T81ScPFb</c>).</summary>
    OpenReview,

    /// <summary>A PubMed id: decimal digits without leading zero.</summary>
    Pmid,

    /// <summary>A web address that stands for the paper and fits none of the kinds above.</summary>
    Url,
}

/// <summary>
/// A validated, normalised identifier of a paper in some public scheme. Two records that bear the same identifier speak of the same
/// work. Not to be mixed with <see cref="WorkId"/>, which names a work of this library.
/// </summary>
/// <param name="Kind">The scheme.</param>
/// <param name="Value">The identifier in the scheme's normal form; never empty.</param>
public readonly partial record struct Identifier(IdentifierKind Kind, string Value)
{
    /// <summary>The spelling used in the database and on the command line: <c>doi:10.1000/xyz</c>, <c>arxiv:2301.00001</c>, …</summary>
    public override string ToString() => Prefix(Kind) + ":" + Value;

    /// <summary>The address at which the paper is found, or null for a value that no resolver knows.</summary>
    public string? Address => Kind switch
    {
        IdentifierKind.Doi => "https://doi.org/" + Value,
        IdentifierKind.Arxiv => "https://arxiv.org/abs/" + Value,
        IdentifierKind.Acl => "https://aclanthology.org/" + Value,
        IdentifierKind.OpenReview => "https://openreview.net/forum?id=" + Value,
        IdentifierKind.Pmid => "https://pubmed.ncbi.nlm.nih.gov/" + Value + "/",
        _ => Value,
    };

    /// <summary>The lower-case name of a kind, as it stands before the colon.</summary>
    public static string Prefix(IdentifierKind kind) => kind switch
    {
        IdentifierKind.Doi => "doi",
        IdentifierKind.Arxiv => "arxiv",
        IdentifierKind.Acl => "acl",
        IdentifierKind.OpenReview => "openreview",
        IdentifierKind.Pmid => "pmid",
        _ => "url",
    };

    /// <summary>Reads <c>kind:value</c> as <see cref="ToString"/> writes it.</summary>
    public static bool TryParse(string? text, out Identifier identifier)
    {
        identifier = default;
        int colon = text?.IndexOf(':', StringComparison.Ordinal) ?? -1;
        if (colon <= 0)
        {
            return false;
        }

        foreach (var kind in Enum.GetValues<IdentifierKind>())
        {
            if (text.AsSpan(0, colon).Equals(Prefix(kind), StringComparison.OrdinalIgnoreCase))
            {
                return TryCreate(kind, text![(colon + 1)..], out identifier);
            }
        }

        return false;
    }

    /// <summary>Reads back what <see cref="ToString"/> wrote, without validating again.</summary>
    internal static Identifier FromStored(string stored)
    {
        int colon = stored.IndexOf(':', StringComparison.Ordinal);
        var kind = stored.AsSpan(0, colon) switch
        {
            "doi" => IdentifierKind.Doi,
            "arxiv" => IdentifierKind.Arxiv,
            "acl" => IdentifierKind.Acl,
            "openreview" => IdentifierKind.OpenReview,
            "pmid" => IdentifierKind.Pmid,
            _ => IdentifierKind.Url,
        };
        return new Identifier(kind, stored[(colon + 1)..]);
    }

    /// <summary>Validates and normalises what a source printed; accepts the scheme's web addresses and usual prefixes as well.</summary>
    /// <param name="kind">The scheme that the source claims.</param>
    /// <param name="printed">The printed value.</param>
    /// <param name="identifier">The normal form.</param>
    /// <returns>False if <paramref name="printed"/> is no identifier of that scheme.</returns>
    public static bool TryCreate(IdentifierKind kind, [NotNullWhen(true)] string? printed, out Identifier identifier)
    {
        string? value = printed?.Trim() is { Length: > 0 and <= 2048 } text
            ? kind switch
            {
                IdentifierKind.Doi => NormalDoi(text),
                IdentifierKind.Arxiv => NormalArxiv(text),
                IdentifierKind.Acl => FirstGroup(AclPattern(), text),
                IdentifierKind.OpenReview => FirstGroup(OpenReviewPattern(), text),
                IdentifierKind.Pmid => FirstGroup(PmidPattern(), text),
                _ => NormalUrl(text),
            }
            : null;
        identifier = value is null ? default : new Identifier(kind, value);
        return value is not null;
    }

    /// <summary>Recognises the scheme of a web address or bare identifier (arXiv before DOI, since arXiv's DOIs hold its ids); a web address of no known scheme becomes a <see cref="IdentifierKind.Url"/>.</summary>
    public static bool TryRecognise([NotNullWhen(true)] string? printed, out Identifier identifier)
    {
        foreach (var kind in (ReadOnlySpan<IdentifierKind>)[IdentifierKind.Arxiv, IdentifierKind.Doi, IdentifierKind.OpenReview, IdentifierKind.Acl, IdentifierKind.Url])
        {
            // A bare word could be an id of either of these two; their addresses leave no doubt.
            bool named = kind is IdentifierKind.Doi or IdentifierKind.Arxiv or IdentifierKind.Url
                || (printed?.Contains(kind == IdentifierKind.Acl ? "acl" : "openreview.net/", StringComparison.OrdinalIgnoreCase) ?? false);
            if (named && TryCreate(kind, printed, out identifier))
            {
                return true;
            }
        }

        identifier = default;
        return false;
    }

    private static string? NormalDoi(string text)
    {
        var match = DoiPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        string printed = match.Groups[2].Value;
        if (match.Groups[1].Success)
        {
            // In an address the name is escaped, and a query is the resolver's business.
            int query = printed.IndexOf('?', StringComparison.Ordinal);
            printed = Uri.UnescapeDataString(query < 0 ? printed : printed[..query]);
        }

        // DOIs are case-insensitive (DOI Handbook 2.4); what sentences put after one is not part of it.
        var doi = printed.ToLowerInvariant().AsSpan();
        while (doi.Length > 0 && (doi[^1] is '.' or ',' or ';' or '"' or '\'' or '}' or ']' || IsUnbalanced(doi)))
        {
            doi = doi[..^1];
        }

        return doi.IndexOf('/') is var slash && slash > 0 && slash < doi.Length - 1 && !doi.ContainsAny(' ', '\n', '\t') ? doi.ToString() : null;
    }

    // Old names hold brackets of their own: 10.1002/(sici)1097-0258(1998)17:15<1661::aid>3.0.co;2-2.
    private static bool IsUnbalanced(ReadOnlySpan<char> doi) =>
        (doi[^1] == ')' && doi.Count(')') > doi.Count('(')) || (doi[^1] == '>' && doi.Count('>') > doi.Count('<'));

    private static string? NormalArxiv(string text)
    {
        var match = ArxivPattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        // Subject classes are no longer part of old identifiers: math.GT/0309136 is math/0309136.
        string id = match.Groups[1].Value;
        int slash = id.IndexOf('/', StringComparison.Ordinal);
        if (slash < 0)
        {
            // Four digits until the end of 2014, five since.
            return IsMonth(id.AsSpan(2, 2)) && (id.Length == 9) == (string.CompareOrdinal(id, "15") < 0) ? id : null;
        }

        string archive = id[..slash].ToLowerInvariant();
        int dot = archive.IndexOf('.', StringComparison.Ordinal);
        return IsMonth(id.AsSpan(slash + 3, 2)) ? (dot < 0 ? archive : archive[..dot]) + id[slash..] : null;
    }

    private static bool IsMonth(ReadOnlySpan<char> digits) => digits is not "00" && string.CompareOrdinal(digits.ToString(), "13") < 0;

    private static string? NormalUrl(string text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.Fragment & ~UriComponents.UserInfo, UriFormat.UriEscaped)
            : null;

    private static string? FirstGroup(Regex pattern, string text) => pattern.Match(text) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^(?:((?:https?://)?(?:dx\.|www\.)?doi\.org/)|(?:doi:?|info:doi/|urn:doi:)\s*)?(10\.[0-9]{4,9}(?:\.[0-9]+)*/[^\s]+)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex DoiPattern();

    [GeneratedRegex(@"^(?:(?:https?://)?(?:www\.|export\.)?arxiv\.org/(?:abs|pdf|html|format)/|arxiv:\s*|oai:arxiv\.org:|(?:(?:https?://)?(?:dx\.)?doi\.org/|doi:\s*)?10\.48550/arxiv\.)?([0-9]{4}\.[0-9]{4,5}|[a-z][a-z-]+(?:\.[a-z]{2})?/[0-9]{7})(?:v[0-9]+)?(?:\.pdf)?/?(?:[?#][^\s]*|\s*\[[a-z.-]+\])?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ArxivPattern();

    [GeneratedRegex(@"^(?:(?:https?://)?(?:www\.)?(?:aclanthology\.org|aclweb\.org/anthology(?:/[A-Z]/[A-Z][0-9]{2})?)/|acl:)?([A-Z][0-9]{2}-[0-9]{4,5}|[0-9]{4}\.[a-z0-9_]+-[a-z0-9_]+\.[0-9]+)(?:v[0-9]+)?(?:\.pdf)?/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex AclPattern();

    [GeneratedRegex(@"^(?:(?:https?://)?(?:www\.)?openreview\.net/(?:forum|pdf|attachment)\?id=)?([A-Za-z0-9_-]{6,24})(?:[&#].*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenReviewPattern();

    [GeneratedRegex(@"^(?:(?:https?://)?(?:www\.)?(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov/pubmed)/|pmid:?\s*)?([1-9][0-9]{0,8})/?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex PmidPattern();
}
