using System.Data.Common;
using Colophon.People;
using Colophon.Storage;

namespace Colophon.Works;

/// <summary>Where a record stands: which work it belongs to and which journal entries hold it.</summary>
/// <param name="RecordId">The record's own id.</param>
/// <param name="Source">Its source.</param>
/// <param name="Work">The work's number.</param>
/// <param name="FirstSequence">The entry with which the record first came: its place in the order of versions.</param>
/// <param name="Sequence">The entry that holds its newest content.</param>
internal sealed record VersionRow(string RecordId, string Source, int Work, long FirstSequence, long Sequence);

/// <summary>The rows of the works view, written one by one with prepared statements. No rules here: see <see cref="WorksView"/>.</summary>
internal sealed class WorkTables(DbConnection connection) : IDisposable
{
    private readonly Sql _version = Sql.Prepare(connection, "SELECT work, first_sequence, sequence FROM version WHERE record_id = @0 AND source = @1");
    private readonly Sql _versionsOf = Sql.Prepare(connection, "SELECT record_id, source, work, first_sequence, sequence FROM version WHERE work = @0 ORDER BY first_sequence");
    private readonly Sql _putVersion = Sql.Prepare(
        connection,
        "INSERT INTO version (record_id, source, work, first_sequence, sequence) VALUES (@0, @1, @2, @3, @4) ON CONFLICT (record_id, source) DO UPDATE SET work = excluded.work, sequence = excluded.sequence");

    private readonly Sql _named = Sql.Prepare(connection, "SELECT work FROM work_name WHERE value = @0 ORDER BY work");
    private readonly Sql _putName = Sql.Prepare(connection, "INSERT INTO work_name (value, work) VALUES (@0, @1) ON CONFLICT (value, work) DO NOTHING");
    private readonly Sql _dropName = Sql.Prepare(connection, "DELETE FROM work_name WHERE value = @0 AND work = @1");
    private readonly Sql _titled = Sql.Prepare(connection, "SELECT work FROM work_title WHERE hash = @0 ORDER BY work");
    private readonly Sql _putTitle = Sql.Prepare(connection, "INSERT INTO work_title (hash, work) VALUES (@0, @1) ON CONFLICT (hash, work) DO NOTHING");
    private readonly Sql _dropTitle = Sql.Prepare(connection, "DELETE FROM work_title WHERE hash = @0 AND work = @1");
    private readonly Sql _body = Sql.Prepare(connection, "SELECT body FROM work WHERE number = @0");
    private readonly Sql _putWork = Sql.Prepare(
        connection,
        """
        INSERT INTO work (number, id, changed, date, venue, body) VALUES (@0, @1, @2, @3, @4, @5)
        ON CONFLICT (number) DO UPDATE SET id = excluded.id, changed = excluded.changed, date = excluded.date, venue = excluded.venue, body = excluded.body
        """);

    private readonly Sql _dropWork = Sql.Prepare(connection, "DELETE FROM work WHERE number = @0");
    private readonly Sql _gone = Sql.Prepare(connection, "INSERT INTO work_gone (number, changed) VALUES (@0, @1) ON CONFLICT (number) DO UPDATE SET changed = excluded.changed");
    private readonly Sql _notGone = Sql.Prepare(connection, "DELETE FROM work_gone WHERE number = @0");
    private readonly Sql _putByline = Sql.Prepare(
        connection,
        "INSERT INTO byline (sequence, ordinal, work, position, name_key, printed, affiliation, orcid, source_person) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8)");

    private readonly Sql _dropBylines = Sql.Prepare(connection, "DELETE FROM byline WHERE sequence = @0");
    private readonly Sql _moveBylines = Sql.Prepare(connection, "UPDATE byline SET work = @1 WHERE sequence = @0");
    private readonly Sql _apart = Sql.Prepare(connection, "SELECT COUNT(*) FROM apart WHERE record_id = @0 AND other_id = @1");

