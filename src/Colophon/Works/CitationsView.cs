using System.Data.Common;
using Colophon.Storage;

namespace Colophon.Works;

/// <summary>
/// How many works of this library cite each work. Edges are kept between identifiers, so that either end may come first; this view counts
/// those whose two ends are works here.
/// </summary>
internal static class CitationsView
{
    /// <summary>The name of this view in checkpoints and commands.</summary>
    public const string Name = "citations";

    /// <summary>Each pair of works of which one cites the other, once; a work's citing itself is left out.</summary>
    private const string Edges = """
        SELECT DISTINCT cited_name.work AS cited, citing_name.work AS citing
        FROM citation
        JOIN work_name AS cited_name ON cited_name.value = citation.cited
        JOIN work_name AS citing_name ON citing_name.value = citation.citing
        WHERE cited_name.work <> citing_name.work
        """;

    /// <summary>Counts all works anew.</summary>
    public static void Count(DbConnection connection)
    {
        var counts = Sql.Rows(connection, $"SELECT cited, COUNT(*) FROM ({Edges}) AS edge GROUP BY cited", row => (Work: row.GetInt64(0), Count: row.GetInt64(1)));
        var before = Sql.Rows(connection, "SELECT number, citations FROM work WHERE citations > 0", row => (Work: row.GetInt64(0), Count: row.GetInt64(1))).ToDictionary(r => r.Work, r => r.Count);
        using var set = Sql.Prepare(connection, "UPDATE work SET citations = @1 WHERE number = @0");
        foreach (var (work, count) in counts)
        {
            if (!before.Remove(work, out long old) || old != count)
            {
                set.Execute(work, count);
            }
        }

        foreach (long work in before.Keys)
        {
            set.Execute(work, 0L);
        }
    }

    /// <summary>How many distinct edges have both ends here.</summary>
    public static long CountInside(DbConnection connection) => Sql.Ask<long>(connection, "SELECT COALESCE(SUM(citations), 0) FROM work");
}
