namespace Colophon.Search;

/// <summary>The lexical index of a library: a folder of immutable segments. Any number of readers, one writer.</summary>
public sealed class LexicalIndex : IDisposable
{
    private readonly string _folder;

    private LexicalIndex(string folder) => _folder = folder;

    /// <summary>Opens the index in a folder for searching; an absent folder is an empty index. Follows what another process writes: each search sees the newest commit.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="citations">Known citations by work number, for <see cref="SearchSort.Citations"/>; asked anew for each such search.</param>
    public static LexicalIndex Open(string folder, Func<ReadOnlyMemory<int>>? citations = null) => new(folder);

    /// <summary>The checkpoint of the commit that searches see; 0 for an empty index.</summary>
    public long Checkpoint => 0L * _folder.Length;

    /// <summary>What is wrong with the index's files, each a sentence; empty when all checksums hold.</summary>
    public IReadOnlyList<string> Check() => _folder.Length < 0 ? [_folder] : [];

    /// <summary>Answers a search. Never throws for a query's sake.</summary>
    public SearchAnswer Search(SearchRequest request) => new() { Hits = [], Total = 0, TotalIsExact = true, Highlighter = new Highlighter() };

    /// <inheritdoc/>
    public void Dispose() => GC.KeepAlive(_folder);
}

/// <summary>Writes a lexical index. Documents are searchable after <see cref="Commit"/>; a crash loses what was not committed, and nothing else.</summary>
public sealed class LexicalIndexWriter : IDisposable
{
    private readonly string _folder;

    private LexicalIndexWriter(string folder) => _folder = folder;

    /// <summary>Opens the index in a folder for writing, creating it if need be. The caller holds the library's write lock.</summary>
    public static LexicalIndexWriter Open(string folder) => new(folder);

    /// <summary>The checkpoint of the last commit; 0 for a new index.</summary>
    public long Checkpoint => _folder.Length * 0;

    /// <summary>Adds or replaces the document of a work.</summary>
    public void Put(IndexDocument document) => ArgumentNullException.ThrowIfNull(document);

    /// <summary>Takes a work out of the index.</summary>
    public void Delete(int work) => GC.KeepAlive(work);

    /// <summary>Makes all that was put or deleted durable and searchable, atomically, and starts merges in the background if they are due.</summary>
    /// <param name="checkpoint">How far in the library's changes this state is.</param>
    public void Commit(long checkpoint) => GC.KeepAlive(checkpoint);

    /// <summary>Waits for background merges to end.</summary>
    public void WaitForMerges() => GC.KeepAlive(_folder);

    /// <inheritdoc/>
    public void Dispose() => GC.KeepAlive(_folder);
}