    public VersionRow? Version(string recordId, string source) =>
        _version.Rows(row => new VersionRow(recordId, source, row.GetInt32(0), row.GetInt64(1), row.GetInt64(2)), recordId, source).FirstOrDefault();

    public IReadOnlyList<VersionRow> VersionsOf(int work) =>
        _versionsOf.Rows(row => new VersionRow(row.GetString(0), row.GetString(1), row.GetInt32(2), row.GetInt64(3), row.GetInt64(4)), work);

    public void Put(VersionRow version) => _putVersion.Execute(version.RecordId, version.Source, version.Work, version.FirstSequence, version.Sequence);

    public IReadOnlyList<int> Named(string name) => _named.Rows(row => row.GetInt32(0), name);

    public IReadOnlyList<int> Titled(long hash) => _titled.Rows(row => row.GetInt32(0), hash);

    public Work? Find(int number) => _body.Rows(static row => WorkJson.Read(row.GetBytes(0)), number) is [var work] ? work : null;

    public bool AreApart(string recordId, string otherId) => _apart.Ask<long>(recordId, otherId) > 0;

    /// <summary>Writes a work and the names and title by which it is found.</summary>
    /// <param name="before">The work as it stood, or null for a new one.</param>
    /// <param name="after">The work as it shall stand.</param>
    /// <param name="change">The journal entry that changes it.</param>
    public void Put(Work? before, Work after, long change)
    {
        int number = after.Number.Value;
        _putWork.Execute(number, after.Id.Value, change, after.Date?.Number ?? 0, after.VenueKey ?? string.Empty, SqlValue.Utf8(WorkJson.Write(after)));
        var names = Names(after);
        if (before is null)
        {
            _notGone.Execute(number);
        }
        else
        {
            foreach (string name in Names(before).Except(names))
            {
                _dropName.Execute(name, number);
            }
        }

        foreach (string name in names)
        {
            _putName.Execute(name, number);
        }

        long? title = TitleHash(after);
        long? titleBefore = before is null ? null : TitleHash(before);
        if (titleBefore != title && titleBefore is { } old)
        {
            _dropTitle.Execute(old, number);
        }

        if (titleBefore != title && title is { } hash)
        {
            _putTitle.Execute(hash, number);
        }
    }

    /// <summary>Takes a work away; its number is noted for the views that follow this one.</summary>
    public void Drop(Work work, long change)
    {
        int number = work.Number.Value;
        _dropWork.Execute(number);
        _gone.Execute(number, change);
        foreach (string name in Names(work))
        {
            _dropName.Execute(name, number);
        }

        if (TitleHash(work) is { } hash)
        {
            _dropTitle.Execute(hash, number);
        }
    }

    public void PutBylines(long sequence, int work, IReadOnlyList<Byline> bylines)
    {
        for (int i = 0; i < bylines.Count; i++)
        {
            var byline = bylines[i];
            _putByline.Execute(sequence, i, work, byline.Position, byline.Name.Key, byline.Name.Printed, byline.Affiliation, byline.Orcid?.Value, byline.SourcePersonId);
        }
    }

    public void DropBylines(long sequence) => _dropBylines.Execute(sequence);

    public void MoveBylines(long sequence, int work) => _moveBylines.Execute(sequence, work);

    public void Dispose()
    {
        foreach (var sql in (Sql[])[_version, _versionsOf, _putVersion, _named, _putName, _dropName, _titled, _putTitle, _dropTitle, _body, _putWork, _dropWork, _gone, _notGone, _putByline, _dropBylines, _moveBylines, _apart])
        {
            sql.Dispose();
        }
    }

    private static HashSet<string> Names(Work work) => [.. work.Versions.Select(v => v.RecordId), .. work.Identifiers.Select(i => i.ToString())];

    /// <summary>A judged work (an id without a source) has no title to join by.</summary>
    private static long? TitleHash(Work work) => JoinRules.TitleKey(work.Title) is { } key && work.Versions[0].JoinedBy != WorksView.Judged ? JoinRules.TitleHash(key) : null;
}
