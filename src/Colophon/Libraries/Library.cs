using System.Collections.Concurrent;
using System.Data.Common;
using Colophon.Journal;
using Colophon.People;
using Colophon.Search;
using Colophon.Storage;
using Colophon.Works;

namespace Colophon.Libraries;

/// <summary>
/// One installation's data, opened for reading: a folder with a database and index files. Safe for use by many threads; readers never wait
/// for a writer, and see what it commits.
/// </summary>
public sealed class Library : IDisposable
{
    private readonly LibraryFiles _files;
    private readonly ConcurrentBag<DbConnection> _idle = [];
    private readonly Lazy<LexicalIndex> _search;
    private readonly CitationCounts _citations;

    private Library(LibraryFiles files)
    {
        _files = files;
        _citations = new CitationCounts(this);
        _search = new Lazy<LexicalIndex>(() => LexicalIndex.Open(files.Index, () => _citations.Current));
    }

    /// <summary>The library's folder.</summary>
    public string Folder => _files.Folder;

    /// <summary>The lexical index.</summary>
    public LexicalIndex Search => _search.Value;

    /// <summary>The version of the database engine in use (<c>3.40.1</c>).</summary>
    public static string DatabaseVersion => NativeSqlite.Use();

    /// <summary>Whether a folder holds a library.</summary>
    public static bool Exists(string folder) => new LibraryFiles(Path.GetFullPath(folder)).Exist;

    /// <summary>Opens a library for reading.</summary>
    /// <param name="folder">The folder; it must hold a library.</param>
    /// <exception cref="StorageException">It holds none, or none that this program can read.</exception>
    public static Library Open(string folder)
    {
        var files = new LibraryFiles(Path.GetFullPath(folder));
        if (!files.Exist)
        {
            throw new StorageException($"There is no library in {files.Folder}. Make one with `colophon import PATH… --library {folder}`, or look at the sample with `colophon demo`.");
        }

        var library = new Library(files);
        try
        {
            long version = library.Read(Migration.Version);
            return version == LibrarySchema.Migrations[^1].Number
                ? library
                : throw new StorageException($"The library in {files.Folder} has schema {version}, this program reads {LibrarySchema.Migrations[^1].Number}: run `colophon doctor` with the newest program.");
        }
        catch (DbException error)
        {
            throw LibraryWriter.Explain(error, files);
        }
    }

    /// <summary>The work that bears this id, or whose version or identifier it is (<c>arxiv:2301.00001</c>, <c>doi:10.…</c>, a bare judged id); null if there is none.</summary>
    public Work? FindWork(string id) => Read(connection =>
    {
        string name = Identifier.TryParse(id, out var identifier) ? identifier.ToString() : id;
        foreach (string candidate in (string[])[id, name])
        {
            if (Sql.Rows(connection, WorkQuery + "WHERE number = (SELECT MIN(work) FROM work_name WHERE value = @0)", ReadWork, candidate) is [var work])
            {
                return work;
            }
        }

        return null;
    });

    /// <summary>Works by their numbers, in the order given; unknown numbers are left out.</summary>
    public IReadOnlyList<Work> Works(IEnumerable<int> numbers) => Read(connection =>
    {
        using var find = Sql.Prepare(connection, WorkQuery + "WHERE number = @0");
        return (IReadOnlyList<Work>)[.. numbers.SelectMany(number => find.Rows(ReadWork, number))];
    });

    /// <summary>All works in the order in which they came, one by one; the library may grow meanwhile.</summary>
    public IEnumerable<Work> AllWorks()
    {
        var connection = Rent();
        try
        {
            using var all = Sql.Prepare(connection, WorkQuery + "ORDER BY number");
            foreach (var work in all.Stream(ReadWork))
            {
                yield return work;
            }
        }
        finally
        {
            _idle.Add(connection);
        }
    }

    /// <summary>The newest works by date, newest first.</summary>
    public IReadOnlyList<Work> Newest(int limit) => Read(connection => Sql.Rows(connection, WorkQuery + "WHERE date > 0 ORDER BY date DESC, number DESC LIMIT @0", ReadWork, limit));

    /// <summary>The works dated to one day, by primary category, then in the order in which they came.</summary>
    public IReadOnlyList<Work> OnDay(DateOnly day, int offset, int limit, out int total)
    {
        var (works, count) = Read(connection =>
        {
            var all = Sql.Rows(connection, WorkQuery + "WHERE date = @0 ORDER BY number", ReadWork, NumberOf(day));
            return (all.OrderBy(w => w.Categories.FirstOrDefault() ?? "~", StringComparer.Ordinal).Skip(offset).Take(limit).ToList(), all.Count);
        });
        total = count;
        return works;
    }

    /// <summary>The nearest days before and after that have works; null where there is none.</summary>
    public (DateOnly? Before, DateOnly? After) DaysBeside(DateOnly day) => Read(connection => (
        DayOf(connection, "SELECT MAX(date) FROM work WHERE date < @0 AND date % 100 > 0", NumberOf(day)),
        DayOf(connection, "SELECT MIN(date) FROM work WHERE date > @0 AND date % 100 > 0", NumberOf(day))));

    /// <summary>The latest day that has works, or null.</summary>
    public DateOnly? LatestDay() => Read(connection => DayOf(connection, "SELECT MAX(date) FROM work WHERE date < @0 AND date % 100 > 0", int.MaxValue));

    /// <summary>The works in this library known to be cited by a work, newest first.</summary>
    public IReadOnlyList<Work> CitedBy(Work work, int limit, out int total) => Neighbours(work, "citing", "cited", limit, out total);

