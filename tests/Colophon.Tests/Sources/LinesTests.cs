using System.Text;
using Colophon.Sources;

namespace Colophon.Tests.Sources;

public sealed class LinesTests
{
    [Fact]
    public void drops_line_ends_and_blank_lines_and_keeps_count()
    {
        var pieces = Cut("one\r\n\n  \t\ntwo\nthree"u8.ToArray());
        pieces.Select(piece => (Encoding.UTF8.GetString(piece.Original.Span), piece.Offset, piece.Line))
            .ShouldBe([("one", 0, 1), ("two", 10, 4), ("three", 14, 5)]);
    }

    [Fact]
    public void a_line_that_is_too_long_is_a_problem_and_the_next_goes_on()
    {
        byte[] monster = new byte[(Piece.MaxBytes * 5 / 2) + 3];
        Array.Fill(monster, (byte)'x');
        var pieces = Cut([.. "first\n"u8, .. monster, .. "\nlast\n"u8]);
        pieces.Select(piece => (piece.Line, piece.Offset, piece.Problem is null)).ShouldBe([(1, 0, true), (2, 6, false), (3, 6 + monster.Length + 1, true)]);
        pieces[1].Original.Length.ShouldBe(64 << 10);
    }

    [Fact]
    public void a_line_of_the_greatest_length_is_a_record()
    {
        byte[] line = new byte[Piece.MaxBytes];
        Array.Fill(line, (byte)'x');
        var pieces = Cut([.. line, .. "\nlast"u8]);
        pieces.Select(piece => (piece.Original.Length, piece.Problem)).ShouldBe([(Piece.MaxBytes, null), (4, null)]);
    }

    [Fact]
    public void nothing_gives_nothing() => Cut([]).ShouldBeEmpty();

    private static List<Piece> Cut(byte[] bytes) => [.. Lines.Cut(new MemoryStream(bytes))];
}
