using Colophon.Text;

namespace Colophon.Tests.Text;

public sealed class MarkupTests
{
    [Theory]
    [InlineData("<jats:p>We  study\n<jats:italic>Foo bar</jats:italic>.</jats:p>", "We study Foo bar.")]
    [InlineData("<p>One</p><p>Two</p>", "One Two")]
    [InlineData("salt &amp; pepper &eacute;&#233;&#xe9; &nosuch;", "salt & pepper ééé &nosuch;")]
    [InlineData("H<sub>2</sub>O at 10<sup>-5</sup> m", "H₂O at 10⁻⁵ m")]
    [InlineData("the 5<sup>th</sup> x<sub>max</sub>", @"the 5$^{\text{th}}$ x$_{\text{max}}$")]
    [InlineData("<jats:title>Abstract</jats:title><jats:p>We</jats:p>", "We")]
    [InlineData("<title>Methods</title><p>We</p>", "Methods We")]
    [InlineData("&lt;p&gt;We &lt;i&gt;x&lt;/i&gt;&lt;/p&gt;", "We x")]
    [InlineData("<a href=\"https://example.org/?a>b\">x</a> <br/>y", "b\">x y")]
    [InlineData("<!-- note -->text", "text")]
    [InlineData("<mml:math><mml:mi>x</mml:mi><mml:mo>=</mml:mo><mml:mn>1</mml:mn></mml:math>", "x=1")]
    public void drops_tags_and_decodes_entities(string markup, string text) => Markup.ToText(markup).ShouldBe(text);

    [Theory]
    [InlineData("<tex-math>x^{2}</tex-math>", "$x^{2}$")]
    [InlineData(@"<jats:tex-math><![CDATA[\documentclass{minimal}\begin{document}$\alpha < 1$\end{document}]]></jats:tex-math>", @"$\alpha < 1$")]
    [InlineData(@"<inline-formula><alternatives><tex-math>\beta</tex-math><mml:math><mml:mi>β</mml:mi></mml:math></alternatives></inline-formula> is", @"$\beta$ is")]
    [InlineData(@"<math><semantics><mi>γ</mi><annotation encoding=""application/x-tex"">\gamma</annotation></semantics></math>", @"$\gamma$")]
    [InlineData(@"<math alttext=""\delta_1""><mi>δ</mi></math>", @"$\delta_1$")]
    public void keeps_maths_that_is_given_as_tex(string markup, string text) => Markup.ToText(markup).ShouldBe(text);

    [Theory]
    [InlineData("a < b and c > d")]
    [InlineData("List<int> and <unknown>tags</unknown>")]
    [InlineData("p <0.05 & <")]
    [InlineData("<p")]
    public void leaves_what_is_no_markup(string text) => Markup.ToText(text).ShouldBe(text);

    [Fact]
    public void returns_plain_text_as_the_same_string()
    {
        string text = "no markup";

        Markup.ToText(text).ShouldBeSameAs(text);
    }

    [Fact]
    public void survives_any_mutation()
    {
        foreach (string text in Mutations.Of(["<jats:title>Abstract</jats:title><p>H<sub>2</sub>O <!-- a --> <tex-math><![CDATA[$x$]]></tex-math> &amp; &#233;</p>"], 3000, 9))
        {
            Markup.ToText(text).ShouldNotBeNull();
        }

        foreach (string piece in (string[])["<sub>", "<", "</", "<!--", "<math>", "&", "<tex-math>", "<title>", "<p "])
        {
            Markup.ToText(string.Concat(Enumerable.Repeat(piece, 20_000))).ShouldNotBeNull();
        }
    }
}
