using System.Data.Common;
using Colophon.Journal;
using Colophon.Storage;
using Colophon.Works;

namespace Colophon.Libraries;

/// <summary>What a venue is called.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Short">Short name (<c>ACL</c>).</param>
/// <param name="Full">Full name; the same as <paramref name="Short"/> if no source gives one.</param>
/// <param name="Works">How many works it has.</param>
public sealed record VenueLabel(string Key, string Short, string Full, int Works);

/// <summary>What is in a library, and how fresh it is.</summary>
public sealed record LibraryStatus
{
    /// <summary>Records about papers, each once however often it was updated.</summary>
    public required long Records { get; init; }

    /// <summary>Journal entries that are not the newest content of a record: citations, venues, names, decisions, superseded content.</summary>
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
/// <param name="Checkpoint">The journal entry up to which it is current.</param>
/// <param name="Lag">How many entries it is behind; 0 when current.</param>
public sealed record ViewStatus(string View, long Checkpoint, long Lag);

/// <summary>Counts what is in a library.</summary>
internal static class StatusQuery
{
    public static LibraryStatus Run(DbConnection connection, long searchCheckpoint)
    {
        long last = Sql.Ask<long>(connection, "SELECT COALESCE(MAX(sequence), 0) FROM journal");
        long records = Sql.Ask<long>(connection, "SELECT COUNT(*) FROM version");
        return new LibraryStatus
        {
            Records = records,
            OtherEntries = last - records,
            Works = Sql.Ask<long>(connection, "SELECT COUNT(*) FROM work"),
            Bylines = Sql.Ask<long>(connection, "SELECT COUNT(*) FROM byline"),
            People = Sql.Ask<long>(connection, "SELECT COUNT(DISTINCT name_key) FROM byline"),
            Citations = Sql.Ask<long>(connection, "SELECT COUNT(*) FROM citation"),
            CitationsInside = CitationsView.CountInside(connection),
            Quarantined = new Quarantine(connection).Count,
            Sources = Sql.Rows(
                connection,
                """
                SELECT version.source, COUNT(*), (SELECT MAX(received) FROM journal WHERE journal.source = version.source AND kind = @0)
                FROM version GROUP BY version.source ORDER BY 2 DESC, 1
                """,
                row => new SourceStatus(row.GetString(0), row.GetInt64(1), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(2))),
                (long)EntryKind.Paper),
            Views =
            [
                View(WorksView.Name, Checkpoints.Get(connection, WorksView.Name), last),
                View(CitationsView.Name, Checkpoints.Get(connection, CitationsView.Name), last),
                View(SearchView.Name, searchCheckpoint, Checkpoints.Get(connection, WorksView.Name)),
            ],
            Years = Sql.Rows(connection, "SELECT date / 10000, COUNT(*) FROM work WHERE date > 0 GROUP BY date / 10000 ORDER BY 1", row => (row.GetInt32(0), row.GetInt64(1))),
        };
    }

    /// <summary>What should never be: rows of one view without their counterpart.</summary>
    public static IEnumerable<string> Inconsistencies(DbConnection connection)
    {
        (string Query, string Sentence)[] rules =
        [
            ("SELECT COUNT(*) FROM version WHERE NOT EXISTS (SELECT 1 FROM work WHERE work.number = version.work)", "{0} records stand in no work: run `colophon rebuild works`."),
            ("SELECT COUNT(*) FROM work WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.work = work.number)", "{0} works have no record: run `colophon rebuild works`."),
            ("SELECT COUNT(*) FROM journal WHERE NOT EXISTS (SELECT 1 FROM journal_block WHERE journal_block.block = journal.block)", "{0} journal entries have lost their bytes: restore a backup."),
        ];
        foreach (var (query, sentence) in rules)
        {
            if (Sql.Ask<long>(connection, query) is > 0 and var count)
            {
                yield return string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, count);
            }
        }
    }

    private static ViewStatus View(string name, long checkpoint, long last) => new(name, checkpoint, Math.Max(0, last - checkpoint));
}
