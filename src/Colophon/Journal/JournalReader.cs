using System.Data.Common;
using System.IO.Compression;
using Colophon.Storage;

namespace Colophon.Journal;

/// <summary>Reads the journal. Not for use by several threads at once.</summary>
/// <param name="connection">The library's database.</param>
/// <param name="unwritten">The bytes of blocks that a writer on this connection has not written yet; null where there is no writer.</param>
internal sealed class JournalReader(DbConnection connection, Func<long, ReadOnlyMemory<byte>?>? unwritten = null)
{
    private const string Columns = "SELECT sequence, kind, source, format, record_id, received, block, start, length FROM journal ";

    private long _cachedBlock = -1;
    private byte[] _cached = [];

    /// <summary>The last entry's number; 0 for an empty journal.</summary>
    public long Last => Sql.Ask<long>(connection, "SELECT COALESCE(MAX(sequence), 0) FROM journal");

    /// <summary>One entry, or null if there is none of this number.</summary>
    public JournalEntry? Find(long sequence) => Sql.Rows(connection, Columns + "WHERE sequence = @0", Head, sequence) is [var head] ? Whole(head) : null;

    /// <summary>Entries after a number, in order.</summary>
    /// <param name="after">The number to begin after.</param>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<JournalEntry> After(long after, int limit) =>
        [.. Sql.Rows(connection, Columns + "WHERE sequence > @0 ORDER BY sequence LIMIT @1", Head, after, limit).Select(Whole)];

    private static (JournalEntry Entry, long Block, int Start, int Length) Head(Row row) => (
        new JournalEntry(row.GetInt64(0), (EntryKind)row.GetInt32(1), row.GetString(2), row.GetString(3), row.GetString(4), DateTimeOffset.FromUnixTimeMilliseconds(row.GetInt64(5)), default),
        row.GetInt64(6),
        row.GetInt32(7),
        row.GetInt32(8));

    private JournalEntry Whole((JournalEntry Entry, long Block, int Start, int Length) head)
    {
        if (unwritten?.Invoke(head.Block) is { } open)
        {
            return head.Entry with { Original = open.Slice(head.Start, head.Length).ToArray() };
        }

        if (head.Block != _cachedBlock)
        {
            _cached = Decompress(Sql.Ask<byte[]>(connection, "SELECT bytes FROM journal_block WHERE block = @0", head.Block)
                ?? throw new StorageException($"Block {head.Block} of the journal is missing: restore a backup."));
            _cachedBlock = head.Block;
        }

        return head.Entry with { Original = _cached.AsMemory(head.Start, head.Length) };
    }

    private static byte[] Decompress(byte[] packed)
    {
        using var output = new MemoryStream(packed.Length * 5);
        using (var brotli = new BrotliStream(new MemoryStream(packed), CompressionMode.Decompress))
        {
            brotli.CopyTo(output);
        }

        return output.ToArray();
    }
}
