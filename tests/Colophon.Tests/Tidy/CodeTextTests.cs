namespace Colophon.Tests.Tidy;

public sealed class CodeTextTests
{
    [Theory]
    [InlineData("a // b\nc", "a     \nc")]
    [InlineData("a /* b\nc */ d", "a     \n     d")]
    [InlineData("x = \"a\\\"b\" + c", "x = \"    \" + c")]
    [InlineData("x = @\"a\\\" + c", "x = @\"  \" + c")]
    [InlineData("x = \"\"\"a \"b\" c\"\"\" + d", "x = \"           \" + d")]
    [InlineData("x = '\"' + y", "x = ' ' + y")]
    [InlineData("x = '\\'' + y", "x = '  ' + y")]
    [InlineData("http: //", "http:   ")]
    public void blanks_comments_and_literals_and_keeps_places(string text, string expected) => CodeText.Blank(text).ShouldBe(expected);

    [Fact]
    public void finds_the_bases_behind_a_primary_constructor()
    {
        var file = new SourceFile("src/Colophon/Works/A.cs", "internal sealed class A<T>(int b = 1, (int, int)? c = null) : D<T>, IE where T : struct\n{\n}");
        var type = file.Declarations().ShouldHaveSingleItem();
        (type.Name, type.IsA("IE"), type.IsA("E"), file.Room).ShouldBe(("A", true, false, "Works"));
    }
}
