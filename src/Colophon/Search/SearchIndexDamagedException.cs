namespace Colophon.Search;

/// <summary>A file of the lexical index is missing, cut off, changed or of another version. The index is a view: rebuilding it loses nothing.</summary>
public sealed class SearchIndexDamagedException : Exception
{
    /// <summary>Says which file is damaged, and how.</summary>
    /// <param name="file">The file's name.</param>
    /// <param name="what">What is wrong with it, as the end of a sentence.</param>
    public SearchIndexDamagedException(string file, string what)
        : base($"The search index cannot be read: {file} {what}. Run `colophon rebuild search` to make it anew from the journal.") => File = file;

    /// <summary>Takes a message as it is.</summary>
    public SearchIndexDamagedException(string message)
        : base(message)
    {
    }

    /// <summary>Takes a message and its cause.</summary>
    public SearchIndexDamagedException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>An unnamed damage.</summary>
    public SearchIndexDamagedException()
    {
    }

    /// <summary>The damaged file's name; null if it is not one file.</summary>
    public string? File { get; }
}
