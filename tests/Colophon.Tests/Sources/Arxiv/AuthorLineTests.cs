using Colophon.Sources.Arxiv;

namespace Colophon.Tests.Sources.Arxiv;

public sealed class AuthorLineTests
{
    [Theory]
    [InlineData("A. Bee, C. Dee and E. Eff", "A. Bee|C. Dee|E. Eff")]
    [InlineData("A. Bee (Upper College, Hive), C. Dee", "A. Bee=Upper College, Hive|C. Dee")]
    [InlineData("A. Bee (1), C. Dee (1 and 2) ((1) Upper College, (2) Lower College)", "A. Bee=Upper College|C. Dee=Upper College; Lower College")]
    [InlineData("A. Bee (1,2), C. Dee (3) ((1) Upper College (Hive), (2) Lower College)", "A. Bee=Upper College (Hive); Lower College|C. Dee")]
    [InlineData("A. Bee (Hive", "A. Bee")]
    [InlineData("A. Bee), C. Dee", "A. Bee)|C. Dee")]
    [InlineData(", , A. Bee,", "A. Bee")]
    [InlineData("", "")]
    public void tells_names_and_affiliations_apart(string line, string expected) =>
        string.Join('|', AuthorLine.Split(line).Select(entry => entry.Affiliation is null ? entry.Name.Printed : $"{entry.Name.Printed}={entry.Affiliation}")).ShouldBe(expected);

    [Fact]
    public void takes_no_longer_for_hostile_nesting()
    {
        string line = new string('(', 100_000) + "1" + new string(')', 100_000) + string.Concat(Enumerable.Repeat("((1) x", 20_000));
        AuthorLine.Split(line).Count.ShouldBeLessThan(line.Length);
    }
}
