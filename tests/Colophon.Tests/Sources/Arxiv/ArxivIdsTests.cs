using Colophon.Sources.Arxiv;

namespace Colophon.Tests.Sources.Arxiv;

public sealed class ArxivIdsTests
{
    [Theory]
    [InlineData("0912.5507", "0912.5507", false)]
    [InlineData("1912.08378", "1912.08378", false)]
    [InlineData("hep-th/9901001", "hep-th/9901001", false)]
    [InlineData("2301.00001v2", "2301.00001", false)]
    [InlineData("912.5507", "0912.5507", true)]
    [InlineData("912.55", "0912.5500", true)]
    [InlineData("1412.3", "1412.3000", true)]
    [InlineData("1501.0123", "1501.01230", true)]
    [InlineData("1912.0837800000002", "1912.08378", true)]
    [InlineData("1912.0837799999999", "1912.08378", true)]
    public void puts_back_what_a_number_lost(string printed, string expected, bool restored)
    {
        ArxivIds.TryRead(printed, out var identifier, out bool wasRestored).ShouldBeTrue();
        identifier.Value.ShouldBe(expected);
        wasRestored.ShouldBe(restored);
    }

    [Theory]
    [InlineData("")]
    [InlineData("912.")]
    [InlineData("913.5507")]
    [InlineData("1912.083785")]
    [InlineData("0912.00000000000000000000000000000001")]
    [InlineData("12.34")]
    [InlineData("912.55x7")]
    public void does_not_guess(string printed) => ArxivIds.TryRead(printed, out _, out _).ShouldBeFalse();
}
