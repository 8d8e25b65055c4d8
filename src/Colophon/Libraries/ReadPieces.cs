using Colophon.Journal;
using Colophon.Sources;
using Colophon.Works;

namespace Colophon.Libraries;

/// <summary>One thing that an import meets on its way through the files: a record, a problem, a file opened or passed over.</summary>
internal sealed record ReadPiece(string File)
{
    /// <summary>A file was opened.</summary>
    public bool Opens { get; init; }

    /// <summary>A file was passed over, and why.</summary>
    public string? Skipped { get; init; }

    /// <summary>Why this cannot be used; null for a usable record.</summary>
    public string? Problem { get; init; }

    public string FormatName { get; init; } = string.Empty;

    public string Source { get; init; } = string.Empty;

    public long Line { get; init; }

    public long Offset { get; init; }

    public ReadOnlyMemory<byte> Original { get; init; }

    public Reading Reading { get; init; }

    /// <summary>What tells a usable record from all others; see <see cref="JournalWriter.HashOf"/>.</summary>
    public byte[] Hash { get; init; } = [];
}

/// <summary>Reads files into pieces.</summary>
internal static class ReadPieces
{
    /// <summary>All pieces of all files, lazily.</summary>
    public static IEnumerable<ReadPiece> Of(InputFiles files, ImportRequest request)
    {
        foreach (var file in files)
        {
            if (file.Skipped is { } reason)
            {
                yield return new ReadPiece(file.Name) { Skipped = reason };
                continue;
            }

            if (file.Format is { } format)
            {
                yield return new ReadPiece(file.Name) { Opens = true };
                string source = request.Source ?? format.Source;
                foreach (var piece in format.Cut(file.Content, file.Context(request.Owner, request.Source)))
                {
                    yield return Read(file.Name, format, source, piece);
                }
            }

            if (file.Problem is { } problem)
            {
                yield return new ReadPiece(file.Name) { Problem = problem };
            }
        }
    }

    /// <summary>Reads a quarantined piece again: as one record, or cut anew where it could not be cut.</summary>
    public static IReadOnlyList<(ReadOnlyMemory<byte> Original, Reading Reading)> Again(QuarantinedPiece piece, IFormat format)
    {
        var whole = format.Read(piece.Bytes, piece.Source);
        if (whole.Statement is not null)
        {
            return [(piece.Bytes, whole)];
        }

        var context = new ReadingContext(null, DateOnly.FromDateTime(piece.Received.UtcDateTime));
        var pieces = format.Cut(new MemoryStream(piece.Bytes, writable: false), context).ToList();
        return [.. pieces.Select(p => (p.Original, p.Problem is { } problem ? Reading.Failed(problem) : format.Read(p.Original, piece.Source)))];
    }

    /// <summary>What tells a record from all others in the journal.</summary>
    public static byte[] Hash(string format, string source, ReadOnlyMemory<byte> original, Statement statement) =>
        JournalWriter.HashOf(source, format, StatementReader.Describe(statement).RecordId, original.Span);

    private static ReadPiece Read(string file, IFormat format, string source, Piece piece)
    {
        var reading = piece.Problem is null ? format.Read(piece.Original, source) : default;
        return new ReadPiece(file)
        {
            Problem = piece.Problem ?? reading.Problem,
            FormatName = format.Name,
            Source = source,
            Line = piece.Line,
            Offset = piece.Offset,
            Original = piece.Original,
            Reading = reading,
            Hash = reading.Statement is { } statement ? Hash(format.Name, source, piece.Original, Prepared(statement)) : [],
        };
    }

    /// <summary>Has the keys of names reckoned here, on the reading thread, because the writing thread is the busiest.</summary>
    private static Statement Prepared(Statement statement)
    {
        foreach (var byline in (statement as PaperRecord)?.Bylines ?? [])
        {
            _ = byline.Name.Key;
        }

        return statement;
    }
}
