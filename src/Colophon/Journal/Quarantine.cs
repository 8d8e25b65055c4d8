using System.Data.Common;
using System.Security.Cryptography;
using Colophon.Storage;

namespace Colophon.Journal;

/// <summary>One piece of input that could not be used.</summary>
/// <param name="Number">Its number in the quarantine.</param>
/// <param name="File">Where it came from.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Offset">The byte at which it begins, from 0, in the decompressed file.</param>
/// <param name="Format">The format as which it was read.</param>
/// <param name="Source">The source under which it would have been journalled.</param>
/// <param name="Reason">Why it could not be used.</param>
/// <param name="Received">When it first came.</param>
/// <param name="Bytes">The original bytes (of a piece that could not be cut, the first 64 KiB).</param>
public sealed record QuarantinedPiece(long Number, string File, long Line, long Offset, string Format, string Source, string Reason, DateTimeOffset Received, byte[] Bytes);

/// <summary>Input that could not be used, kept with file, line, reason and bytes until a better reader takes it. The same piece twice is one.</summary>
internal sealed class Quarantine(DbConnection connection)
{
    private const string Columns = "SELECT number, file, line, start, format, source, reason, received, bytes FROM quarantine ";

    /// <summary>How many there are.</summary>
    public long Count => Sql.Ask<long>(connection, "SELECT COUNT(*) FROM quarantine");

    /// <summary>Adds a piece unless the same bytes are there for the same format and reason.</summary>
    /// <returns>False if it was there.</returns>
    public bool Add(QuarantinedPiece piece)
    {
        byte[] hash = SHA256.HashData([.. System.Text.Encoding.UTF8.GetBytes($"{piece.Format}\n{piece.Source}\n{piece.Reason}\n"), .. piece.Bytes]);
        return Sql.Execute(
            connection,
            """
            INSERT INTO quarantine (number, hash, file, line, start, format, source, reason, received, bytes)
            VALUES ((SELECT COALESCE(MAX(number), 0) + 1 FROM quarantine), @0, @1, @2, @3, @4, @5, @6, @7, @8) ON CONFLICT (hash) DO NOTHING
            """,
            hash, piece.File, piece.Line, piece.Offset, piece.Format, piece.Source, piece.Reason, piece.Received.ToUnixTimeMilliseconds(), piece.Bytes) > 0;
    }

    /// <summary>Pieces after a number, in order.</summary>
    public IReadOnlyList<QuarantinedPiece> After(long after, int limit) => Sql.Rows(connection, Columns + "WHERE number > @0 ORDER BY number LIMIT @1", Read, after, limit);

    /// <summary>One piece, or null.</summary>
    public QuarantinedPiece? Find(long number) => Sql.Rows(connection, Columns + "WHERE number = @0", Read, number).FirstOrDefault();

    /// <summary>Takes a piece out, because it has been read after all.</summary>
    public void Remove(long number) => Sql.Execute(connection, "DELETE FROM quarantine WHERE number = @0", number);

    private static QuarantinedPiece Read(Row row) => new(
        row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3), row.GetString(4), row.GetString(5), row.GetString(6), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(7)), row.GetBytes(8).ToArray());
}
