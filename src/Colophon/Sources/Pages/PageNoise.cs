namespace Colophon.Sources.Pages;

/// <summary>What pages say about themselves between and around the works.</summary>
internal static class PageNoise
{
    private const int ShortestText = 60;

    private static readonly HashSet<string> Phrases = new(StringComparer.OrdinalIgnoreCase)
    {
        "new", "subscribe", "daily papers", "trending papers", "get trending papers in your email inbox!", "get trending papers in your email inbox", "submitted by", "upvote", "upvotes",
        "load more", "show more", "show less", "read more", "see more", "view all", "view more", "more", "next", "previous", "back to top", "back", "home", "search", "sort by", "filter", "filters",
        "sign in", "sign up", "log in", "login", "log out", "register", "follow", "following", "share", "save", "saved", "cite", "copy", "bookmark", "like", "comment", "comments", "abstract", "pdf", "html",
        "code", "paper", "papers", "page", "menu", "about", "contact", "privacy", "terms", "privacy policy", "terms of service", "settings", "help", "blog", "community", "published work", "trust snapshot",
        "quick read", "actions", "decide how to stay connected", "identity and collaboration", "how to connect with this researcher", "log in to claim", "direct collaboration", "research graph",
        "see the researcher in context", "open full explorer", "building this graph slice", "open the focused conversation when the fit is right", "view paper", "open paper", "view details", "details",
        "related papers", "similar papers", "recent papers", "top papers", "most cited", "newest", "oldest", "all years", "english", "follow researcher", "view pdf", "arxiv page", "github",
    };

    private static readonly string[] Footers = ["©", "Copyright ", "All rights reserved", "Privacy Policy", "Terms of Service", "Powered by ", "Page 1 of", "Showing ", "Load more", "Show more", "Show all", "View all", "Back to "];

    /// <summary>True for a line of navigation, a bare number, a footer.</summary>
    public static bool IsNoise(string line) =>
        Phrases.Contains(line.TrimEnd('…', '.', ':', ' ', '→', '›', '>'))
        || (line.Length <= 12 && line.All(c => char.IsAsciiDigit(c) || c is '.' or ',' or ' ' or 'k' or 'K' or '+' or '-' or '·' or '•' or '▲' or '↑'))
        || (line.Length < 160 && Footers.Any(footer => line.StartsWith(footer, StringComparison.OrdinalIgnoreCase)));

    /// <summary>True for a line long enough to be running text.</summary>
    public static bool IsRunningText(string line) => line.Length >= ShortestText || (line.Length >= 30 && line[^1] is '.' or '。' && line.Contains(' ', StringComparison.Ordinal));
}
