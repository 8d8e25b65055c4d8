using System.Text;
using System.Text.RegularExpressions;

namespace Colophon.Sources.Bibliographies;

/// <summary>EndNote's XML export, which other reference managers write as well: <c>xml/records/record</c>.</summary>
internal sealed partial class EndNoteXmlFormat : IFormat
{
    public string Name => "endnote-xml";

    public string Source => "endnote";

    public string Description => "EndNote's XML export (.xml), also written by Zotero, Bookends, Covidence and others";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        string text = Charset.Glance(head).TrimStart();
        return HeadPattern().IsMatch(text) ? 3 : text.StartsWith("<record>", StringComparison.Ordinal) && text.Contains("<ref-type", StringComparison.Ordinal) ? 2 : 0;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context) => new EndNoteCutter(input).Pieces();

    public Reading Read(ReadOnlyMemory<byte> original, string source)
    {
        string? declared = DeclaredEncoding(Encoding.Latin1.GetString(original.Span[..Math.Min(original.Length, 200)]));
        var fields = EndNoteFields.Parse(Charset.Decode(original.Span, declared), out string? problem);
        return fields is null ? Reading.Failed(problem ?? "no record") : new EndNoteReader(fields).Read().Finish(source, Source);
    }

    /// <summary>The encoding that an XML declaration names, or null.</summary>
    public static string? DeclaredEncoding(string head) => DeclarationPattern().Match(head) is { Success: true } match ? match.Groups[1].Value : null;

    [GeneratedRegex(@"^(?:<\?xml[^<>]{0,200}\?>)?\s{0,100}(?:<!--[^<>]{0,500}-->\s{0,100})?<xml>\s{0,1000}<records\b")]
    private static partial Regex HeadPattern();

    [GeneratedRegex(@"^\s{0,20}<\?xml[^<>]{0,100}\bencoding\s?=\s?[""']([A-Za-z0-9._-]{1,40})[""']")]
    private static partial Regex DeclarationPattern();
}
