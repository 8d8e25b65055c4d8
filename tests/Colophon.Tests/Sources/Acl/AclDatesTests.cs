using Colophon.Sources.Acl;

namespace Colophon.Tests.Sources.Acl;

public sealed class AclDatesTests
{
    [Theory]
    [InlineData("2020", "July", "2020-07")]
    [InlineData("2020", "June 29–July 1", "2020-06")]
    [InlineData("2020", "12--13 November", "2020-11")]
    [InlineData("1975", "September/December", "1975-09")]
    [InlineData("2020", "sEPTEMBER", "2020-09")]
    [InlineData("2020", "Septempber", "2020-09")]
    [InlineData("2020", "6", "2020-06")]
    [InlineData("2020", "13", "2020")]
    [InlineData("2020", "Winter", "2020")]
    [InlineData("2020", null, "2020")]
    public void keep_the_month_and_no_day(string year, string? month, string expected) => AclDates.Of(year, month).ToString().ShouldBe(expected);

    [Fact]
    public void are_null_without_a_year() => AclDates.Of("MMXX", "July").ShouldBeNull();
}
