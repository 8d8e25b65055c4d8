namespace Colophon.Works;

/// <summary>Which hosts keep code, data and pages about papers.</summary>
internal static class LinkHosts
{
    private static readonly string[] s_code =
    [
        "github.com", "gist.github.com", "gitlab.com", "bitbucket.org", "codeberg.org", "sourceforge.net", "code.google.com", "sr.ht", "gitee.com", "gitlab.io",
        "savannah.gnu.org", "launchpad.net", "pypi.org", "cran.r-project.org", "codeocean.com", "raw.githubusercontent.com", "framagit.org", "openi.org.cn", "ascl.net",
    ];

    private static readonly string[] s_data =
    [
        "zenodo.org", "figshare.com", "kaggle.com", "data.mendeley.com", "datadryad.org", "dataverse.org", "archive.ics.uci.edu", "ieee-dataport.org", "openml.org",
        "physionet.org", "osf.io", "dataverse.harvard.edu", "opendatalab.com",
    ];

    /// <summary>What a printed address leads to; null for an address that says nothing of code, data or a page of the paper.</summary>
    /// <param name="printed">The address, with or without its scheme.</param>
    /// <param name="before">The text in front of it: a host that says nothing is judged by the words that introduce it.</param>
    public static Link? Recognise(string printed, ReadOnlySpan<char> before)
    {
        string address = printed.Contains("://", StringComparison.Ordinal) ? printed : "https://" + printed;
        if (!Uri.TryCreate(address, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https") || !uri.Host.Contains('.', StringComparison.Ordinal))
        {
            return null;
        }

        string host = uri.Host.ToLowerInvariant();
        string path = uri.AbsolutePath.Trim('/');
        return KindOf(host, path, before) is { } kind ? new Link(kind, Normal(address, host, path)) : null;
    }

    private static LinkKind? KindOf(string host, string path, ReadOnlySpan<char> before) => host switch
    {
        "huggingface.co" or "hf.co" or "www.huggingface.co" => HuggingFace(path),
        "doi.org" or "dx.doi.org" or "www.doi.org" => IsDataDoi(path) ? LinkKind.Data : null,
        "sites.google.com" => LinkKind.Page,
        "www.kaggle.com" or "kaggle.com" when path.StartsWith("code/", StringComparison.OrdinalIgnoreCase) => LinkKind.Code,
        _ when IsUnder(host, "github.io") || IsUnder(host, "gitlab.io") || IsUnder(host, "netlify.app") || IsUnder(host, "vercel.app") => LinkKind.Page,
        _ when IsAny(host, s_data) => path.Length > 0 ? LinkKind.Data : null,
        _ when IsAny(host, s_code) || host.StartsWith("gitlab.", StringComparison.Ordinal) || host.StartsWith("github.", StringComparison.Ordinal) || host.StartsWith("git.", StringComparison.Ordinal) =>
            path.Length > 0 || IsUnder(host, "sourceforge.net") ? LinkKind.Code : null,
        _ => Introduced(before),
    };

    private static bool IsAny(string host, string[] hosts)
    {
        foreach (string known in hosts)
        {
            if (host == known || IsUnder(host, known))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnder(string host, string domain) =>
        host.Length > domain.Length && host.EndsWith(domain, StringComparison.Ordinal) && host[host.Length - domain.Length - 1] == '.';

    private static bool IsDataDoi(string path) =>
        path.Contains("zenodo", StringComparison.OrdinalIgnoreCase) || path.Contains("figshare", StringComparison.OrdinalIgnoreCase)
        || path.StartsWith("10.5061/dryad", StringComparison.OrdinalIgnoreCase) || path.StartsWith("10.17632/", StringComparison.Ordinal);

    private static LinkKind? HuggingFace(string path)
    {
        int slash = path.IndexOf('/', StringComparison.Ordinal);
        return (slash < 0 ? path : path[..slash]).ToLowerInvariant() switch
        {
            "datasets" => LinkKind.Data,
            "" or "papers" or "docs" or "blog" or "learn" or "posts" or "models" => null,
            _ => LinkKind.Code,
        };
    }

    // "project page: https://…" says what it leads to whatever its host.
    private static LinkKind? Introduced(ReadOnlySpan<char> before)
    {
        var words = before[Math.Max(0, before.Length - 40)..].TrimEnd(" :({[<\\\"“").ToString();
        return words.EndsWith("project page", StringComparison.OrdinalIgnoreCase) || words.EndsWith("project website", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith("project page is", StringComparison.OrdinalIgnoreCase) || words.EndsWith("project page at", StringComparison.OrdinalIgnoreCase)
            || words.EndsWith("project page is available at", StringComparison.OrdinalIgnoreCase)
            ? LinkKind.Page
            : words.EndsWith("code", StringComparison.OrdinalIgnoreCase) || words.EndsWith("code is available at", StringComparison.OrdinalIgnoreCase)
                || words.EndsWith("code available at", StringComparison.OrdinalIgnoreCase) || words.EndsWith("code is at", StringComparison.OrdinalIgnoreCase)
                ? LinkKind.Code
                : null;
    }

    // Hosts are case-insensitive; a repository's ".git" names the same repository.
    private static string Normal(string address, string host, string path)
    {
        int start = address.IndexOf("//", StringComparison.Ordinal) + 2;
        string normal = address[..start].ToLowerInvariant() + host + address[Math.Min(address.Length, start + host.Length)..];
        normal = normal.TrimEnd('/');
        return path.EndsWith(".git", StringComparison.OrdinalIgnoreCase) && normal.EndsWith(".git", StringComparison.OrdinalIgnoreCase) ? normal[..^4] : normal;
    }
}
