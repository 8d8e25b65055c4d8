using System.Data.Common;
using Colophon.Journal;
using Colophon.Storage;
using Colophon.Works;

namespace Colophon.Libraries;

/// <summary>How a library is opened for writing.</summary>
/// <param name="Purpose">What the writer does, in a word, for the message to others who want to write.</param>
public sealed record WriterOptions(string Purpose)
{
    /// <summary>How long to wait for another writer; 10 minutes unless said otherwise.</summary>
    public TimeSpan Patience { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>Told when there is a wait, and for whom.</summary>
    public Action<string>? Waiting { get; init; }

    /// <summary>The size in bytes that the database may reach; null for what the disk holds.</summary>
    public long? MaxBytes { get; init; }
}

/// <summary>
/// A library opened for writing: the only one at a time. Opening brings the views up to date with the journal, whatever happened to the last
/// writer. Not for use by several threads.
/// </summary>
public sealed class LibraryWriter : IDisposable
{
    /// <summary>Entries applied to the works view in one transaction when it catches up.</summary>
    private const int CatchUpBatch = 5_000;

    private readonly WriteLock _lock;

    private LibraryWriter(LibraryFiles files, WriteLock writeLock, DbConnection connection)
    {
        (Files, _lock, Connection) = (files, writeLock, connection);
        Journal = new JournalWriter(connection);
        Reader = new JournalReader(connection, Journal.Unwritten);
        Works = new WorksView(connection, Original);
        Quarantine = new Quarantine(connection);
    }

    /// <summary>The library's folder.</summary>
    public string Folder => Files.Folder;

    internal LibraryFiles Files { get; }

    internal DbConnection Connection { get; }

    internal JournalWriter Journal { get; }

    internal JournalReader Reader { get; }

    internal WorksView Works { get; }

    internal Quarantine Quarantine { get; }

    /// <summary>Opens a library for writing, creating it if the folder holds none.</summary>
    /// <exception cref="StorageException">Another process is writing, the disk is full, or the files are not a library.</exception>
    public static LibraryWriter Open(string folder, WriterOptions options)
    {
        var files = new LibraryFiles(Path.GetFullPath(folder));
        WriteLock? writeLock = null;
        DbConnection? connection = null;
        try
        {
            Directory.CreateDirectory(files.Folder);
            writeLock = WriteLock.Take(files.WriteLock, options.Purpose, options.Patience, options.Waiting);
            connection = Dialect.Sqlite.OpenWriter(files.Database, options.MaxBytes);
            Migration.Apply(connection, Dialect.Sqlite, LibrarySchema.Migrations);
            var writer = new LibraryWriter(files, writeLock, connection);
            writer.CatchUpWorks();
            SearchView.DropIfAhead(writer);
            return writer;
        }
        catch (Exception error) when (error is DbException or UnauthorizedAccessException or IOException or StorageException)
        {
            connection?.Dispose();
            writeLock?.Dispose();
            throw Explain(error, files);
        }
    }

    /// <summary>Makes a library from a backup.</summary>
    /// <param name="backup">A file that <see cref="Library.Backup"/> wrote.</param>
    /// <param name="folder">A folder that holds no library.</param>
    /// <param name="progress">Told how far it is.</param>
    public static void Restore(string backup, string folder, Action<string>? progress = null)
    {
        var files = new LibraryFiles(Path.GetFullPath(folder));
        Directory.CreateDirectory(files.Folder);
        string unfinished = files.Database + ".unfinished";
        File.Copy(backup, unfinished, overwrite: true);
        using (var connection = Dialect.Sqlite.OpenReader(unfinished))
        {
            try
            {
                if (Dialect.Sqlite.Check(connection).Count > 0 || Migration.Version(connection) == 0)
                {
                    throw new StorageException($"{backup} is no sound backup of a library.");
                }
            }
            catch (DbException error)
            {
                throw new StorageException($"{backup} is no backup of a library.", error);
            }
        }

        File.Move(unfinished, files.Database);
        using var writer = Open(folder, new WriterOptions("restore"));
        writer.CatchUp(progress);
    }

    /// <summary>Applies to the works view what the journal has and it has not; then the citation counts and the search index follow.</summary>
    public void CatchUp(Action<string>? progress = null)
    {
        CatchUpWorks(progress);
        CatchUpCitations();
        SearchView.CatchUp(this, progress);
    }

