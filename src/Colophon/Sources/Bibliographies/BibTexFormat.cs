using System.Text.RegularExpressions;

namespace Colophon.Sources.Bibliographies;

/// <summary>BibTeX and biblatex files.</summary>
internal sealed partial class BibTexFormat : IFormat
{
    private const string Types =
        "article|inproceedings|conference|book|booklet|inbook|incollection|manual|mastersthesis|misc|phdthesis|proceedings|techreport|unpublished|"
        + "online|report|thesis|collection|dataset|software|patent|periodical|string|preamble|comment|electronic|www";

    public string Name => "bibtex";

    public string Source => "bibtex";

    public string Description => "BibTeX or biblatex (.bib), as exported by reference managers, DBLP, publishers' pages and TeX users";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        string text = Charset.Glance(head).TrimStart();
        bool named = fileName.EndsWith(".bib", StringComparison.OrdinalIgnoreCase) || fileName.EndsWith(".bibtex", StringComparison.OrdinalIgnoreCase);
        if (!EntryPattern().IsMatch(text))
        {
            return named ? 1 : 0;
        }

        // A page or a JSON answer may hold an entry, too; that does not make it a file of entries.
        return text[0] is '@' or '%' || named ? 3 : text[0] is '<' or '{' or '[' || !LinePattern().IsMatch(text) ? 0 : 2;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context) => new BibTexCutter(input).Pieces();

    public Reading Read(ReadOnlyMemory<byte> original, string source)
    {
        string? declared = Charset.Declared(original.Span[..Math.Min(original.Length, 100)]);
        var parser = new BibTexParser(Charset.Decode(original.Span, declared));
        var macros = new BibTexMacros();
        BibTexEntry? entry = null;
        while (parser.Next() is { } next)
        {
            if (next.Type == "string")
            {
                macros.Define(next);
            }
            else if (entry is null)
            {
                entry = next;
            }
            else
            {
                return Read(entry, next, macros, source);
            }
        }

        return entry is null ? Reading.Failed("no BibTeX entry") : Read(entry, null, macros, source);
    }

    private Reading Read(BibTexEntry entry, BibTexEntry? second, BibTexMacros macros, string source)
    {
        var parent = entry.Parent is { } key && string.Equals(second?.Key, key, StringComparison.OrdinalIgnoreCase) ? second : null;
        return entry.Faults.Contains(BibTexParser.NotClosed)
            ? Reading.Failed(BibTexParser.NotClosed)
            : new BibTexReader(entry, parent, macros).Read().Finish(source, Source);
    }

    [GeneratedRegex(@"@\s{0,4}(?:" + Types + @")\s{0,4}[{(]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EntryPattern();

    [GeneratedRegex(@"^@(?:" + Types + @")\s{0,4}[{(]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex LinePattern();
}
