using System.Data.Common;
using System.Diagnostics;
using System.Threading.Channels;
using Colophon.Journal;
using Colophon.Sources;
using Colophon.Storage;
using Colophon.Works;

namespace Colophon.Libraries;

/// <summary>What a user asks of an import.</summary>
/// <param name="Paths">Files, folders, and <c>-</c> for standard input.</param>
public sealed record ImportRequest(IReadOnlyList<string> Paths)
{
    /// <summary>The usual <see cref="Batch"/>.</summary>
    public const int DefaultBatch = 20_000;

    /// <summary>The format; null to recognise it from content.</summary>
    public IFormat? Format { get; init; }

    /// <summary>The source's name; null for the format's own.</summary>
    public string? Source { get; init; }

    /// <summary>Whose page a pasted page is.</summary>
    public string? Owner { get; init; }

    /// <summary>
    /// Pieces in one transaction. Each transaction writes the index pages that it touched, whole, and records in no order touch nearly all of
    /// them: with 2,000 in a transaction an import of 600,000 took a third longer than with 20,000.
    /// </summary>
    public int Batch { get; init; } = DefaultBatch;

    /// <summary>What <c>-</c> stands for.</summary>
    public Stream StandardInput { get; init; } = Stream.Null;
}

/// <summary>
/// Takes files into a library. One thread cuts and reads, one writes journal and works (one transaction for each batch, so that a crash
/// leaves whole batches), one follows with the search index. When an import returns, every view is current.
/// </summary>
/// <param name="library">The library, open for writing.</param>
/// <param name="time">The clock by which entries are dated.</param>
public sealed class Importer(LibraryWriter library, TimeProvider time)
{
    /// <summary>Pieces handed from the reading to the writing thread at a time.</summary>
    private const int HandOver = 200;

    private readonly ImportSummary _summary = new();

    /// <summary>Imports files.</summary>
    /// <param name="request">Which, and how.</param>
    /// <param name="progress">Told how far it is; may be called from another thread.</param>
    /// <param name="stop">Stops after the current batch; what was stored is kept.</param>
    /// <exception cref="StorageException">The disk is full or the library is damaged; what was committed before is kept.</exception>
    public ImportSummary Import(ImportRequest request, Action<ImportProgress>? progress = null, CancellationToken stop = default)
    {
        long began = time.GetTimestamp();
        try
        {
            Run(request, progress, stop);
        }
        catch (Exception error) when (error is DbException or IOException)
        {
            throw LibraryWriter.Explain(error, library.Files);
        }

        _summary.Elapsed = time.GetElapsedTime(began);
        return _summary;
    }

    /// <summary>Reads quarantined pieces again and takes in those that can be read now.</summary>
    /// <param name="number">One piece; all of them for null.</param>
    /// <returns>How many were taken in, and how many could still not be read.</returns>
    public (int Taken, int Left) Retry(long? number)
    {
        int taken = 0;
        int left = 0;
        for (long after = number - 1 ?? 0; library.Quarantine.After(after, number is null ? 200 : 1) is { Count: > 0 } page; after = page[^1].Number)
        {
            using var transaction = Transaction.Begin(library.Connection);
            foreach (var piece in page)
            {
                bool read = Formats.Named(piece.Format) is { } format && TakeIn(piece, format);
                (taken, left) = read ? (taken + 1, left) : (taken, left + 1);
            }

            Commit(transaction);
            if (number is not null)
            {
                break;
            }
        }

        library.CatchUp();
        return (taken, left);
    }

    private void Run(ImportRequest request, Action<ImportProgress>? progress, CancellationToken stop)
    {
        using var failed = CancellationTokenSource.CreateLinkedTokenSource(stop);
        var channel = Channel.CreateBounded<List<ReadPiece>>(new BoundedChannelOptions(8) { SingleReader = true, SingleWriter = true });
        var files = new InputFiles(request.Paths, request.StandardInput, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime), request.Format);
        using var index = new IndexThread(library.Files);
        var reading = Task.Run(() => ReadAll(files, request, channel.Writer, failed.Token), CancellationToken.None);
        try
        {
            WriteAll(channel.Reader, request, files, index, progress, stop);
        }
        finally
        {
            // Whatever ended the writing ends the reading; its own failure, if that came first, is thrown here.
            failed.Cancel();
            Drain(channel.Reader);
            reading.Wait(CancellationToken.None);
        }

