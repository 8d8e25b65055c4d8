using System.Text;
using Colophon.Works;

namespace Colophon.Web.Shell;

/// <summary>The addresses of pages.</summary>
internal static class Address
{
    public static string Work(WorkId id) => Of("work", id.Value);

    public static string Person(string key) => Of("person", key);

    public static string Venue(string key) => Of("venue", key);

    public static string Category(string code) => Of("category", code);

    public static string Day(DateOnly day) => $"/day/{day:yyyy-MM-dd}";

    /// <summary>The page of something whose name may hold colons and slashes, both of which stay readable.</summary>
    public static string Of(string kind, string name) =>
        $"/{kind}/{Uri.EscapeDataString(name).Replace("%3A", ":", StringComparison.Ordinal).Replace("%2F", "/", StringComparison.Ordinal)}";

    /// <summary>A search, with only what differs from the usual in its address, so that equal searches have equal addresses.</summary>
    public static string Search(string query, string? sort = null, int page = 1)
    {
        var address = new StringBuilder("/search?q=").Append(Uri.EscapeDataString(query).Replace("%20", "+", StringComparison.Ordinal).Replace("%3A", ":", StringComparison.Ordinal));
        _ = sort is null ? address : address.Append("&sort=").Append(sort);
        return (page == 1 ? address : address.Append("&page=").Append(page)).ToString();
    }

    /// <summary>The same address on another page.</summary>
    public static string OnPage(string address, int page) =>
        page == 1 ? address : $"{address}{(address.Contains('?', StringComparison.Ordinal) ? '&' : '?')}page={page}";

    /// <summary>The address if a browser may be sent there, null otherwise: only http and https, never a script or a file.</summary>
    public static string? Outside(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.UserInfo.Length == 0 ? uri.AbsoluteUri : null;

    /// <summary>Where an outside address leads, as people say it: the host without <c>www.</c></summary>
    public static string Host(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri) ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host : address;
}
