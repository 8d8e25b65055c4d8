using Colophon.Journal;
using Colophon.Search;
using Colophon.Storage;
using Colophon.Works;

namespace Colophon.Libraries;

/// <summary>
/// Keeps the lexical index up with the works view. Its checkpoint stands in the index itself (both are one commit): the last change of a work
/// that is in it.
/// </summary>
internal static class SearchView
{
    /// <summary>The name of this view in commands.</summary>
    public const string Name = "search";

    /// <summary>Works read at a time.</summary>
    private const int Batch = 4_000;

    /// <summary>Journal entries after which the index is committed on the way, so that a crash costs little.</summary>
    private const int CommitEvery = 100_000;

    /// <summary>Indexes all works that changed since the index's checkpoint.</summary>
    public static void CatchUp(LibraryWriter library, Action<string>? progress)
    {
        using var follower = new SearchFollower(library.Files);
        follower.CatchUp(progress);
        follower.Finish();
    }

    /// <summary>Empties the index.</summary>
    public static void Clear(LibraryWriter library)
    {
        if (Directory.Exists(library.Files.Index))
        {
            Directory.Delete(library.Files.Index, recursive: true);
        }
    }

    /// <summary>
    /// Empties an index that knows of more than the journal: a power cut took the last transactions but not the index made of them, or the
    /// database was put back from a backup. Their numbers will be given to other entries, so nothing in it can be trusted.
    /// </summary>
    public static void DropIfAhead(LibraryWriter library)
    {
        try
        {
            if (new IndexFolder(library.Files.Index).ReadManifest().Checkpoint > library.Reader.Last)
            {
                Clear(library);
            }
        }
        catch (SearchIndexDamagedException)
        {
            // Whoever needs the index says so; a rebuild of it must be able to open the library.
        }
    }

    /// <summary>What the index gets of a work.</summary>
    public static IndexDocument Document(Work work) => new()
    {
        Work = work.Number.Value,
        Title = work.Title,
        Abstract = work.Abstract,
        People = [.. work.Bylines.Select(b => b.Name.Printed)],
        PeopleKeys = [.. work.Bylines.Select(b => b.Name.Key)],
        Venue = work.VenuePrinted is { } printed && printed != work.Venue ? $"{work.Venue} {printed}" : work.Venue,
        VenueKey = work.VenueKey,
        Keywords = work.Keywords,
        Categories = work.Categories,
        Sources = [.. work.Versions.Select(v => v.Source).Distinct()],
        Date = work.Date?.Number ?? 0,
        HasCode = work.Links.Any(l => l.Kind == LinkKind.Code),
        HasDoi = work.Identifiers.Any(i => i.Kind == IdentifierKind.Doi),
    };

    /// <summary>Reads changed works through a connection of its own, so that it can follow an import while that goes on.</summary>
    internal sealed class SearchFollower : IDisposable
    {
        private readonly System.Data.Common.DbConnection _connection;
        private readonly LexicalIndexWriter _index;
        private readonly Sql _changed;
        private readonly Sql _gone;
        private readonly Sql _horizon;
        private long _done;
        private long _committed;

        public SearchFollower(LibraryFiles files)
        {
            _connection = Dialect.Sqlite.OpenReader(files.Database);
            _index = LexicalIndexWriter.Open(files.Index);
            _done = _committed = _index.Checkpoint;
            _changed = Sql.Prepare(_connection, "SELECT body FROM work WHERE changed > @0 AND changed <= @1 ORDER BY changed, number");
            _gone = Sql.Prepare(_connection, "SELECT number FROM work_gone WHERE changed > @0 AND changed <= @1");
            _horizon = Sql.Prepare(_connection, "SELECT changed FROM work WHERE changed > @0 ORDER BY changed LIMIT 1 OFFSET @1");
        }

        /// <summary>Indexes up to what the works view has committed; searchable after <see cref="Finish"/>, or by itself every so often.</summary>
        public void CatchUp(Action<string>? progress)
        {
            // Never beyond the works view's checkpoint: an entry's changes are complete only up to there.
            long end = Checkpoints.Get(_connection, WorksView.Name);
            while (_done < end)
            {
                long upTo = Math.Min(end, _horizon.Ask<long?>(_done, Batch) ?? end);
                foreach (var work in _changed.Rows(static row => WorkJson.Read(row.GetBytes(0)), _done, upTo))
                {
                    _index.Put(Document(work));
                }

                foreach (int number in _gone.Rows(row => row.GetInt32(0), _done, upTo))
                {
                    _index.Delete(number);
                }

                _done = upTo;
                if (_done - _committed >= CommitEvery)
                {
                    _index.Commit(_done);
                    _committed = _done;
                }

                progress?.Invoke($"search: {_done:N0} of {end:N0}");
            }
        }

        /// <summary>Makes what was indexed durable and searchable.</summary>
        public void Finish()
        {
            if (_done > _committed || _committed == 0)
            {
                _index.Commit(_done);
                _committed = _done;
            }

            _index.WaitForMerges();
        }

        public void Dispose()
        {
            _changed.Dispose();
            _gone.Dispose();
            _horizon.Dispose();
            _index.Dispose();
            _connection.Dispose();
        }
    }
}
