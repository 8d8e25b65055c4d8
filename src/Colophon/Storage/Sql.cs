using System.Data.Common;

namespace Colophon.Storage;

/// <summary>A prepared statement whose parameters are <c>@0</c>, <c>@1</c>, … in order. Not for use by several threads at once.</summary>
internal sealed class Sql : IDisposable
{
    private readonly DbCommand _command;
    private readonly DbParameter[] _parameters;

    private Sql(DbCommand command, int parameters)
    {
        _command = command;
        _parameters = new DbParameter[parameters];
        for (int i = 0; i < parameters; i++)
        {
            _parameters[i] = command.CreateParameter();
            _parameters[i].ParameterName = "@" + i;
            command.Parameters.Add(_parameters[i]);
        }
    }

    /// <summary>Prepares a statement.</summary>
    /// <param name="connection">An open connection.</param>
    /// <param name="text">The statement.</param>
    /// <param name="parameters">How many parameters it has.</param>
    public static Sql Prepare(DbConnection connection, string text, int parameters = 0)
    {
        var command = connection.CreateCommand();
        command.CommandText = text;
        return new Sql(command, parameters);
    }

    /// <summary>Runs a statement once.</summary>
    /// <returns>How many rows it changed.</returns>
    public static int Execute(DbConnection connection, string text, params ReadOnlySpan<object?> values)
    {
        using var sql = Prepare(connection, text, values.Length);
        return sql.Execute(values);
    }

    /// <summary>Asks for one value.</summary>
    public static T? Ask<T>(DbConnection connection, string text, params ReadOnlySpan<object?> values)
    {
        using var sql = Prepare(connection, text, values.Length);
        return sql.Ask<T>(values);
    }

    /// <summary>Asks for rows.</summary>
    public static List<T> Rows<T>(DbConnection connection, string text, Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        using var sql = Prepare(connection, text, values.Length);
        return sql.Rows(read, values);
    }

    /// <summary>Runs the statement.</summary>
    /// <returns>How many rows it changed.</returns>
    public int Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteNonQuery();
    }

    /// <summary>Asks for one value; the default of its type for no row or NULL.</summary>
    public T? Ask<T>(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteScalar() is { } value and not DBNull ? (T)value : default;
    }

    /// <summary>Asks for rows.</summary>
    public List<T> Rows<T>(Func<DbDataReader, T> read, params ReadOnlySpan<object?> values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>Reads rows one by one, without holding them.</summary>
    public IEnumerable<T> Stream<T>(Func<DbDataReader, T> read, object?[] values)
    {
        Bind(values);
        using var reader = _command.ExecuteReader();
        while (reader.Read())
        {
            yield return read(reader);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
