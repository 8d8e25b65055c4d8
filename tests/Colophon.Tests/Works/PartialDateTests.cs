using Colophon.Works;

namespace Colophon.Tests.Works;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("2023", "2023")]
    [InlineData("2023-05", "2023-05")]
    [InlineData("2023-5-4", "2023-05-04")]
    [InlineData(" 2023-05-04T10:00:00Z ", "2023-05-04")]
    [InlineData("2023-05-04 10:00", "2023-05-04")]
    [InlineData("2024-02-29", "2024-02-29")]
    [InlineData("2023-05T", "2023-05")]
    public void keeps_the_precision_given(string text, string date)
    {
        PartialDate.TryParse(text, out var read).ShouldBeTrue();
        read.ToString().ShouldBe(date);
        PartialDate.FromNumber(read.Number).ShouldBe(read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("23")]
    [InlineData("2023-13")]
    [InlineData("2023-00")]
    [InlineData("2023-02-30")]
    [InlineData("2023-05-04-01")]
    [InlineData("0999")]
    [InlineData("May 2023")]
    [InlineData("2023-")]
    [InlineData("+023")]
    public void refuses_what_is_no_date(string? text) => PartialDate.TryParse(text, out _).ShouldBeFalse();

    [Fact]
    public void refuses_numbers_of_no_day()
    {
        PartialDate.FromNumber(0).ShouldBeNull();
        PartialDate.FromNumber(20230230).ShouldBeNull();
        PartialDate.FromNumber(-5).ShouldBeNull();
        PartialDate.Create(2023, 0, 4).ShouldBeNull();
        PartialDate.Create(2023, -1).ShouldBeNull();
    }

    [Fact]
    public void orders_by_the_earliest_possible_day()
    {
        string[] texts = ["2023-05-04", "2022-12-31", "2023-05", "2023"];

        texts.Select(text => PartialDate.TryParse(text, out var date) ? date : default).Order().Select(date => date.ToString())
            .ShouldBe(["2022-12-31", "2023", "2023-05", "2023-05-04"]);
    }
}
