using Colophon.Sources.Acl;

namespace Colophon.Tests.Sources.Acl;

public sealed class AclIdsTests
{
    [Theory]
    [InlineData("2020.acl", "main", "1", "2020.acl-main.1")]
    [InlineData("P98", "1", "80", "P98-1080")]
    [InlineData("W05", "12", "3", "W05-1203")]
    [InlineData("C69", "70", "1", "C69-7001")]
    [InlineData("D19", "1", "7", "D19-1007")]
    [InlineData("D19", "50", "7", "D19-5007")]
    [InlineData("W05", "twelve", "3", null)]
    [InlineData("P98", "1", null, null)]
    [InlineData(null, "1", "1", null)]
    public void are_built_as_the_anthology_builds_them(string? collection, string? volume, string? paper, string? expected) =>
        AclIds.Of(collection, volume, paper).ShouldBe(expected);
}
