using System.Buffers;
using System.Data.Common;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace Colophon.Storage;

/// <summary>
/// A prepared statement whose parameters are <c>@0</c>, <c>@1</c>, … in order, driven through SQLite's own interface: an import runs some
/// fifteen small statements a record, and through ADO.NET's parameters these took two thirds of its time. Not for use by several threads at
/// once; errors are the <see cref="DbException"/> that ADO.NET would throw.
/// </summary>
internal sealed class Sql : IDisposable
{
    private const int Longest = 1024;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;

    /// <summary>SQLite's own number of each parameter: it counts them in the order in which they first stand in the text.</summary>
    private readonly int[] _parameters;

    private Sql(sqlite3 database, sqlite3_stmt statement)
    {
        (_database, _statement) = (database, statement);
        _parameters = new int[raw.sqlite3_bind_parameter_count(statement)];
        for (int i = 0; i < _parameters.Length; i++)
        {
            _parameters[i] = raw.sqlite3_bind_parameter_index(statement, "@" + i);
        }
    }

    /// <summary>Reads a value of a row.</summary>
    public delegate T RowReader<out T>(Row row);

    /// <summary>Prepares a statement.</summary>
    public static Sql Prepare(DbConnection connection, string text)
    {
        var database = ((SqliteConnection)connection).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_prepare_v2(database, text, out var statement), database);
        return new Sql(database, statement);
    }

    /// <summary>Runs one or more statements without parameters.</summary>
    public static void Run(DbConnection connection, string text)
    {
        var database = ((SqliteConnection)connection).Handle!;
        SqliteException.ThrowExceptionForRC(raw.sqlite3_exec(database, text), database);
    }

    /// <summary>Runs a statement once.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Execute(DbConnection connection, string text, params ReadOnlySpan<SqlValue> values)
    {
        using var sql = Prepare(connection, text);
        return sql.Execute(values);
    }

    /// <summary>Asks for one value; see <see cref="Ask{T}(ReadOnlySpan{SqlValue})"/>.</summary>
    public static T? Ask<T>(DbConnection connection, string text, params ReadOnlySpan<SqlValue> values)
    {
        using var sql = Prepare(connection, text);
        return sql.Ask<T>(values);
    }

    /// <summary>Asks for rows.</summary>
    public static List<T> Rows<T>(DbConnection connection, string text, RowReader<T> read, params ReadOnlySpan<SqlValue> values)
    {
        using var sql = Prepare(connection, text);
        return sql.Rows(read, values);
    }

    /// <summary>Runs the statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(params ReadOnlySpan<SqlValue> values)
    {
        Bind(values);
        try
        {
            while (Step())
            {
                // Rows that a statement returns besides what it does are not wanted here.
            }

            return raw.sqlite3_changes(_database);
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Asks for one value (long, string or bytes, or a nullable of these); the default of its type for no row or NULL.</summary>
    public T? Ask<T>(params ReadOnlySpan<SqlValue> values)
    {
        Bind(values);
        try
        {
            return Step() ? new Row(_statement).Get<T>(0) : default;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Asks for rows.</summary>
    public List<T> Rows<T>(RowReader<T> read, params ReadOnlySpan<SqlValue> values)
    {
        Bind(values);
        try
        {
            var rows = new List<T>();
            while (Step())
            {
                rows.Add(read(new Row(_statement)));
            }

            return rows;
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <summary>Reads rows of a statement without parameters one by one, without holding them.</summary>
    public IEnumerable<T> Stream<T>(RowReader<T> read)
    {
        try
        {
            while (Step())
            {
                yield return read(new Row(_statement));
            }
        }
        finally
        {
            raw.sqlite3_reset(_statement);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _statement.Dispose();

    private bool Step()
    {
        int rc = raw.sqlite3_step(_statement);
        if (rc == raw.SQLITE_ROW)
        {
            return true;
        }

        if (rc != raw.SQLITE_DONE)
        {
            SqliteException.ThrowExceptionForRC(rc, _database);
        }

        return false;
    }

    private void Bind(ReadOnlySpan<SqlValue> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            Bind(_parameters[i], values[i]);
        }
    }

    private void Bind(int parameter, SqlValue value) => SqliteException.ThrowExceptionForRC(
        value.Kind switch
        {
            SqlKind.Number => raw.sqlite3_bind_int64(_statement, parameter, value.Number),
            // An empty span has no address, which SQLite takes for NULL.
            SqlKind.Text when ((string)value.Reference!).Length == 0 => raw.sqlite3_bind_text(_statement, parameter, string.Empty),
            SqlKind.Bytes when value.Bytes.IsEmpty => raw.sqlite3_bind_zeroblob(_statement, parameter, 0),
            SqlKind.Text => BindText(parameter, (string)value.Reference!),
            SqlKind.Utf8 => raw.sqlite3_bind_text(_statement, parameter, value.Bytes.Span),
            SqlKind.Bytes => raw.sqlite3_bind_blob(_statement, parameter, value.Bytes.Span),
            _ => raw.sqlite3_bind_null(_statement, parameter),
        },
        _database);

    private int BindText(int parameter, string text)
    {
        int most = Encoding.UTF8.GetMaxByteCount(text.Length);
        byte[]? rented = most > Longest ? ArrayPool<byte>.Shared.Rent(most) : null;
        Span<byte> bytes = rented ?? stackalloc byte[Longest];
        int rc = raw.sqlite3_bind_text(_statement, parameter, bytes[..Encoding.UTF8.GetBytes(text, bytes)]);
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return rc;
    }
}

/// <summary>The row at which a statement stands; valid until the statement steps on.</summary>
/// <param name="statement">The statement.</param>
internal readonly struct Row(sqlite3_stmt statement)
{
    /// <summary>How many columns it has.</summary>
    public int Columns => raw.sqlite3_column_count(statement);

    /// <summary>A column's value as 64-bit integer; 0 for NULL.</summary>
    public long GetInt64(int column) => raw.sqlite3_column_int64(statement, column);

    /// <summary>A column's value as 32-bit integer; 0 for NULL.</summary>
    public int GetInt32(int column) => raw.sqlite3_column_int(statement, column);

    /// <summary>A column's text; empty for NULL.</summary>
    public string GetString(int column) => Encoding.UTF8.GetString(GetBytes(column));

    /// <summary>A column's bytes, or its text as UTF-8; valid until the statement steps on.</summary>
    public ReadOnlySpan<byte> GetBytes(int column) => raw.sqlite3_column_blob(statement, column);

    /// <summary>Whether a column is NULL.</summary>
    public bool IsNull(int column) => raw.sqlite3_column_type(statement, column) == raw.SQLITE_NULL;

    /// <summary>A column's value as long, string or bytes; the default for NULL.</summary>
    public T? Get<T>(int column)
    {
        if (IsNull(column))
        {
            return default;
        }

        object value = typeof(T) == typeof(string) ? GetString(column) : typeof(T) == typeof(byte[]) ? GetBytes(column).ToArray() : GetInt64(column);
        return (T)value;
    }
}
