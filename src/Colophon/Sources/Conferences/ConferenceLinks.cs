using Colophon.Works;

namespace Colophon.Sources.Conferences;

/// <summary>The fields of a conference list that hold links, among other things.</summary>
internal static class ConferenceLinks
{
    private static readonly string[] CodeHosts = ["github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "huggingface.co"];
    private static readonly string[] NotOfPapers = ["creativecommons.org", "openreview.net", "paperswithcode.com", "doi.org"];

    /// <summary>
    /// The links in a field that should hold one: bare, without scheme, with words behind, or wrapped in Markdown. Those to hosts of code are
    /// code, others pages.
    /// </summary>
    public static IEnumerable<Link> Of(string? field)
    {
        foreach (string word in (field ?? "").Split([' ', '(', ')', '[', ']', '<', '>', '"', '\n', '\t'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (Address(word.TrimEnd('.', ',', ';')) is not { } address)
            {
                continue;
            }

            string host = new Uri(address).Host;
            if (CodeHosts.Contains(host))
            {
                yield return new Link(LinkKind.Code, address);
            }
            else if (!NotOfPapers.Contains(host))
            {
                yield return new Link(LinkKind.Page, address);
            }
        }
    }

    /// <summary>A link of a known kind; empty if the field holds no address.</summary>
    public static IEnumerable<Link> Of(string? field, LinkKind kind) => Address(field) is { } address ? [new Link(kind, address)] : [];

    private static string? Address(string? text)
    {
        if (text is null)
        {
            return null;
        }

        bool bare = text.StartsWith("www.", StringComparison.OrdinalIgnoreCase) || CodeHosts.Any(host => text.StartsWith(host + "/", StringComparison.OrdinalIgnoreCase));
        return Identifier.TryCreate(IdentifierKind.Url, bare ? "https://" + text : text, out var url) ? url.Value : null;
    }
}
