using System.Data.Common;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Colophon.Journal;
using Colophon.Libraries;
using Colophon.Search;
using Colophon.Storage;

namespace Colophon.EngineTests;

/// <summary>All that a library holds, as text in a fixed order, times left out: two libraries with the same dump are the same.</summary>
internal static class Dump
{
    private static readonly string[] Tables =
    [
        "SELECT number, id, changed, date, venue, citations, body FROM work ORDER BY number",
        "SELECT number, changed FROM work_gone ORDER BY number",
        "SELECT record_id, source, work, first_sequence, sequence FROM version ORDER BY record_id, source",
        "SELECT value, work FROM work_name ORDER BY value, work",
        "SELECT hash, work FROM work_title ORDER BY hash, work",
        "SELECT record_id, other_id, decision FROM apart ORDER BY record_id, other_id",
        "SELECT sequence, ordinal, work, position, name_key, printed, affiliation, orcid, source_person FROM byline ORDER BY sequence, ordinal",
        "SELECT venue_key, acronym, name FROM venue ORDER BY venue_key",
        "SELECT citing, cited, sequence FROM citation ORDER BY citing, cited",
        "SELECT file, line, start, format, source, reason FROM quarantine ORDER BY number",
        "SELECT name, position FROM checkpoint ORDER BY name",
    ];

    private static readonly string[] Queries = ["learning", "quill", "\"paper about\"", "inkwell -vellum", "year:2021", "author:quill", "source:arxiv"];

    public static string Of(string folder)
    {
        using var library = Library.Open(folder);
        var text = new StringBuilder();
        library.Read(connection =>
        {
            foreach (string table in Tables)
            {
                text.Append("== ").AppendLine(table);
                Rows(connection, table, text);
            }

            text.AppendLine("== journal");
            Journal(connection, text);
            return true;
        });
        foreach (string query in Queries)
        {
            text.Append("== search ").AppendLine(query);
            foreach (var hit in library.Search.Search(new SearchRequest(query) { Limit = 1000 }).Hits)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{hit.Work} {hit.Score:R}");
            }
        }

        return text.ToString();
    }

    private static void Rows(DbConnection connection, string query, StringBuilder text)
    {
        foreach (string[] row in Sql.Rows(connection, query, ReadRow))
        {
            text.AppendJoin('|', row).AppendLine();
        }
    }

    private static string[] ReadRow(Row row) => [.. Enumerable.Range(0, row.Columns).Select(row.GetString)];

    private static void Journal(DbConnection connection, StringBuilder text)
    {
        var journal = new JournalReader(connection);
        for (long after = 0; journal.After(after, 1000) is { Count: > 0 } page; after = page[^1].Sequence)
        {
            foreach (var entry in page)
            {
                text.AppendLine(CultureInfo.InvariantCulture, $"{entry.Sequence}|{entry.Kind}|{entry.Source}|{entry.Format}|{entry.RecordId}|{Convert.ToHexString(SHA256.HashData(entry.Original.Span))}");
            }
        }
    }
}
