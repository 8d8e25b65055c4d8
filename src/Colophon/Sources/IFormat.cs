using Colophon.Works;

namespace Colophon.Sources;

/// <summary>
/// A file format: how to cut a stream into the original bytes of single records, and how to read one record from its bytes. Both are pure:
/// no clock, no network, no disk, and the same bytes always give the same answer, so that every view can be rebuilt from the journal.
/// Neither throws on bad input: bad input comes back as a problem.
/// </summary>
public interface IFormat
{
    /// <summary>The name on the command line and in the journal: <c>arxiv-snapshot</c>, <c>bibtex</c>, …</summary>
    string Name { get; }

    /// <summary>The source under which records of this format are journalled unless the user names one (<c>arxiv</c>, <c>acl</c>, <c>bibtex</c>).</summary>
    string Source { get; }

    /// <summary>One line for the help text: what such a file is and where people get one.</summary>
    string Description { get; }

    /// <summary>Whether a file is of this format, judged by its first bytes (up to 64 KiB, decompressed) and, where content leaves doubt, its name.</summary>
    /// <param name="head">The first bytes, without byte-order mark.</param>
    /// <param name="fileName">The name without folder, <c>-</c> for standard input; a hint at most.</param>
    /// <returns>0 no; 1 could be; 2 likely; 3 certainly. The highest wins.</returns>
    int Recognise(ReadOnlySpan<byte> head, string fileName);

    /// <summary>
    /// Cuts a stream into records, lazily and in constant memory (one record at a time, at most <see cref="Piece.MaxBytes"/>). Each piece is
    /// self-contained: what a record needs of its surroundings (a volume's head, a page's owner, BibTeX macros) is written into it.
    /// </summary>
    /// <param name="input">Decompressed bytes; not disposed.</param>
    /// <param name="context">What the user said about this file.</param>
    IEnumerable<Piece> Cut(Stream input, ReadingContext context);

    /// <summary>Reads one record from the bytes of a <see cref="Piece"/>.</summary>
    /// <param name="original">The bytes as journalled.</param>
    /// <param name="source">The source under which they were journalled.</param>
    Reading Read(ReadOnlyMemory<byte> original, string source);
}

/// <summary>What the user said about a file, beyond its bytes.</summary>
/// <param name="Owner">Whose page a pasted page is; null to take it from the page's heading.</param>
/// <param name="SavedOn">The day on which the file was last written: the year of dates that lack one.</param>
/// <param name="SourceName">The name that the user gave to the source, or null.</param>
/// <param name="FileName">The file's name without folder, for formats that say something there (a venue's short name); null if unknown.</param>
public sealed record ReadingContext(string? Owner, DateOnly SavedOn, string? SourceName = null, string? FileName = null);

/// <summary>The bytes of one record in a file, or a place in the file where no record could be cut.</summary>
/// <param name="Original">Self-contained bytes that <see cref="IFormat.Read"/> understands; for a problem, the bytes that could not be cut (at most 64 KiB of them).</param>
/// <param name="Offset">Where it begins in the decompressed file, in bytes from 0.</param>
/// <param name="Line">The line on which it begins, from 1.</param>
/// <param name="Problem">Why no record could be cut here; null for a record.</param>
public readonly record struct Piece(ReadOnlyMemory<byte> Original, long Offset, long Line, string? Problem = null)
{
    /// <summary>A record longer than this (16 MiB) is a problem, not a record.</summary>
    public const int MaxBytes = 16 << 20;
}

/// <summary>What a reader made of one record's bytes.</summary>
/// <param name="Statement">What the source says; null if nothing usable is there.</param>
/// <param name="Problem">Why nothing is usable (goes to the quarantine); null otherwise.</param>
/// <param name="Remarks">Parts left out of a usable record, each a short sentence without quoted data ("invalid DOI left out"); counted in the summary.</param>
public readonly record struct Reading(Statement? Statement, string? Problem, IReadOnlyList<string> Remarks)
{
    /// <summary>A usable record.</summary>
    public static Reading Of(Statement statement, IReadOnlyList<string>? remarks = null) => new(statement, null, remarks ?? []);

    /// <summary>A record that cannot be used.</summary>
    public static Reading Failed(string problem) => new(null, problem, []);
}
