using System.Text;
using Colophon.Sources;
using Colophon.Sources.Acl;

namespace Colophon.Tests.Sources.Acl;

public sealed class TagScannerTests
{
    [Fact]
    public void passes_over_comments_and_character_data()
    {
        Tags("<?xml version='1.0'?><a><!-- <b> --><![CDATA[<c>]]> x < y <d\n e='f'/></a>").ShouldBe(["<?xml version='1.0'?>", "<a>", "< y <d\n e='f'/>", "</a>"]);
    }

    [Fact]
    public void keeps_what_is_marked_over_any_number_of_buffers()
    {
        string text = new string('x', 700_000);
        string xml = $"<!-- {text}\n -->\n<a>\n<paper>{text}</paper>\n<paper>second</paper></a>";
        var pieces = new AclCollection(new MemoryStream(Encoding.UTF8.GetBytes($"<collection id='x'>{xml}"))).Papers().ToList();
        pieces.Select(piece => piece.Line).ShouldBe([4, 5]);
        pieces[0].Original.Length.ShouldBeGreaterThan(text.Length);
        Encoding.UTF8.GetString(pieces[1].Original.Span).ShouldContain("<paper>second</paper>");
        pieces[1].Offset.ShouldBe($"<collection id='x'>{xml}".IndexOf("<paper>second", StringComparison.Ordinal));
    }

    [Fact]
    public void a_paper_that_is_too_long_is_a_problem_and_the_next_goes_on()
    {
        byte[] monster = new byte[Piece.MaxBytes * 3];
        Array.Fill(monster, (byte)'x');
        byte[] xml = [.. "<collection id='x'><paper>"u8, .. monster, .. "</paper><paper id='1'></paper></collection>"u8];
        new AclCollection(new MemoryStream(xml)).Papers().Select(piece => piece.Problem).ShouldBe(["longer than 16 MiB", null]);
    }

    private static List<string> Tags(string xml)
    {
        var scanner = new TagScanner(new MemoryStream(Encoding.UTF8.GetBytes(xml)));
        var tags = new List<string>();
        while (scanner.NextTag())
        {
            tags.Add(Encoding.UTF8.GetString(scanner.Tag));
        }

        return tags;
    }
}
