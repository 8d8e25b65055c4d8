using System.Data.Common;

namespace Colophon.Storage;

/// <summary>One step of the schema. Numbered from 1, forward only, never changed once released.</summary>
/// <param name="Number">Its place.</param>
/// <param name="Name">What it does, for people.</param>
/// <param name="Sql">Portable SQL with the dialect's words in braces.</param>
internal sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>Brings a database up to date; each step in a transaction of its own.</summary>
    /// <exception cref="StorageException">The database was written by a newer program.</exception>
    public static void Apply(DbConnection connection, Dialect dialect, IReadOnlyList<Migration> migrations)
    {
        Storage.Sql.Execute(connection, "CREATE TABLE IF NOT EXISTS schema_version (number INTEGER PRIMARY KEY, name TEXT NOT NULL)");
        long done = Version(connection);
        if (done > migrations[^1].Number)
        {
            throw new StorageException($"This library was written by a newer Colophon (schema {done}, this program knows {migrations[^1].Number}). Use that program, or a newer one.");
        }

        foreach (var migration in migrations)
        {
            if (migration.Number > done)
            {
                using var transaction = Transaction.Begin(connection);
                Storage.Sql.Run(connection, dialect.Translate(migration.Sql));
                Storage.Sql.Execute(connection, "INSERT INTO schema_version (number, name) VALUES (@0, @1)", migration.Number, migration.Name);
                transaction.Commit();
            }
        }
    }

    /// <summary>The number of the last step that was applied; 0 for none.</summary>
    public static long Version(DbConnection connection) => Storage.Sql.Ask<long>(connection, "SELECT COALESCE(MAX(number), 0) FROM schema_version");
}

/// <summary>A library's storage cannot do what was asked; the message says why and what to do.</summary>
public sealed class StorageException : Exception
{
    /// <summary>With a message for the user.</summary>
    public StorageException(string message)
        : base(message)
    {
    }

    /// <summary>With a message for the user and its cause.</summary>
    public StorageException(string message, Exception cause)
        : base(message, cause)
    {
    }

    /// <summary>Without a message.</summary>
    public StorageException()
    {
    }
}
