namespace Colophon.Works;

/// <summary>The tables of the views that this room keeps: works and citations. All of them can be dropped and rebuilt from the journal.</summary>
internal static class WorksSchema
{
    /// <summary>First version. <c>work_name</c> holds every name by which a work is found: record ids and identifiers.</summary>
    public const string Create = """
        CREATE TABLE work (
            number {number} PRIMARY KEY,
            id TEXT NOT NULL,
            changed BIGINT NOT NULL,
            date INTEGER NOT NULL,
            venue TEXT NOT NULL,
            citations INTEGER NOT NULL DEFAULT 0,
            body TEXT NOT NULL
        );
        CREATE INDEX work_changed ON work (changed);
        CREATE INDEX work_date ON work (date, number);
        CREATE INDEX work_venue ON work (venue);
        CREATE TABLE work_gone (
            number {number} PRIMARY KEY,
            changed BIGINT NOT NULL
        );
        CREATE TABLE version (
            record_id TEXT NOT NULL,
            source TEXT NOT NULL,
            work BIGINT NOT NULL,
            first_sequence BIGINT NOT NULL,
            sequence BIGINT NOT NULL,
            PRIMARY KEY (record_id, source)
        ) {clustered};
        CREATE INDEX version_work ON version (work);
        CREATE TABLE work_name (
            value TEXT NOT NULL,
            work BIGINT NOT NULL,
            PRIMARY KEY (value, work)
        ) {clustered};
        CREATE TABLE work_title (
            hash BIGINT NOT NULL,
            work BIGINT NOT NULL,
            PRIMARY KEY (hash, work)
        ) {clustered};
        CREATE TABLE apart (
            record_id TEXT NOT NULL,
            other_id TEXT NOT NULL,
            decision BIGINT NOT NULL,
            PRIMARY KEY (record_id, other_id)
        ) {clustered};
        CREATE TABLE byline (
            sequence BIGINT NOT NULL,
            ordinal INTEGER NOT NULL,
            work BIGINT NOT NULL,
            position INTEGER,
            name_key TEXT NOT NULL,
            printed TEXT NOT NULL,
            affiliation TEXT,
            orcid TEXT,
            source_person TEXT,
            PRIMARY KEY (sequence, ordinal)
        ) {clustered};
        CREATE INDEX byline_name ON byline (name_key, work);
        CREATE TABLE venue (
            venue_key TEXT PRIMARY KEY,
            acronym TEXT NOT NULL,
            name TEXT NOT NULL
        );
        CREATE TABLE citation (
            citing TEXT NOT NULL,
            cited TEXT NOT NULL,
            sequence BIGINT NOT NULL,
            PRIMARY KEY (citing, cited)
        ) {clustered};
        CREATE INDEX citation_cited ON citation (cited);
        """;

    /// <summary>Empties the tables of the works view.</summary>
    public const string ClearWorks = """
        DELETE FROM work; DELETE FROM work_gone; DELETE FROM version; DELETE FROM work_name; DELETE FROM work_title;
        DELETE FROM apart; DELETE FROM byline; DELETE FROM venue; DELETE FROM citation;
        """;
}
