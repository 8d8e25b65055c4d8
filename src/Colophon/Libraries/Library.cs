using Colophon.Search;
using Colophon.Works;

namespace Colophon.Libraries;

/// <summary>One installation's data, opened for reading: a folder with a database and index files. Safe for use by many threads; readers never wait for a writer.</summary>
public sealed class Library : IDisposable
{
    private Library(string folder) => Folder = folder;

    /// <summary>The library's folder.</summary>
    public string Folder { get; }

    /// <summary>Opens a library for reading.</summary>
    /// <param name="folder">The folder; it must hold a library.</param>
    public static Library Open(string folder) => new(folder);

    /// <summary>The lexical index.</summary>
    public LexicalIndex Search => throw new InvalidOperationException();

    /// <summary>The work that bears this id, or whose version or identifier it is (<c>arxiv:2301.00001</c>, <c>doi:10.…</c>, a bare judged id); null if there is none.</summary>
    public Work? FindWork(string id) => throw new InvalidOperationException(id + Folder);

    /// <summary>Works by their numbers, in the order given; unknown numbers are left out.</summary>
    public IReadOnlyList<Work> Works(IEnumerable<int> numbers) => throw new InvalidOperationException(Folder + numbers);

    /// <summary>The newest works by date, newest first.</summary>
    public IReadOnlyList<Work> Newest(int limit) => throw new InvalidOperationException(Folder + limit);

    /// <summary>The works dated to one day, by category then title.</summary>
    public IReadOnlyList<Work> OnDay(DateOnly day, int offset, int limit, out int total) => throw new InvalidOperationException(Folder + day + offset + limit);

    /// <summary>The nearest days before and after that have works; null where there is none.</summary>
    public (DateOnly? Before, DateOnly? After) DaysBeside(DateOnly day) => throw new InvalidOperationException(Folder + day);

    /// <summary>The latest day that has works, or null.</summary>
    public DateOnly? LatestDay() => throw new InvalidOperationException(Folder);

    /// <summary>The works in this library known to be cited by a work, newest first.</summary>
    public IReadOnlyList<Work> CitedBy(Work work, int limit, out int total) => throw new InvalidOperationException(Folder + work + limit);

    /// <summary>The works in this library known to cite a work, newest first.</summary>
    public IReadOnlyList<Work> Citing(Work work, int limit, out int total) => throw new InvalidOperationException(Folder + work + limit);

    /// <summary>How many cited papers are known of by identifier only, without a work here.</summary>
    public int CitedButAbsent(Work work) => throw new InvalidOperationException(Folder + work);

    /// <summary>All works printed under one name, by the name's key; null if there is none.</summary>
    public PrintedName? FindName(string key) => throw new InvalidOperationException(Folder + key);

    /// <summary>What a venue is called; null if it has no works here.</summary>
    public VenueLabel? FindVenue(string key) => throw new InvalidOperationException(Folder + key);

    /// <summary>Counts, freshness and lags.</summary>
    public LibraryStatus Status() => throw new InvalidOperationException(Folder);

    /// <inheritdoc/>
    public void Dispose() => GC.SuppressFinalize(this);
}

/// <summary>A name, and how it is printed here. Not a person: whoever prints this name is in it.</summary>
/// <param name="Key">The name's key (<c>li-shen</c>).</param>
/// <param name="Spellings">The printed spellings, most frequent first, with the number of works of each.</param>
/// <param name="Works">How many works print it.</param>
/// <param name="FirstYear">The year of the earliest dated work, or null.</param>
/// <param name="LastYear">The year of the latest dated work, or null.</param>
public sealed record PrintedName(string Key, IReadOnlyList<(string Spelling, int Works)> Spellings, int Works, int? FirstYear, int? LastYear);

/// <summary>What a venue is called.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Short">Short name (<c>ACL</c>).</param>
/// <param name="Full">Full name; the same as <paramref name="Short"/> if no source gives one.</param>
/// <param name="Works">How many works it has.</param>
public sealed record VenueLabel(string Key, string Short, string Full, int Works);

/// <summary>What is in a library, and how fresh it is.</summary>
public sealed record LibraryStatus
{
    /// <summary>Records about papers.</summary>
    public required long Records { get; init; }

    /// <summary>Journal entries that speak of something else: citations, venues, names, decisions.</summary>
    public required long OtherEntries { get; init; }

    /// <summary>Works.</summary>
    public required long Works { get; init; }

    /// <summary>Bylines of all records.</summary>
    public required long Bylines { get; init; }

    /// <summary>Distinct printed names: until identity is resolved, the people.</summary>
    public required long People { get; init; }

    /// <summary>Citations known, whether or not their ends are here.</summary>
    public required long Citations { get; init; }

    /// <summary>Citations whose two ends are works of this library.</summary>
    public required long CitationsInside { get; init; }

    /// <summary>Entries in the quarantine.</summary>
    public required long Quarantined { get; init; }

    /// <summary>Records by source: how many, and when the last came.</summary>
    public required IReadOnlyList<SourceStatus> Sources { get; init; }

    /// <summary>Each view and by how many journal entries it is behind.</summary>
    public required IReadOnlyList<ViewStatus> Views { get; init; }

    /// <summary>Works per year, earliest first; undated works are not in it.</summary>
    public required IReadOnlyList<(int Year, long Works)> Years { get; init; }
}

/// <summary>One source's share of a library.</summary>
/// <param name="Source">The source.</param>
/// <param name="Records">Its records about papers.</param>
/// <param name="LastReceived">When the last entry came.</param>
public sealed record SourceStatus(string Source, long Records, DateTimeOffset LastReceived);

/// <summary>How far a view is.</summary>
/// <param name="View">Its name: <c>works</c>, <c>citations</c>, <c>search</c>.</param>
/// <param name="Checkpoint">The journal entry or change up to which it is current.</param>
/// <param name="Lag">How many entries it is behind; 0 when current.</param>
public sealed record ViewStatus(string View, long Checkpoint, long Lag);
