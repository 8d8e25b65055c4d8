using System.Data.Common;
using Colophon.Storage;

namespace Colophon.Works;

/// <summary>
/// The works view: applies journal entries in order, each record becoming a work of its own or a version of one that is there. Works within
/// the caller's transaction. The same entries in the same order always give the same rows.
/// </summary>
/// <param name="connection">The library's database, open for writing.</param>
/// <param name="original">Reads a record back from its journal entry, for works that must be folded again; null if it can no longer be read.</param>
internal sealed class WorksView(DbConnection connection, Func<long, PaperRecord?> original) : IDisposable
{
    /// <summary>The name of this view in checkpoints and commands.</summary>
    public const string Name = "works";

    /// <summary>Why the only record of a judged work is there.</summary>
    public const string Judged = "judged";

    private readonly WorkTables _tables = new(connection);
    private readonly Sql _putCitation = Sql.Prepare(connection, "INSERT INTO citation (citing, cited, sequence) VALUES (@0, @1, @2) ON CONFLICT (citing, cited) DO NOTHING");
    private readonly Sql _putVenue = Sql.Prepare(
        connection, "INSERT INTO venue (venue_key, acronym, name) VALUES (@0, @1, @2) ON CONFLICT (venue_key) DO UPDATE SET acronym = excluded.acronym, name = excluded.name");

