using Colophon.Sources.Pages;

namespace Colophon.Tests.Sources.Pages;

public sealed class GluedLineTests
{
    [Theory]
    [InlineData("A Woven Perturbation ApproachPia Grundel, Xu Fei, Tom Yarrow et al.", "A Woven Perturbation Approach", "Pia Grundel|Xu Fei|Tom Yarrow")]
    [InlineData("Notes beyond fine-tuningHong Zell, Xu Fei, Anne Ting et al.", "Notes beyond fine-tuning", "Hong Zell|Xu Fei|Anne Ting")]
    [InlineData("Ferns in 1 MBLing Shore, Zed Shaw, Wang Su et al.", "Ferns in 1 MB", "Ling Shore|Zed Shaw|Wang Su")]
    [InlineData("Nets, Looms, and Other FramesFa-Ting Hollow, J. Marl, Ö. Żak et al.", "Nets, Looms, and Other Frames", "Fa-Ting Hollow|J. Marl|Ö. Żak")]
    [InlineData("Is It Really Robust?Hao Yew, Ma Guo, Yu Cong et al.", "Is It Really Robust?", "Hao Yew|Ma Guo|Yu Cong")]
    [InlineData("Climbing with SGDZ Quill, A B Stone", "Climbing with SGD", "Z Quill|A B Stone")]
    [InlineData("Stacking for LearningHanne McTavish, Bo DeLuca, Ida Munk et al.", "Stacking for Learning", "Hanne McTavish|Bo DeLuca|Ida Munk")]
    [InlineData("Graphs with GraphSAILMc Ewan, Ida Munk, Bo Li et al.", "Graphs with GraphSAIL", "Mc Ewan|Ida Munk|Bo Li")]
    [InlineData("A Short Note on Fern Networks王芳, 李雷, Han Mei et al.", "A Short Note on Fern Networks", "王芳|李雷|Han Mei")]
    [InlineData("On the Motion of PlanetsTycho van der Berg", "On the Motion of Planets", "Tycho van der Berg")]
    [InlineData("Rivers, Roads and NetworksAda Birk, Jr., Cem Dorn", "Rivers, Roads and Networks", "Ada Birk, Jr.|Cem Dorn")]
    public void tells_title_and_names_apart(string line, string title, string names)
    {
        var parts = new GluedLine(GluedLine.WordsOf("we learn graphsail with sgd in mb"), []).Split(line).ShouldNotBeNull();
        parts.Title.ShouldBe(title);
        string.Join('|', parts.Names.Names).ShouldBe(names);
        parts.Names.Incomplete.ShouldBe(line.EndsWith("et al.", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("An Item without Any Names")]
    [InlineData("Efficient DeepSpeed Training")]
    [InlineData("McEwan, OpenGrass and PyLoom: Three Tools")]
    [InlineData("")]
    [InlineData(",,,, et al.")]
    public void takes_no_names_where_none_are_printed(string line) =>
        new GluedLine(GluedLine.WordsOf("deep speed training of networks"), []).Split(line).ShouldBeNull();

    [Fact]
    public void believes_a_name_that_the_page_prints_elsewhere()
    {
        const string line = "Sails for GraphSAILLi Shen, Bo Wu";
        new GluedLine([], ["Li Shen"]).Split(line).ShouldNotBeNull().Title.ShouldBe("Sails for GraphSAIL");
    }

    [Fact]
    public void keeps_institutions_behind_the_names()
    {
        var parts = new GluedLine([], []).Split("Light at the HarbourPia Grundel, Xu Fei, Tom Yarrow et al. · fjord-ai · uni-skagen").ShouldNotBeNull();
        parts.Names.Institutions.ShouldBe(["fjord-ai", "uni-skagen"]);
        parts.Names.Names[^1].ShouldBe("Tom Yarrow");
    }
}
