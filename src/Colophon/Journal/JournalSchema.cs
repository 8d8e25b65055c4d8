namespace Colophon.Journal;

/// <summary>The tables of the journal.</summary>
internal static class JournalSchema
{
    /// <summary>First version.</summary>
    public const string Create = """
        CREATE TABLE journal_block (
            block {number} PRIMARY KEY,
            bytes {bytes} NOT NULL
        );
        CREATE TABLE journal (
            sequence {number} PRIMARY KEY,
            kind INTEGER NOT NULL,
            source TEXT NOT NULL,
            format TEXT NOT NULL,
            record_id TEXT NOT NULL,
            received BIGINT NOT NULL,
            hash {bytes} NOT NULL,
            block BIGINT NOT NULL,
            start INTEGER NOT NULL,
            length INTEGER NOT NULL
        );
        CREATE UNIQUE INDEX journal_hash ON journal (hash);
        CREATE TABLE checkpoint (
            name TEXT PRIMARY KEY,
            position BIGINT NOT NULL
        );
        CREATE TABLE quarantine (
            number {number} PRIMARY KEY,
            hash {bytes} NOT NULL UNIQUE,
            file TEXT NOT NULL,
            line BIGINT NOT NULL,
            start BIGINT NOT NULL,
            format TEXT NOT NULL,
            source TEXT NOT NULL,
            reason TEXT NOT NULL,
            received BIGINT NOT NULL,
            bytes {bytes} NOT NULL
        );
        """;
}
