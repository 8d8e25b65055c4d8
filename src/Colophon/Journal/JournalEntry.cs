namespace Colophon.Journal;

/// <summary>What an entry of the journal speaks of.</summary>
public enum EntryKind
{
    /// <summary>One paper: a record.</summary>
    Paper = 1,

    /// <summary>Citations of one paper.</summary>
    Citations = 2,

    /// <summary>What a venue is called.</summary>
    Venue = 3,

    /// <summary>Names of one person.</summary>
    Names = 4,

    /// <summary>What a human decided.</summary>
    Decision = 5,
}

/// <summary>One entry of the journal: what came, as it came. Never edited.</summary>
/// <param name="Sequence">From 1, rising by 1.</param>
/// <param name="Kind">What it speaks of.</param>
/// <param name="Source">Who said it.</param>
/// <param name="Format">The format whose reader understands <paramref name="Original"/>.</param>
/// <param name="RecordId">The record's own id; empty for what is not about one paper.</param>
/// <param name="Received">When it came.</param>
/// <param name="Original">The original bytes.</param>
public sealed record JournalEntry(long Sequence, EntryKind Kind, string Source, string Format, string RecordId, DateTimeOffset Received, ReadOnlyMemory<byte> Original);
