using Colophon.Journal;
using Colophon.Sources;
using Colophon.Works;

namespace Colophon.Libraries;

/// <summary>What a journal entry says: reads it with its format's reader.</summary>
internal static class StatementReader
{
    /// <summary>The statement of an entry; null if this program has no reader for it or can no longer read it.</summary>
    public static Statement? Read(JournalEntry entry) => entry.Format == WorkDecision.Format
        ? WorkDecision.Read(entry.Original)
        : Formats.Named(entry.Format)?.Read(entry.Original, entry.Source).Statement;

    /// <summary>What kind of entry a statement makes.</summary>
    public static (EntryKind Kind, string RecordId) Describe(Statement statement) => statement switch
    {
        PaperRecord record => (EntryKind.Paper, record.Id),
        CitationStatement => (EntryKind.Citations, string.Empty),
        VenueStatement => (EntryKind.Venue, string.Empty),
        NameStatement => (EntryKind.Names, string.Empty),
        _ => (EntryKind.Decision, string.Empty),
    };
}