    /// <summary>Applies one entry.</summary>
    /// <param name="sequence">Its number.</param>
    /// <param name="source">Its source.</param>
    /// <param name="statement">What it says.</param>
    public void Apply(long sequence, string source, Statement statement)
    {
        switch (statement)
        {
            case PaperRecord record:
                Apply(sequence, source, record);
                break;
            case CitationStatement citations:
                foreach (var cited in citations.Cited)
                {
                    _putCitation.Execute(citations.Citing.ToString(), cited.ToString(), sequence);
                }

                break;
            case VenueStatement venue when WorkFold.VenueKeyOf(venue.Venue) is { } key:
                _putVenue.Execute(key, venue.Acronym, venue.Name);
                break;
            case ApartDecision apart:
                Apply(sequence, apart);
                break;
            case UndoDecision undo:
                Apply(sequence, undo);
                break;
            default:
                // What is said of names is evidence for identity; no table of this view holds it.
                break;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _tables.Dispose();
        _putCitation.Dispose();
        _putVenue.Dispose();
    }

    private void Apply(long sequence, string source, PaperRecord record)
    {
        if (_tables.Version(record.Id, source) is { } known)
        {
            _tables.Put(known with { Sequence = sequence });
            _tables.DropBylines(known.Sequence);
            _tables.PutBylines(sequence, known.Work, record.Bylines);
            Refold(known.Work, sequence);
            return;
        }

        int work = Place(new VersionRow(record.Id, source, 0, sequence, sequence), record, sequence);
        _tables.PutBylines(sequence, work, record.Bylines);
    }

    /// <summary>Finds the work of a record that is in none, or makes one of its own.</summary>
    private int Place(VersionRow version, PaperRecord record, long change)
    {
        var (target, cause, bridged) = Target(record, version.Source);
        if (target is null)
        {
            var work = WorkFold.Start(version.FirstSequence, version.Sequence, version.Source, record, record.Judged ? Judged : "first");
            _tables.Put(null, work, change);
            _tables.Put(version with { Work = work.Number.Value });
            return work.Number.Value;
        }

        int number = target.Number.Value;
        _tables.Put(version with { Work = number });
        _tables.Put(target, WorkFold.Add(target, version.Sequence, version.Source, record, cause), change);
        foreach (var other in bridged)
        {
            Merge(number, other, change);
        }

        return number;
    }

    /// <summary>The work that a record belongs to, why, and further works that it shows to be the same paper.</summary>
    private (Work? Target, string Cause, IReadOnlyList<Work> Bridged) Target(PaperRecord record, string source)
    {
        Work? target = null;
        string cause = string.Empty;
        List<Work> bridged = [];
        if (record.Judged)
        {
            return (null, cause, bridged);
        }

        foreach (string name in (string[])[record.Id, .. record.Identifiers.Select(i => i.ToString())])
        {
            foreach (int number in _tables.Named(name))
            {
                if (number == target?.Number.Value || bridged.Any(b => b.Number.Value == number) || _tables.Find(number) is not { } work || AreApart(work, record))
                {
                    continue;
                }

                var verdict = JoinRules.ByIdentifier(work, record, source, name);
                if (verdict.Joins && target is null)
                {
                    (target, cause) = (work, verdict.Cause);
                }
                else if (verdict.Joins && MayMerge(target!, bridged, work))
                {
                    bridged.Add(work);
                }
            }
        }

        return target is null && JoinRules.TitleKey(record.Title) is { } title ? ByTitle(record, source, title) : (target, cause, bridged);
    }

    private (Work? Target, string Cause, IReadOnlyList<Work> Bridged) ByTitle(PaperRecord record, string source, string title)
    {
        foreach (int number in _tables.Titled(JoinRules.TitleHash(title)))
        {
            if (_tables.Find(number) is { } work && !AreApart(work, record) && JoinRules.ByTitle(work, record, source) is { Joins: true } verdict)
            {
                return (work, verdict.Cause, []);
            }
        }

        return (null, string.Empty, []);
    }

    private bool AreApart(Work work, PaperRecord record) => work.Versions.Any(v => _tables.AreApart(v.RecordId, record.Id));

    /// <summary>Two works that a record shows to be one are merged unless one source lists them as two or a decision holds them apart.</summary>
    private bool MayMerge(Work target, List<Work> bridged, Work other) => bridged.Append(target).All(one => !one.Versions.Any(
        v => other.Versions.Any(o => (o.Source == v.Source && o.RecordId != v.RecordId) || _tables.AreApart(v.RecordId, o.RecordId))));

    private void Merge(int into, Work other, long change)
    {
        foreach (var version in _tables.VersionsOf(other.Number.Value))
        {
            _tables.Put(version with { Work = into });
            _tables.MoveBylines(version.Sequence, into);
        }

        _tables.Drop(other, change);
        Refold(into, change);
    }

    /// <summary>Folds a work anew from its records, because one of them changed or others came in.</summary>
    private void Refold(int number, long change)
    {
        var before = _tables.Find(number) ?? throw new StorageException($"Work {number} is missing from the works view: run `colophon rebuild works`.");
        Work? after = null;
        foreach (var version in _tables.VersionsOf(number))
        {
            if (original(version.Sequence) is { } record)
            {
                string cause = after is null ? before.Versions[0].JoinedBy == Judged ? Judged : "first" : before.Versions.FirstOrDefault(v => v.RecordId == version.RecordId && v.Source == version.Source)?.JoinedBy ?? "a record that names both";
                after = after is null
                    ? WorkFold.Start(number, version.Sequence, version.Source, record, cause)
                    : WorkFold.Add(after, version.Sequence, version.Source, record, cause);
            }
        }

        if (after is not null)
        {
            _tables.Put(before, after, change);
        }
    }

    private void Apply(long sequence, ApartDecision decision)
    {
        foreach (int number in _tables.Named(decision.RecordId))
        {
            var versions = _tables.VersionsOf(number);
            if (versions.Count < 2 || versions.All(v => v.RecordId != decision.RecordId))
            {
                continue;
            }

            foreach (var other in versions.Where(v => v.RecordId != decision.RecordId))
            {
                PutApart(decision.RecordId, other.RecordId, sequence);
                PutApart(other.RecordId, decision.RecordId, sequence);
            }

            PlaceAnew([number], sequence);
            return;
        }
    }

    private void PutApart(string recordId, string otherId, long decision) => Sql.Execute(
        connection, "INSERT INTO apart (record_id, other_id, decision) VALUES (@0, @1, @2) ON CONFLICT (record_id, other_id) DO NOTHING", recordId, otherId, decision);

    private void Apply(long sequence, UndoDecision undo)
    {
        var records = Sql.Rows(connection, "SELECT DISTINCT record_id FROM apart WHERE decision = @0 ORDER BY record_id", row => row.GetString(0), undo.Decision);
        Sql.Execute(connection, "DELETE FROM apart WHERE decision = @0", undo.Decision);
        PlaceAnew([.. records.SelectMany(_tables.Named).Distinct()], sequence);
    }

    /// <summary>Takes works apart into their records and places these again in the order in which they came, as the decisions now stand.</summary>
    private void PlaceAnew(IReadOnlyList<int> numbers, long change)
    {
        var versions = numbers.SelectMany(_tables.VersionsOf).OrderBy(v => v.FirstSequence).ToList();
        foreach (int number in numbers)
        {
            if (_tables.Find(number) is { } work)
            {
                _tables.Drop(work, change);
            }
        }

        foreach (var version in versions)
        {
            if (original(version.Sequence) is { } record)
            {
                _tables.MoveBylines(version.Sequence, Place(version, record, change));
            }
        }
    }
}