        index.Finish();
        library.CatchUpCitations();
    }

    private static void Drain(ChannelReader<List<ReadPiece>> reader)
    {
        while (reader.TryRead(out _))
        {
            // Makes room, so that a waiting reader of files sees that it shall stop.
        }
    }

    private static void ReadAll(InputFiles files, ImportRequest request, ChannelWriter<List<ReadPiece>> writer, CancellationToken stop)
    {
        Exception? failure = null;
        try
        {
            var batch = new List<ReadPiece>(HandOver);
            foreach (var piece in ReadPieces.Of(files, request))
            {
                batch.Add(piece);
                if (batch.Count == HandOver)
                {
                    HandOn(writer, batch, stop);
                    batch = new List<ReadPiece>(HandOver);
                }
            }

            HandOn(writer, batch, stop);
        }
        catch (OperationCanceledException)
        {
            // The writing thread has ended already and says why.
        }
        catch (IOException error)
        {
            failure = error;
        }
        finally
        {
            writer.Complete(failure);
        }
    }

    private static void HandOn(ChannelWriter<List<ReadPiece>> writer, List<ReadPiece> batch, CancellationToken stop) =>
        writer.WriteAsync(batch, stop).AsTask().GetAwaiter().GetResult();

    private void WriteAll(ChannelReader<List<ReadPiece>> pieces, ImportRequest request, InputFiles files, IndexThread index, Action<ImportProgress>? progress, CancellationToken stop)
    {
        Transaction? transaction = null;
        int inTransaction = 0;
        try
        {
            while (pieces.WaitToReadAsync(stop).AsTask().GetAwaiter().GetResult())
            {
                while (pieces.TryRead(out var batch))
                {
                    stop.ThrowIfCancellationRequested();
                    transaction ??= Transaction.Begin(library.Connection);
                    batch.ForEach(Write);
                    inTransaction += batch.Count;
                    if (inTransaction >= request.Batch)
                    {
                        Commit(transaction);
                        transaction.Dispose();
                        (transaction, inTransaction) = (null, 0);
                        index.Wake();
                        double share = files.TotalBytes > 0 ? (double)files.ReadBytes / files.TotalBytes : 0;
                        progress?.Invoke(new ImportProgress(share, _summary.Read, _summary.Quarantined, batch[^1].File));
                    }
                }
            }

            if (transaction is not null)
            {
                Commit(transaction);
            }
        }
        finally
        {
            transaction?.Dispose();
            library.Journal.Restart();
        }
    }

    private void Commit(Transaction transaction)
    {
        library.Journal.Flush();
        if (library.Journal.Last > 0)
        {
            Checkpoints.Set(library.Connection, WorksView.Name, library.Journal.Last);
        }

        transaction.Commit();
    }

    private void Write(ReadPiece piece)
    {
        switch (piece)
        {
            case { Opens: true }:
                _summary.Files++;
                break;
            case { Skipped: { } reason }:
                _summary.Skip(reason);
                break;
            case { Problem: { } problem }:
                Quarantine(piece, problem);
                break;
            default:
                Store(piece.FormatName, piece.Source, piece.Original, piece.Reading, piece.Hash);
                break;
        }
    }

    private void Store(string format, string source, ReadOnlyMemory<byte> original, Reading reading, byte[] hash)
    {
        var statement = reading.Statement!;
        var count = _summary.Of(format);
        Count(count, statement);
        foreach (string remark in reading.Remarks)
        {
            _summary.Remark(remark);
        }

        var (kind, recordId) = StatementReader.Describe(statement);
        if (library.Journal.Append(kind, source, format, recordId, time.GetUtcNow(), original.Span, hash) is { } sequence)
        {
            count.New++;
            library.Works.Apply(sequence, source, statement);
        }
        else
        {
            count.Known++;
        }
    }

    private static void Count(FormatCount count, Statement statement)
    {
        switch (statement)
        {
            case PaperRecord record:
                count.Papers++;
                count.Bylines += record.Bylines.Count;
                break;
            case CitationStatement citations:
                count.Citations += citations.Cited.Count;
                break;
        }
    }

    private void Quarantine(ReadPiece piece, string problem)
    {
        var entry = new QuarantinedPiece(0, piece.File, piece.Line, piece.Offset, piece.FormatName, piece.Source, problem, time.GetUtcNow(), piece.Original.ToArray());
        _summary.Problem(entry, library.Quarantine.Add(entry));
    }

    private bool TakeIn(QuarantinedPiece piece, IFormat format)
    {
        var readings = ReadPieces.Again(piece, format);
        if (readings.Count == 0 || readings.Any(r => r.Reading.Statement is null))
        {
            return false;
        }

        foreach (var (original, reading) in readings)
        {
            Store(format.Name, piece.Source, original, reading, ReadPieces.Hash(format.Name, piece.Source, original, reading.Statement!));
        }

        library.Quarantine.Remove(piece.Number);
        return true;
    }
}
