using System.Text;
using Colophon.Sources;
using Colophon.Sources.Pages;
using Colophon.Works;
using FsCheck;
using FsCheck.Fluent;

namespace Colophon.Tests.Sources.Pages;

public sealed class PageFormatTests
{
    private const string Profile = """
        Orla Venn

        LG
        h-index7
        2papers

        12.4ROMar 3, 2024Code
        Tidal Grippers

        Ines Quarrie, Orla Venn, Bo Achter et al.

        Soft hands close well and open badly. We teach a hand to release wet shells of seven kinds without dropping them.

        LGJan 9, 2023
        Counting Limpets

        K. T. Hall, M. de la Brisa, Wu Shang et al.

        Limpets look like the rock they sit on. With twelve labelled photographs a small network counts them well enough.
        """;

    private static readonly PageFormat Format = new();

    [Theory]
    [InlineData("{\"a\": \"LGJan 9, 2023\"}")]
    [InlineData("<html>\nLGJan 9, 2023\nLGJan 9, 2023\n")]
    [InlineData("@article{a,\n}\nLGJan 9, 2023\nLGJan 9, 2023\n")]
    [InlineData("TY  - JOUR\nLGJan 9, 2023\nLGJan 9, 2023\n")]
    [InlineData("Dear all,\nnothing of the kind.\n")]
    [InlineData("")]
    public void leaves_other_formats_alone(string head) => Format.Recognise(Encoding.UTF8.GetBytes(head), "x.txt").ShouldBe(0);

    [Fact]
    public void is_never_certain_of_a_plain_text()
    {
        Format.Recognise(Encoding.UTF8.GetBytes(Profile), "x.txt").ShouldBe(2);
        Format.Recognise("LGJan 9, 2023\nTitle"u8, "x.txt").ShouldBe(1);
    }

    [Fact]
    public void gives_every_work_the_page_s_owner()
    {
        var records = Records(Profile, null);
        records[0].Bylines.Single(byline => byline.Name.Printed == "Orla Venn").Position.ShouldBe(1);
        records[1].Bylines[^1].ShouldSatisfyAllConditions(byline => byline.Name.Printed.ShouldBe("Orla Venn"), byline => byline.Position.ShouldBeNull());
    }

    [Fact]
    public void believes_the_user_rather_than_the_heading() =>
        Records(Profile, "Wu Shang").ShouldAllBe(record => record.Bylines.Any(byline => byline.Name.Printed == "Wu Shang"));

    [Fact]
    public void two_people_s_pages_of_one_paper_are_two_records() =>
        Records(Profile, "Ada Birk")[0].Id.ShouldNotBe(Records(Profile, "Cem Dorn")[0].Id);

    [Fact]
    public void a_piece_says_all_that_reading_needs()
    {
        var piece = Format.Cut(Open(Profile), new ReadingContext(null, new DateOnly(2024, 5, 6))).First();
        string text = Encoding.UTF8.GetString(piece.Original.Span);
        text.ShouldStartWith("colophon-page: 1\nlayout: profile\nsaved: 2024-05-06\nowner: Orla Venn\n\n12.4ROMar 3, 2024Code");
        (piece.Line, piece.Offset).ShouldBe((7, Profile.IndexOf("12.4", StringComparison.Ordinal)));
        Format.Read("12.4ROMar 3, 2024Code\nTitle"u8.ToArray(), "page").Problem.ShouldNotBeNull();
    }

    [Fact]
    public void does_not_invent_an_owner_for_a_list_without_heading() =>
        Records(Profile[Profile.IndexOf("12.4", StringComparison.Ordinal)..], null)[1].Bylines.Count.ShouldBe(3);

    [Fact]
    public void a_page_too_large_is_a_problem()
    {
        var piece = Format.Cut(new MemoryStream(new byte[Piece.MaxBytes + 1]), new ReadingContext(null, new DateOnly(2024, 1, 1))).ToList().ShouldHaveSingleItem();
        piece.Problem.ShouldNotBeNull();
        piece.Original.Length.ShouldBeLessThanOrEqualTo(64 << 10);
    }

    [Fact]
    public void no_shuffled_or_torn_page_makes_it_throw()
    {
        string[] scraps = [.. Profile.Split('\n'), "preprint2026arXiv", "  • 4 authors", "·", "Jan 30", "Trust snapshot", "A GridPia Grundel, Xu Fei et al. · lab", "\0\uFFFD", ", , et al.", "Code", new string('x', 400), "owner: x", "é́́ Éa", "2.5CVFeb 30, 2020"];
        var pages = Gen.ArrayOf(Gen.Elements(scraps)).Select(lines => string.Join('\n', lines)).ToArbitrary();
        Prop.ForAll(pages, page =>
        {
            foreach (var piece in Format.Cut(Open(page), new ReadingContext(null, new DateOnly(2024, 1, 1))))
            {
                var reading = piece.Problem is null ? Format.Read(piece.Original, "page") : Reading.Failed(piece.Problem);
                (reading.Statement is null).ShouldBe(reading.Problem is not null);
            }
        }).QuickCheckThrowOnFailure();
    }

    private static MemoryStream Open(string text) => new(Encoding.UTF8.GetBytes(text));

    private static List<PaperRecord> Records(string page, string? owner) =>
        [.. Format.Cut(Open(page), new ReadingContext(owner, new DateOnly(2024, 5, 6))).Select(piece => Format.Read(piece.Original, "page").Statement.ShouldBeOfType<PaperRecord>())];
}
