using Colophon.People;

namespace Colophon.Tests.People;

public sealed class OrcidTests
{
    [Theory]
    [InlineData("0000-0002-1825-0097")]
    [InlineData("0000000218250097")]
    [InlineData(" https://orcid.org/0000-0002-1825-0097/ ")]
    [InlineData("orcid.org/0000-0002-1825-0097")]
    [InlineData("orcid:0000-0002-1825-0097")]
    [InlineData("ORCID: 0000-0002-1825-0097")]
    public void reads_an_id_in_any_dress(string text)
    {
        Orcid.TryParse(text, out var orcid).ShouldBeTrue();
        orcid.ToString().ShouldBe("0000-0002-1825-0097");
    }

    [Fact]
    public void reads_a_small_x_as_check_digit()
    {
        Orcid.TryParse("0000-0002-1694-233x", out var orcid).ShouldBeTrue();
        orcid.Value.ShouldBe("0000-0002-1694-233X");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("0000-0002-1825-0098")]
    [InlineData("0000-0002-1825-009")]
    [InlineData("0000-0002-1825-00977")]
    [InlineData("X000-0002-1825-0097")]
    [InlineData("0000–0002–1825–0097x")]
    [InlineData("0000-0000-0000-0000")]
    public void refuses_what_is_no_id(string? text) => Orcid.TryParse(text, out _).ShouldBeFalse();
}
