using Colophon.Sources;

namespace Colophon.Tests.Fuzz;

/// <summary>Every reader, on mutations of its own golden cases.</summary>
public sealed class FormatsFuzz
{
    private static readonly string[] Words =
    [
        "@article{", "@string{", "@comment{", "@preamble{", "crossref = {", "author = {", " and ", "title = \"", " # ", "and others", "xdata", "% Encoding: windows-1251\n", "jan",
        "TY  - JOUR\n", "ER  - \n", "AU  - ", "A - ", "PY  - 2001///\n", "DO  - 10.1/x\n",
        "{\"id\":", "\"items\":[", "\"author\":[{", "\"date-parts\":[[", "\"message\":{", "\\ud800", "\\u0000", "null", "1e999", "\n{\"",
        "<record>", "</record>", "<style>", "<![CDATA[", "]]>", "<!DOCTYPE x [", "<!ENTITY a \"b\">", "&a;", "&#x1;", "<!--", "-->", "<?xml version=\"1.0\" encoding=\"UTF-16\"?>",
        "\\'{", "\\\"", "$", "$$", "\\(", "{\\relax ", "\\begin{", "\u00ef\u00bb\u00bf", "et al.", "15.3CVSep 18, 2023Code", ", ", "; ", "citations", "http://", "10.5555/", "arXiv:",
        "\t", "\r", "\r\n", "  ", "-", "9999999999999999999", "2023-02-30",
    ];

    public static IEnumerable<TheoryDataRow<string>> Names() => Formats.All.Select(format => new TheoryDataRow<string>(format.Name));

    [Theory]
    [MemberData(nameof(Names))]
    public void no_input_breaks_a_reader(string name)
    {
        var format = Formats.Named(name).ShouldNotBeNull();
        var context = new ReadingContext(Owner: null, SavedOn: new DateOnly(2025, 6, 1));
        Fuzzer.Run(name, new Mutator(Samples(name), Words), input =>
        {
            Formats.Recognise(input.AsSpan(0, Math.Min(input.Length, 64 << 10)), "-");
            foreach (var piece in format.Cut(new MemoryStream(input, writable: false), context))
            {
                piece.Offset.ShouldBeInRange(0, input.Length);
                if (piece.Problem is null)
                {
                    Check(format.Read(piece.Original, format.Source));
                }
            }
        });
    }

    /// <summary>The files of a format's golden cases, all but what is expected of them.</summary>
    private static List<byte[]> Samples(string name)
    {
        string folder = Path.Combine(RepositoryRoot.Path, "tests", "Colophon.Tests", "Sources", "Golden", name);
        return Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories)
            .Where(file => Path.GetFileName(file) is not ("expected.json" or "context.json"))
            .Order(StringComparer.Ordinal)
            .Select(File.ReadAllBytes)
            .ToList();
    }

    private static void Check(Reading reading)
    {
        (reading.Statement is null).ShouldBe(reading.Problem is not null);
        reading.Remarks.ShouldNotBeNull();
    }
}