    /// <summary>Drops a view and builds it anew from the journal.</summary>
    /// <param name="view"><c>works</c>, <c>citations</c> or <c>search</c>; what follows a view is built anew with it.</param>
    /// <param name="progress">Told how far it is.</param>
    /// <returns>False if there is no such view.</returns>
    public bool Rebuild(string view, Action<string>? progress = null)
    {
        switch (view)
        {
            case WorksView.Name:
                using (var transaction = Transaction.Begin(Connection))
                {
                    Sql.Run(Connection, WorksSchema.ClearWorks);
                    Checkpoints.Set(Connection, WorksView.Name, 0);
                    Checkpoints.Set(Connection, CitationsView.Name, 0);
                    transaction.Commit();
                }

                SearchView.Clear(this);
                break;
            case CitationsView.Name:
                Checkpoints.Set(Connection, CitationsView.Name, 0);
                break;
            case SearchView.Name:
                SearchView.Clear(this);
                break;
            default:
                return false;
        }

        CatchUp(progress);
        return true;
    }

    /// <summary>Journals a decision about works and applies it at once.</summary>
    /// <returns>Its sequence number, by which it can be undone.</returns>
    public long Decide(Statement decision, DateTimeOffset at)
    {
        using var transaction = Transaction.Begin(Connection);
        byte[] bytes = WorkDecision.Write(decision, at);
        byte[] hash = JournalWriter.HashOf("decision", WorkDecision.Format, string.Empty, bytes);
        long sequence = Journal.Append(EntryKind.Decision, "decision", WorkDecision.Format, string.Empty, at, bytes, hash)
            ?? throw new StorageException("The same decision was made at the same moment.");
        Journal.Flush();
        Works.Apply(sequence, "decision", decision);
        Checkpoints.Set(Connection, WorksView.Name, sequence);
        transaction.Commit();
        CatchUp();
        return sequence;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        Works.Dispose();
        Journal.Dispose();
        Connection.Dispose();
        _lock.Dispose();
    }

    /// <summary>Turns an error of the storage into one that says what to do.</summary>
    internal static StorageException Explain(Exception error, LibraryFiles files) => error switch
    {
        StorageException known => known,
        DbException full when Dialect.Sqlite.IsDiskFull(full) => new StorageException($"The disk that holds {files.Folder} is full. Nothing that was stored is lost: make room and run the same command again.", error),
        DbException broken when Dialect.Sqlite.IsCorrupt(broken) => new StorageException($"{files.Database} is not a sound Colophon library. Restore a backup with `colophon restore FILE`.", error),
        IOException io when io.Message.Contains("No space left", StringComparison.OrdinalIgnoreCase) => new StorageException($"The disk that holds {files.Folder} is full. Nothing that was stored is lost: make room and run the same command again.", error),
        _ => new StorageException($"The library in {files.Folder} cannot be opened or written: {error.Message}", error),
    };

    internal void CatchUpCitations()
    {
        long works = Checkpoints.Get(Connection, WorksView.Name);
        if (Checkpoints.Get(Connection, CitationsView.Name) == works)
        {
            return;
        }

        using var transaction = Transaction.Begin(Connection);
        CitationsView.Count(Connection);
        Checkpoints.Set(Connection, CitationsView.Name, works);
        transaction.Commit();
    }

    private void CatchUpWorks(Action<string>? progress = null)
    {
        long last = Reader.Last;
        for (long done = Checkpoints.Get(Connection, WorksView.Name); done < last;)
        {
            using var transaction = Transaction.Begin(Connection);
            foreach (var entry in Reader.After(done, CatchUpBatch))
            {
                done = entry.Sequence;
                if (StatementReader.Read(entry) is { } statement)
                {
                    Works.Apply(entry.Sequence, entry.Source, statement);
                }
            }

            Checkpoints.Set(Connection, WorksView.Name, done);
            transaction.Commit();
            progress?.Invoke($"works: {done:N0} of {last:N0} journal entries");
        }
    }

    private PaperRecord? Original(long sequence) => Reader.Find(sequence) is { } entry ? StatementReader.Read(entry) as PaperRecord : null;
}