    /// <summary>The works in this library known to cite a work, newest first.</summary>
    public IReadOnlyList<Work> Citing(Work work, int limit, out int total) => Neighbours(work, "cited", "citing", limit, out total);

    /// <summary>How many cited papers are known of by identifier only, without a work here.</summary>
    public int CitedButAbsent(Work work) => Read(connection => NamesOf(work).Sum(name => (int)Sql.Ask<long>(
        connection, "SELECT COUNT(*) FROM citation WHERE citing = @0 AND NOT EXISTS (SELECT 1 FROM work_name WHERE value = citation.cited)", name)));

    /// <summary>All works printed under one name, by the name's key; null if there is none.</summary>
    public PrintedName? FindName(string key) => Read(connection => PrintedNames.Find(connection, key));

    /// <summary>The printed names whose key is, begins with, or holds the words of <paramref name="name"/>; all names for null. In the order of their keys.</summary>
    public IEnumerable<NameSummary> Names(string? name)
    {
        var connection = Rent();
        try
        {
            foreach (var summary in PrintedNames.Stream(connection, name))
            {
                yield return summary;
            }
        }
        finally
        {
            _idle.Add(connection);
        }
    }

    /// <summary>What a venue is called; null if it has no works here.</summary>
    public VenueLabel? FindVenue(string key) => Read(connection =>
    {
        if (Sql.Rows(connection, WorkQuery + "WHERE venue = @0 ORDER BY number DESC LIMIT 1", ReadWork, key) is not [var sample])
        {
            return null;
        }

        int works = (int)Sql.Ask<long>(connection, "SELECT COUNT(*) FROM work WHERE venue = @0", key);
        var stated = Sql.Rows(connection, "SELECT acronym, name FROM venue WHERE venue_key = @0", row => (Short: row.GetString(0), Full: row.GetString(1)), key);
        return stated is [var label] ? new VenueLabel(key, label.Short, label.Full, works) : new VenueLabel(key, sample.Venue!, sample.Venue!, works);
    });

    /// <summary>Counts, freshness and lags, counted anew each time: seconds in a large library.</summary>
    public LibraryStatus Status() => Read(connection => StatusQuery.Run(connection, Search.Checkpoint));

    /// <summary>Pieces in the quarantine after a number.</summary>
    public IReadOnlyList<QuarantinedPiece> Quarantined(long after, int limit) => Read(connection => new Quarantine(connection).After(after, limit));

    /// <summary>One piece in the quarantine, or null.</summary>
    public QuarantinedPiece? FindQuarantined(long number) => Read(connection => new Quarantine(connection).Find(number));

    /// <summary>The journal entry that holds a version, as it came; null if there is none of this number.</summary>
    public JournalEntry? FindEntry(long sequence) => Read(connection => new JournalReader(connection).Find(sequence));

    /// <summary>Writes a copy of the database, as it stands now, to a file that does not exist yet. The index is not in it: it is rebuilt.</summary>
    public void Backup(string file) => Read(connection =>
    {
        Dialect.Sqlite.CopyTo(connection, file);
        return true;
    });

    /// <summary>What is wrong with the library's files, each a sentence; empty when all is sound.</summary>
    public IReadOnlyList<string> Check() => Read(connection => (IReadOnlyList<string>)[.. Dialect.Sqlite.Check(connection), .. StatusQuery.Inconsistencies(connection)]);

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_search.IsValueCreated)
        {
            _search.Value.Dispose();
        }

        while (_idle.TryTake(out var connection))
        {
            connection.Dispose();
        }
    }

    internal const string WorkQuery = "SELECT body, citations FROM work ";

    internal static Work ReadWork(Row row) => WorkJson.Read(row.GetBytes(0)) with { Citations = row.GetInt32(1) };

    internal T Read<T>(Func<DbConnection, T> question)
    {
        var connection = Rent();
        try
        {
            return question(connection);
        }
        finally
        {
            _idle.Add(connection);
        }
    }

    private DbConnection Rent() => _idle.TryTake(out var connection) ? connection : Dialect.Sqlite.OpenReader(_files.Database);

    private static int NumberOf(DateOnly day) => (day.Year * 10000) + (day.Month * 100) + day.Day;

    private static DateOnly? DayOf(DbConnection connection, string query, int limit) =>
        Sql.Ask<long>(connection, query, limit) is > 0 and var number ? new DateOnly((int)(number / 10000), (int)(number / 100 % 100), (int)(number % 100)) : null;

    private static IEnumerable<string> NamesOf(Work work) => work.Versions.Select(v => v.RecordId).Concat(work.Identifiers.Select(i => i.ToString())).Distinct();

    private List<Work> Neighbours(Work work, string near, string far, int limit, out int total)
    {
        var (found, count) = Read(connection =>
        {
            using var names = Sql.Prepare(connection, $"SELECT DISTINCT work_name.work FROM citation JOIN work_name ON work_name.value = citation.{far} WHERE citation.{near} = @0");
            var numbers = NamesOf(work).SelectMany(name => names.Rows(row => row.GetInt32(0), name)).Where(n => n != work.Number.Value).Distinct().ToList();
            using var dates = Sql.Prepare(connection, "SELECT date FROM work WHERE number = @0");
            var newest = numbers.OrderByDescending(n => dates.Ask<long>(n)).ThenBy(n => n).Take(limit).ToList();
            using var find = Sql.Prepare(connection, WorkQuery + "WHERE number = @0");
            return (newest.SelectMany(number => find.Rows(ReadWork, number)).ToList(), numbers.Count);
        });
        total = count;
        return found;
    }
}
