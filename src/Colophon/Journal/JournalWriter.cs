using System.Buffers;
using System.Data.Common;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using Colophon.Storage;

namespace Colophon.Journal;

/// <summary>
/// Appends entries. Originals are packed together into blocks of about 128 KiB and compressed with Brotli: records of one source resemble
/// each other, and a block costs a quarter of what its records would cost one by one. Works within the caller's transaction; a block that is
/// not full at its end is written all the same, so that a committed entry never depends on memory.
/// </summary>
internal sealed class JournalWriter : IDisposable
{
    /// <summary>Bytes of originals after which a block is closed.</summary>
    private const int BlockBytes = 128 << 10;

    private readonly Sql _insert;
    private readonly Sql _insertBlock;
    private readonly List<Task<(long Block, byte[] Bytes)>> _compressing = [];
    private readonly Dictionary<long, ArrayBufferWriter<byte>> _unwritten = [];
    private readonly DbConnection _connection;
    private ArrayBufferWriter<byte> _open = new(BlockBytes * 2);
    private long _sequence;
    private long _block;

    /// <summary>Goes on after the last committed entry.</summary>
    public JournalWriter(DbConnection connection)
    {
        _connection = connection;
        _insert = Sql.Prepare(
            connection,
            "INSERT INTO journal (sequence, kind, source, format, record_id, received, hash, block, start, length) VALUES (@0, @1, @2, @3, @4, @5, @6, @7, @8, @9) ON CONFLICT (hash) DO NOTHING");
        _insertBlock = Sql.Prepare(connection, "INSERT INTO journal_block (block, bytes) VALUES (@0, @1)");
        Restart();
    }

    /// <summary>The number of the last entry, appended or committed.</summary>
    public long Last => _sequence;

    /// <summary>Appends an entry unless the very same one (source, format, id, bytes) is there already.</summary>
    /// <param name="kind">What it speaks of.</param>
    /// <param name="source">Who said it.</param>
    /// <param name="format">The format whose reader understands it.</param>
    /// <param name="recordId">The record's own id.</param>
    /// <param name="received">When it came.</param>
    /// <param name="original">The original bytes.</param>
    /// <param name="hash">What <see cref="HashOf"/> gives of it; reckoned by the thread that read it.</param>
    /// <returns>Its sequence number; null if it was known.</returns>
    public long? Append(EntryKind kind, string source, string format, string recordId, DateTimeOffset received, ReadOnlySpan<byte> original, byte[] hash)
    {
        if (_insert.Execute(_sequence + 1, (long)kind, source, format, recordId, received.ToUnixTimeMilliseconds(), hash, _block, _open.WrittenCount, original.Length) == 0)
        {
            return null;
        }

        _sequence++;
        _open.Write(original);
        if (_open.WrittenCount >= BlockBytes)
        {
            Close();
        }

        return _sequence;
    }

    /// <summary>Writes all blocks; call before the transaction is committed.</summary>
    public void Flush()
    {
        Close();
        foreach (var task in _compressing)
        {
            var (block, bytes) = task.GetAwaiter().GetResult();
            _insertBlock.Execute(block, bytes);
        }

        _compressing.Clear();
        _unwritten.Clear();
    }

    /// <summary>The bytes so far of a block that is not in the database yet; null for any other.</summary>
    public ReadOnlyMemory<byte>? Unwritten(long block) => block == _block ? _open.WrittenMemory : _unwritten.GetValueOrDefault(block)?.WrittenMemory;

    /// <summary>Forgets what was not committed; call after a rollback.</summary>
    public void Restart()
    {
        _compressing.Clear();
        _unwritten.Clear();
        _open.ResetWrittenCount();
        _sequence = Sql.Ask<long>(_connection, "SELECT COALESCE(MAX(sequence), 0) FROM journal");
        _block = Sql.Ask<long>(_connection, "SELECT COALESCE(MAX(block), 0) FROM journal_block") + 1;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _insert.Dispose();
        _insertBlock.Dispose();
    }

    /// <summary>What makes two entries the same: 16 bytes of SHA-256 over source, format, id and bytes.</summary>
    internal static byte[] HashOf(string source, string format, string recordId, ReadOnlySpan<byte> original)
    {
        int length = Encoding.UTF8.GetMaxByteCount(source.Length + format.Length + recordId.Length + 3) + original.Length;
        byte[] rented = ArrayPool<byte>.Shared.Rent(length);
        int written = Encoding.UTF8.GetBytes($"{source}\n{format}\n{recordId}\n", rented);
        original.CopyTo(rented.AsSpan(written));
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(rented.AsSpan(0, written + original.Length), hash);
        ArrayPool<byte>.Shared.Return(rented);
        return hash[..16].ToArray();
    }

    private void Close()
    {
        if (_open.WrittenCount == 0)
        {
            return;
        }

        var full = _open;
        long block = _block++;
        _open = new ArrayBufferWriter<byte>(BlockBytes * 2);
        _unwritten.Add(block, full);
        _compressing.Add(Task.Run(() => (block, Compress(full.WrittenSpan))));
    }

    private static byte[] Compress(ReadOnlySpan<byte> bytes)
    {
        byte[] rented = ArrayPool<byte>.Shared.Rent(BrotliEncoder.GetMaxCompressedLength(bytes.Length));
        if (!BrotliEncoder.TryCompress(bytes, rented, out int written, quality: 2, window: 18))
        {
            throw new InvalidOperationException("A journal block outgrew its bound.");
        }

        byte[] packed = rented.AsSpan(0, written).ToArray();
        ArrayPool<byte>.Shared.Return(rented);
        return packed;
    }
}
