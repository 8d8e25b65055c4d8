namespace Colophon.Web.Results;

/// <summary>Filters inside the text of a query: what a facet's link adds, and takes away again.</summary>
internal static class QueryText
{
    /// <summary>A filter as the query language writes it; values that are not one plain word stand in
    /// quotation marks, and so does a name of one word, which would otherwise mean every name with that word.</summary>
    public static string Filter(string name, string value) =>
        value.Length > 0 && (name != "author" || value.Contains('-', StringComparison.Ordinal)) && value.All(c => char.IsLetterOrDigit(c) || c is '-' or '.' or '_' or '+')
            ? $"{name}:{value}"
            : $"{name}:\"{value.Replace("\"", "", StringComparison.Ordinal)}\"";

    /// <summary>Whether the query holds this filter as a word of its own.</summary>
    public static bool Has(string query, string filter) => Split(query).Contains(filter, StringComparer.OrdinalIgnoreCase);

    public static string With(string query, string filter) => Has(query, filter) ? query.Trim() : $"{query.Trim()} {filter}".TrimStart();

    public static string Without(string query, string filter) =>
        string.Join(' ', Split(query).Where(part => !part.Equals(filter, StringComparison.OrdinalIgnoreCase)));

    /// <summary>The parts of a query between white space, quoted parts whole.</summary>
    internal static List<string> Split(string query)
    {
        var parts = new List<string>();
        int start = -1;
        bool quoted = false;
        for (int i = 0; i <= query.Length; i++)
        {
            bool ends = i == query.Length || (!quoted && char.IsWhiteSpace(query[i]));
            if (ends && start >= 0)
            {
                parts.Add(query[start..i]);
                start = -1;
            }
            else if (!ends)
            {
                start = start < 0 ? i : start;
                quoted ^= query[i] == '"';
            }
        }

        return parts;
    }
}
