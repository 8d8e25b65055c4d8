using Colophon.Sources;
using Colophon.Works;

namespace Colophon.Yardsticks;

/// <summary>Corpora as documents to index: each record about a paper, as it came; records of one paper are not joined here.</summary>
internal static class Corpora
{
    /// <summary>Reads files, folders and archives in any format that Colophon imports; a second record under the same id is passed over.</summary>
    /// <exception cref="InvalidOperationException">A file cannot be read: figures on half a corpus would mislead.</exception>
    public static IEnumerable<Document> Read(IReadOnlyList<string> paths)
    {
        var seen = new HashSet<string>();
        foreach (var file in new InputFiles(paths, Stream.Null, DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)))
        {
            foreach (var record in Records(file).Where(record => (record.Title.Length > 0 || record.Abstract is not null) && seen.Add(record.Id)))
            {
                yield return DocumentOf(record);
            }

            if (file.Problem is { } problem)
            {
                throw new InvalidOperationException($"{file.Name}: {problem}");
            }
        }
    }

    private static IEnumerable<PaperRecord> Records(InputFile file) => file.Format is not { } format
        ? []
        : format.Cut(file.Content, file.Context())
            .Where(piece => piece.Problem is null)
            .Select(piece => format.Read(piece.Original, format.Source).Statement)
            .OfType<PaperRecord>();

    private static Document DocumentOf(PaperRecord record) => new(
        record.Id.Replace(' ', '_'),
        record.Title,
        record.Abstract ?? "",
        [.. record.Bylines.Select(byline => byline.Name.Printed)],
        record.VenuePrinted is { } printed && printed != record.Venue ? $"{record.Venue} {printed}".Trim() : record.Venue ?? "");
}
