using System.Data.Common;
using Colophon.People;
using Colophon.Storage;
using Colophon.Text;

namespace Colophon.Libraries;

/// <summary>A name, and how it is printed here. Not a person: whoever prints this name is in it.</summary>
/// <param name="Key">The name's key (<c>li-shen</c>).</param>
/// <param name="Spellings">The printed spellings, most frequent first, with the number of works of each.</param>
/// <param name="Works">How many works print it.</param>
/// <param name="FirstYear">The year of the earliest dated work, or null.</param>
/// <param name="LastYear">The year of the latest dated work, or null.</param>
public sealed record PrintedName(string Key, IReadOnlyList<(string Spelling, int Works)> Spellings, int Works, int? FirstYear, int? LastYear);

/// <summary>A name in a list of names.</summary>
/// <param name="Key">The name's key.</param>
/// <param name="Name">One printed spelling.</param>
/// <param name="Works">How many works print it.</param>
/// <param name="Citations">How often these are cited in this library; null where the library knows no citations at all.</param>
/// <param name="HIndex">The largest h such that h of these works are cited at least h times in this library; null likewise.</param>
/// <param name="FirstYear">The year of the earliest dated work, or null.</param>
/// <param name="LastYear">The year of the latest dated work, or null.</param>
/// <param name="Fields">The most frequent primary categories, at most three.</param>
public sealed record NameSummary(string Key, string Name, int Works, int? Citations, int? HIndex, int? FirstYear, int? LastYear, IReadOnlyList<string> Fields);

/// <summary>Questions about names as printed.</summary>
internal static class PrintedNames
{
    /// <summary>One name.</summary>
    public static PrintedName? Find(DbConnection connection, string key)
    {
        var spellings = Sql.Rows(
            connection, "SELECT printed, COUNT(DISTINCT work) FROM byline WHERE name_key = @0 GROUP BY printed ORDER BY 2 DESC, 1", row => (row.GetString(0), row.GetInt32(1)), key);
        if (spellings.Count == 0)
        {
            return null;
        }

        var dates = Sql.Rows(
            connection, "SELECT date FROM work WHERE number IN (SELECT work FROM byline WHERE name_key = @0)", row => row.GetInt32(0), key);
        var years = dates.Where(d => d > 0).Select(d => d / 10000).ToList();
        return new PrintedName(key, spellings, dates.Count, years.Count > 0 ? years.Min() : null, years.Count > 0 ? years.Max() : null);
    }

    /// <summary>Names in the order of their keys, one by one.</summary>
    /// <param name="connection">The library's database.</param>
    /// <param name="name">Words that a name must have, in any order; null for all names.</param>
    public static IEnumerable<NameSummary> Stream(DbConnection connection, string? name)
    {
        using var keys = name is null
            ? Sql.Prepare(connection, "SELECT name_key, COUNT(DISTINCT work) FROM byline WHERE name_key > @0 GROUP BY name_key ORDER BY name_key LIMIT 2000")
            : Sql.Prepare(connection, "SELECT name_key, COUNT(DISTINCT work) FROM byline WHERE name_key > @0 AND name_key LIKE @1 GROUP BY name_key ORDER BY name_key LIMIT 2000");
        string[] words = name is null ? [] : PersonName.KeyOf(name).Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (name is not null && words.Length == 0)
        {
            yield break;
        }

        using var works = Sql.Prepare(connection, Library.WorkQuery + "WHERE number IN (SELECT work FROM byline WHERE name_key = @0)");
        using var spelling = Sql.Prepare(connection, "SELECT printed FROM byline WHERE name_key = @0 GROUP BY printed ORDER BY COUNT(*) DESC, printed LIMIT 1");
        bool knowsCitations = Sql.Ask<long>(connection, "SELECT COUNT(*) FROM (SELECT 1 FROM citation LIMIT 1) AS one") > 0;
        string after = string.Empty;
        while (true)
        {
            // A page at a time, so that no read transaction lives longer than a page takes.
            var page = name is null
                ? keys.Rows(row => row.GetString(0), after)
                : keys.Rows(row => row.GetString(0), after, "%" + words.MaxBy(w => w.Length) + "%");
            foreach (string key in page.Where(key => words.All(key.Split('-').Contains)))
            {
                yield return Summarise(key, spelling.Ask<string>(key)!, works.Rows(Library.ReadWork, key), knowsCitations);
            }

            if (page.Count == 0)
            {
                yield break;
            }

            after = page[^1];
        }
    }

    private static NameSummary Summarise(string key, string spelling, List<Colophon.Works.Work> works, bool knowsCitations)
    {
        var counts = works.Select(w => w.Citations).OrderDescending().ToList();
        int h = counts.TakeWhile((count, i) => count > i).Count();
        var years = works.Where(w => w.Date is not null).Select(w => w.Date!.Value.Year).ToList();
        var fields = works.Where(w => w.Categories.Count > 0).GroupBy(w => w.Categories[0]).OrderByDescending(g => g.Count()).ThenBy(g => g.Key, StringComparer.Ordinal).Take(3).Select(g => g.Key);
        return new NameSummary(key, spelling, works.Count, knowsCitations ? counts.Sum() : null, knowsCitations ? h : null, years.Count > 0 ? years.Min() : null, years.Count > 0 ? years.Max() : null, [.. fields]);
    }
}
