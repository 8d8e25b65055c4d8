namespace Colophon.Search;

/// <summary>The names that a query may put before a colon.</summary>
internal static class Fields
{
    public const string Names = "author:, title:, abstract:, venue:, category:, year:, has: and source:";

    public static bool IsKnown(string name) => name is "author" or "title" or "abstract" or "venue" or "category" or "year" or "has" or "source";

    /// <summary>The field whose words a name searches; null for a filter.</summary>
    public static TextField? TextField(string name) => name switch
    {
        "title" => Search.TextField.Title,
        "abstract" => Search.TextField.Abstract,
        _ => null,
    };

    /// <summary>How a field is used.</summary>
    public static string Example(string name) => name switch
    {
        "author" => "author:\"Li Shen\"",
        "title" => "title:transformer",
        "abstract" => "abstract:\"graph neural\"",
        "venue" => "venue:acl",
        "category" => "category:cs.CL",
        "year" => "year:2019..2023",
        "has" => "has:code",
        _ => "source:arxiv",
    };
}
