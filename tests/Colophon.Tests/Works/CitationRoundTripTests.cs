using System.Text;
using Colophon.People;
using Colophon.Sources;
using Colophon.Works;

namespace Colophon.Tests.Works;

/// <summary>What is written as a citation says the same when it is read back.</summary>
public sealed class CitationRoundTripTests
{
    private static readonly string[] s_titles =
    [
        "On BERT & the 3D mRNA: 100% of $\\alpha_{1}$-models in Zürich",
        "Braces { in } titles, #tags, a_b, ~x, 2^10 and C:\\path",
        "Sums of $5 and $10 – “quoted” — ½",
        "李明的 Ünïcode",
    ];

    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (string format in (string[])["bibtex", "ris", "csl-json"])
        {
            foreach (string title in s_titles)
            {
                cases.Add(format, title);
            }
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void reads_back_what_it_writes(string format, string title)
    {
        var work = new Work
        {
            Number = new WorkNumber(1),
            Id = new WorkId("arxiv:2301.00001"),
            Title = title,
            Abstract = "We show that " + title,
            Bylines =
            [
                new Byline(0, new PersonName("Li Shën", "Li", "Shën")),
                new Byline(1, new PersonName("Ann van der Lee", "Ann", "van der Lee")),
                new Byline(2, new PersonName("John Doe Jr.", "John", "Doe", "Jr.")),
            ],
            Date = PartialDate.Create(2023, 5, 4),
            Type = "article",
            VenuePrinted = "Journal of R&D",
            Volume = "12",
            Issue = "3",
            Pages = "3-14",
            Identifiers = [new Identifier(IdentifierKind.Arxiv, "2301.00001"), new Identifier(IdentifierKind.Doi, "10.1000/a_b")],
            Keywords = ["text", "maths"],
            Versions = [],
        };

        var record = Read(format, Write(format, work));

        record.Title.ShouldBe(work.Title);
        record.Abstract.ShouldBe(work.Abstract);
        record.Bylines.Select(byline => byline.Name.Key).ShouldBe(work.Bylines.Select(byline => byline.Name.Key));
        record.Bylines[1].Name.Family.ShouldBe("van der Lee");
        record.Date.ShouldBe(work.Date);
        record.Type.ShouldBe("article");
        (record.VenuePrinted ?? record.Venue).ShouldBe(work.VenuePrinted);
        (record.Volume, record.Issue, record.Pages).ShouldBe((work.Volume, work.Issue, work.Pages));
        record.Identifiers.ShouldContain(new Identifier(IdentifierKind.Doi, "10.1000/a_b"));
        record.Identifiers.ShouldContain(new Identifier(IdentifierKind.Arxiv, "2301.00001"));
        record.Keywords.ShouldBe(work.Keywords);
    }

    private static string Write(string format, Work work) => format switch
    {
        "bibtex" => CitationFormats.BibTex(work),
        "ris" => CitationFormats.Ris(work),
        _ => $"[{CitationFormats.CslJson(work)}]",
    };

    private static PaperRecord Read(string name, string text)
    {
        var format = Formats.All.Single(format => format.Name == name);
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        var piece = format.Cut(stream, new ReadingContext(null, new DateOnly(2024, 1, 1))).Single();
        return format.Read(piece.Original, format.Source).Statement.ShouldBeOfType<PaperRecord>();
    }
}
