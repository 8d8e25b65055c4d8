using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace Colophon.Storage;

/// <summary>
/// All that differs between databases. Everything else is SQL that SQLite 3.35 and PostgreSQL 15 both run: <c>ON CONFLICT</c>,
/// <c>RETURNING</c>, named parameters with <c>@</c>, 64-bit integers, no database-specific functions.
/// </summary>
internal sealed class Dialect
{
    private const int DiskFull = 13;

    /// <summary>A work's row is some 2.5 KB: with SQLite's usual 4 KiB a quarter of each page stays empty.</summary>
    private const int PageBytes = 8192;

    /// <summary>The words that stand in braces in a migration, and what they become here.</summary>
    private readonly (string Word, string Sql)[] _words = [("{bytes}", "BLOB"), ("{number}", "INTEGER"), ("{clustered}", "WITHOUT ROWID")];

    /// <summary>SQLite in a file.</summary>
    public static Dialect Sqlite { get; } = new();

    /// <summary>Translates the words in braces of a migration.</summary>
    public string Translate(string sql)
    {
        foreach (var (word, here) in _words)
        {
            sql = sql.Replace(word, here, StringComparison.Ordinal);
        }

        return sql;
    }

    /// <summary>Opens a connection that reads and writes, creating the file if need be.</summary>
    /// <param name="path">The file.</param>
    /// <param name="maxBytes">The size that the file may reach; null for what the disk holds.</param>
    public DbConnection OpenWriter(string path, long? maxBytes)
    {
        var connection = Open(path, SqliteOpenMode.ReadWriteCreate);
        // WAL lets readers go on during a write; NORMAL loses no committed transaction to a crash of the process, and none of the file's integrity to a power cut.
        Sql.Run(connection, $"PRAGMA page_size={PageBytes}; PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL; PRAGMA cache_size=-262144; PRAGMA wal_autocheckpoint=20000; PRAGMA temp_store=MEMORY; PRAGMA foreign_keys=OFF;");
        if (maxBytes is { } limit)
        {
            Sql.Run(connection, $"PRAGMA max_page_count={limit / PageBytes};");
        }

        return connection;
    }

    /// <summary>Opens a connection that only reads.</summary>
    public DbConnection OpenReader(string path)
    {
        var connection = Open(path, SqliteOpenMode.ReadWrite);
        Sql.Run(connection, "PRAGMA query_only=ON; PRAGMA cache_size=-8192; PRAGMA mmap_size=0; PRAGMA temp_store=MEMORY;");
        return connection;
    }

    /// <summary>Copies the whole database, as it stands at one moment, to a new file.</summary>
    public void CopyTo(DbConnection connection, string path)
    {
        // A connection for reading refuses all that writes, a copy of the database included.
        Sql.Run(connection, "PRAGMA query_only=OFF");
        Sql.Execute(connection, "VACUUM INTO @0", path);
        Sql.Run(connection, "PRAGMA query_only=ON");
    }

    /// <summary>What the database's own check finds wrong; empty when it is sound.</summary>
    public IReadOnlyList<string> Check(DbConnection connection)
    {
        var found = Sql.Rows(connection, "PRAGMA quick_check(20)", row => row.GetString(0));
        return found is ["ok"] ? [] : found;
    }

    /// <summary>Whether an error says that there is no room left.</summary>
    public bool IsDiskFull(DbException error) => error is SqliteException { SqliteErrorCode: DiskFull };

    /// <summary>Whether an error says that the file is no sound database.</summary>
    public bool IsCorrupt(DbException error) => error is SqliteException { SqliteErrorCode: 11 or 26 };

    private static SqliteConnection Open(string path, SqliteOpenMode mode)
    {
        NativeSqlite.Use();
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = false, DefaultTimeout = 60 }.ToString());
        connection.Open();
        return connection;
    }
}
