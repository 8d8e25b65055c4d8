using System.Text.Json;

namespace Colophon.Yardsticks;

/// <summary>Corpora as documents to index.</summary>
internal static class Corpora
{
    public static IEnumerable<Document> Read(IEnumerable<string> paths) => paths.SelectMany(path => path.EndsWith(".tsv", StringComparison.Ordinal) ? DocumentFile.Read(path) : Judged(path));

    private static IEnumerable<Document> Judged(string path) => File.ReadLines(path).Select(line => JsonElement.Parse(line)).Select(json => new Document(
        json.GetProperty("id").GetString()!, json.GetProperty("title").GetString()!, json.GetProperty("abstract").GetString()!, [], ""));
}
