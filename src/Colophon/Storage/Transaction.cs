using System.Data.Common;

namespace Colophon.Storage;

/// <summary>
/// A write transaction by plain SQL, so that prepared statements need not be told of it one by one. Rolled back unless committed.
/// </summary>
internal sealed class Transaction : IDisposable
{
    private readonly DbConnection _connection;
    private bool _ended;

    private Transaction(DbConnection connection) => _connection = connection;

    /// <summary>Begins a transaction; the connection has no other.</summary>
    public static Transaction Begin(DbConnection connection)
    {
        Sql.Execute(connection, "BEGIN");
        return new Transaction(connection);
    }

    /// <summary>Makes all that was written durable, at once.</summary>
    public void Commit()
    {
        Sql.Execute(_connection, "COMMIT");
        _ended = true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_ended)
        {
            _ended = true;
            RollBack();
        }
    }

    private void RollBack()
    {
        try
        {
            Sql.Execute(_connection, "ROLLBACK");
        }
        catch (DbException)
        {
            // A full disk rolls the transaction back by itself; there is nothing left to take back then.
        }
    }
}
