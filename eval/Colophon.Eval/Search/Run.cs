using System.Globalization;

namespace Colophon.Eval.Search;

/// <summary>A ranking for each question, in TREC's form: <c>question Q0 document rank score tag</c> a line.</summary>
internal static class Run
{
    /// <summary>Reads a run: by falling score, then rank, then document; a document counts once, at its best place.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Read(IEnumerable<string> lines) =>
        lines.Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
            .GroupBy(row => row[0])
            .ToDictionary(rows => rows.Key, rows => (IReadOnlyList<string>)[.. Ordered(rows).Distinct()]);

    /// <summary>The lines of a ranking. Scores fall by one per place: the order is what counts.</summary>
    public static IEnumerable<string> Lines(IReadOnlyDictionary<string, IReadOnlyList<string>> ranking, string tag) =>
        ranking.SelectMany(question => question.Value.Select((document, place) => $"{question.Key} Q0 {document} {place + 1} {question.Value.Count - place} {tag}"));

    private static IEnumerable<string> Ordered(IEnumerable<string[]> rows) => rows
        .OrderByDescending(row => double.Parse(row[4], CultureInfo.InvariantCulture))
        .ThenBy(row => int.Parse(row[3], CultureInfo.InvariantCulture))
        .ThenBy(row => row[2], StringComparer.Ordinal)
        .Select(row => row[2]);
}
