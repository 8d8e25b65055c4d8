using Colophon.Works;

namespace Colophon.Tests.Works;

public sealed class CodeLinksTests
{
    [Theory]
    [InlineData("Code: https://github.com/ann/tool.", LinkKind.Code, "https://github.com/ann/tool")]
    [InlineData("(see http://www.github.com/ann/tool)", LinkKind.Code, "http://www.github.com/ann/tool")]
    [InlineData("at github.com/ann/tool, and more", LinkKind.Code, "https://github.com/ann/tool")]
    [InlineData(@"\url{https://github.com/ann/my\_tool}", LinkKind.Code, "https://github.com/ann/my_tool")]
    [InlineData(@"\href{https://gitlab.com/ann/tool}{here}", LinkKind.Code, "https://gitlab.com/ann/tool")]
    [InlineData("https://github.com/ann/tool.git", LinkKind.Code, "https://github.com/ann/tool")]
    [InlineData("https://GitHub.com/Ann/Tool", LinkKind.Code, "https://github.com/Ann/Tool")]
    [InlineData("https://gitlab.lab.example.org/ann/tool", LinkKind.Code, "https://gitlab.lab.example.org/ann/tool")]
    [InlineData("https://huggingface.co/ann/model", LinkKind.Code, "https://huggingface.co/ann/model")]
    [InlineData("https://huggingface.co/datasets/ann/set", LinkKind.Data, "https://huggingface.co/datasets/ann/set")]
    [InlineData("https://zenodo.org/record/123", LinkKind.Data, "https://zenodo.org/record/123")]
    [InlineData("https://doi.org/10.5281/zenodo.123", LinkKind.Data, "https://doi.org/10.5281/zenodo.123")]
    [InlineData("www.kaggle.com/datasets/ann/set", LinkKind.Data, "https://www.kaggle.com/datasets/ann/set")]
    [InlineData("page: ann.github.io/tool/", LinkKind.Page, "https://ann.github.io/tool")]
    [InlineData("Project page: https://ann.example.org/x", LinkKind.Page, "https://ann.example.org/x")]
    [InlineData("Our code is available at https://ann.example.org/x.", LinkKind.Code, "https://ann.example.org/x")]
    [InlineData("http://tool.sourceforge.net", LinkKind.Code, "http://tool.sourceforge.net")]
    [InlineData("<https://codeberg.org/ann/tool>;", LinkKind.Code, "https://codeberg.org/ann/tool")]
    [InlineData("https://example.github.io/a_(b)).", LinkKind.Page, "https://example.github.io/a_(b)")]
    [InlineData("at http://github.com/ ann/tool; more", LinkKind.Code, "http://github.com/ann/tool")]
    [InlineData("clone git@github.com:ann/tool.git", LinkKind.Code, "https://github.com/ann/tool")]
    [InlineData("https://github.lab.example.org/ann/tool", LinkKind.Code, "https://github.lab.example.org/ann/tool")]
    public void finds_links_and_what_they_lead_to(string text, LinkKind kind, string address) =>
        CodeLinks.Find(text).ShouldBe([new Link(kind, address)]);

    [Theory]
    [InlineData(null)]
    [InlineData("no link at all")]
    [InlineData("we study github users and www.")]
    [InlineData("https://example.org/paper.pdf and http://")]
    [InlineData("https://github.com/")]
    [InlineData("https://notgithub.com.example/ann")]
    [InlineData("http://[bad")]
    public void finds_nothing_elsewhere(string? text) => CodeLinks.Find(text).ShouldBeEmpty();

    [Fact]
    public void keeps_the_order_and_drops_doubles() =>
        CodeLinks.Find("https://zenodo.org/record/1, http://github.com/a/b and https://github.com/a/b/").Select(link => link.Address)
            .ShouldBe(["https://zenodo.org/record/1", "http://github.com/a/b"]);
}
