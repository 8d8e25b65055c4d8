using System.Text.Json;
using System.Text.RegularExpressions;

namespace Colophon.Sources.Bibliographies;

/// <summary>CSL-JSON: the data of citation processors, and of Crossref's API, which answers in nearly the same words.</summary>
internal sealed partial class CslJsonFormat : IFormat
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public string Name => "csl-json";

    public string Source => "csl";

    public string Description => "CSL-JSON (.json), as exported by Zotero and pandoc; also answers and dumps of Crossref's API";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        string text = Charset.Glance(head).TrimStart();
        if (text.Length == 0 || text[0] is not ('[' or '{'))
        {
            return 0;
        }

        int own = Has(text, "\"date-parts\"") + Has(text, "\"container-title\"") + Has(text, "\"issued\"") + Has(text, "\"short-container-title\"")
            + Has(text, "\"family\"") + (TypePattern().IsMatch(text) ? 1 : 0);
        // Others' answers have one of these words; an export of references is a list of them.
        return Has(text, "\"title\"") == 0 ? 0 : own >= 2 ? 3 : own == 1 && text[0] == '[' ? 1 : 0;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context) => new JsonCutter(input).Pieces();

    public Reading Read(ReadOnlyMemory<byte> original, string source)
    {
        try
        {
            using var document = JsonDocument.Parse(JsonEscapes.Paired(Charset.Decode(original.Span)).AsMemory(), Options);
            var item = document.RootElement;
            if (item.ValueKind == JsonValueKind.Object && item.TryGetProperty("message", out var answer))
            {
                // Crossref's answer to a question for one work.
                item = answer;
            }

            return item.ValueKind == JsonValueKind.Object ? new CslReader(item).Read().Finish(source, Source) : Reading.Failed("not an object");
        }
        catch (JsonException error)
        {
            return Reading.Failed($"not JSON, or nested too deeply (line {error.LineNumber + 1} of the object)");
        }
    }

    private static int Has(string text, string word) => text.Contains(word, StringComparison.Ordinal) ? 1 : 0;

    [GeneratedRegex(@"""type""\s{0,8}:\s{0,8}""(?:article-journal|article-magazine|article-newspaper|paper-conference|chapter|book|thesis|report|webpage|manuscript|entry-encyclopedia|post-weblog|journal-article|proceedings-article|book-chapter|posted-content)""")]
    private static partial Regex TypePattern();
}
