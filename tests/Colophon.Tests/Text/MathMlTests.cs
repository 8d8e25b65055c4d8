using System.Xml;
using Colophon.Text;

namespace Colophon.Tests.Text;

public sealed class MathMlTests
{
    [Theory]
    [InlineData("x", "<mi>x</mi>")]
    [InlineData("12.5", "<mn>12.5</mn>")]
    [InlineData("a-b", "<mrow><mi>a</mi><mo>−</mo><mi>b</mi></mrow>")]
    [InlineData("x_i^2", "<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>")]
    [InlineData("x^{10}", "<msup><mi>x</mi><mn>10</mn></msup>")]
    [InlineData("x^10", "<mrow><msup><mi>x</mi><mn>1</mn></msup><mn>0</mn></mrow>")]
    [InlineData("f''", "<msup><mi>f</mi><mo>″</mo></msup>")]
    [InlineData("^3", "<msup><mrow></mrow><mn>3</mn></msup>")]
    [InlineData(@"\frac12", "<mfrac><mn>1</mn><mn>2</mn></mfrac>")]
    [InlineData(@"{a \over b}", "<mfrac><mi>a</mi><mi>b</mi></mfrac>")]
    [InlineData(@"\sqrt{x}", "<msqrt><mi>x</mi></msqrt>")]
    [InlineData(@"\sqrt[3]{x}", "<mroot><mi>x</mi><mn>3</mn></mroot>")]
    [InlineData(@"\sum_{i}^n", "<munderover><mo>∑</mo><mi>i</mi><mi>n</mi></munderover>")]
    [InlineData(@"\int_0^1", "<msubsup><mo>∫</mo><mn>0</mn><mn>1</mn></msubsup>")]
    [InlineData(@"\mathbb{R}", "<mi>ℝ</mi>")]
    [InlineData(@"\mathcal{O}", "<mi>𝒪</mi>")]
    [InlineData(@"{\cal L}", "<mi>ℒ</mi>")]
    [InlineData(@"\mathbf{xy}", "<mi>𝐱𝐲</mi>")]
    [InlineData(@"\mathrm{KL}", "<mi>KL</mi>")]
    [InlineData(@"\mathrm{d}", "<mi mathvariant=\"normal\">d</mi>")]
    [InlineData(@"\operatorname{softmax}", "<mi>softmax</mi>")]
    [InlineData(@"\Gamma", "<mi mathvariant=\"normal\">Γ</mi>")]
    [InlineData(@"\hat{x}", "<mover accent=\"true\"><mi>x</mi><mo stretchy=\"false\">^</mo></mover>")]
    [InlineData(@"\not=", "<mo>≠</mo>")]
    [InlineData(@"\text{if } x", "<mrow><mtext>if\u00A0</mtext><mi>x</mi></mrow>")]
    [InlineData(@"\R", "<mi mathvariant=\"normal\">ℝ</mi>")]
    [InlineData(@"\softplus", "<mi>softplus</mi>")]
    [InlineData(@"\color{red} x", "<mi>x</mi>")]
    [InlineData("n\\log n", "<mrow><mi>n</mi><mspace width=\"0.167em\"/><mi>log</mi><mspace width=\"0.167em\"/><mi>n</mi></mrow>")]
    public void reads_maths(string tex, string mathMl) => Inside(MathMl.ToMathElement(tex)).ShouldBe(mathMl);

    [Fact]
    public void reads_fences_that_grow() => Inside(MathMl.ToMathElement(@"\left( x \right]"))
        .ShouldBe("<mrow><mo fence=\"true\" stretchy=\"true\">(</mo><mi>x</mi><mo fence=\"true\" stretchy=\"true\">]</mo></mrow>");

    [Theory]
    [InlineData(@"\begin{pmatrix} a & b \\ c & d \end{pmatrix}", 2, 4)]
    [InlineData(@"\begin{cases} 1 & x>0 \\ 0 \end{cases}", 2, 3)]
    [InlineData(@"\begin{array}{cc} a & b \end{array}", 1, 2)]
    [InlineData(@"a &= b \\ &= c", 2, 4)]
    [InlineData(@"\begin{align} a &= b \\ c &= d \\ \end{align}", 2, 4)]
    public void reads_tables(string tex, int lines, int cells)
    {
        string html = MathMl.ToMathElement(tex);

        (html.Split("<mtr>").Length - 1).ShouldBe(lines);
        (html.Split("<mtd>").Length - 1).ShouldBe(cells);
    }

    [Fact]
    public void gives_screen_readers_the_source() => MathMl.ToMathElement("a<b").ShouldStartWith("<math alttext=\"a&lt;b\">");

    [Fact]
    public void shows_what_it_cannot_read_as_source() =>
        MathMl.ToHtml(@"a $\begin{tikzpicture}<x>\end{tikzpicture}$ b").ShouldBe(@"a <code>\begin{tikzpicture}&lt;x&gt;\end{tikzpicture}</code> b");

    [Fact]
    public void leaves_money_alone() => MathMl.ToHtml("costs $5 and $10 <now>").ShouldBe("costs $5 and $10 &lt;now&gt;");

    [Fact]
    public void is_well_formed_whatever_comes()
    {
        string[] seeds =
        [
            @"a $\sum_{i=1}^{n} \frac{x_i}{\sqrt[3]{y}} \left( \begin{matrix} a & b \\ c \end{matrix} \right)$ b",
            @"$\mbox{if $x>0$} \mathbb{E}_{x \sim \mathcal{D}} [ \hat{f}'(x) ] \not\in \overbrace{a}^{b} \substack{a\\b}$ <b> & ""q""",
            @"$$ \operatorname*{arg\,max}_\theta \; {a \over b} \stackrel{x}{\to} \xrightarrow[a]{b} \pmod{7} \color{red} \'e $$",
        ];
        foreach (string text in Mutations.Of(seeds, 5000, 7))
        {
            ShouldBeWellFormed(MathMl.ToHtml(text));
        }
    }

    [Theory]
    [InlineData("{")]
    [InlineData(@"\frac")]
    [InlineData("^")]
    [InlineData(@"\left(")]
    [InlineData(@"\sqrt[")]
    [InlineData(@"\text{$")]
    [InlineData(@"\begin{matrix}")]
    [InlineData(@"\hat{")]
    [InlineData("}")]
    [InlineData("&")]
    [InlineData(@"\\")]
    [InlineData(@"\right")]
    public void survives_depth_and_repetition(string piece)
    {
        ShouldBeWellFormed(MathMl.ToMathElement(string.Concat(Enumerable.Repeat(piece, 900))));
        ShouldBeWellFormed(MathMl.ToHtml("$" + string.Concat(Enumerable.Repeat(piece, 20_000)) + "$"));
    }

    private static string Inside(string math) => math[(math.IndexOf('>', StringComparison.Ordinal) + 1)..^"</math>".Length];

    private static void ShouldBeWellFormed(string html)
    {
        using var reader = XmlReader.Create(new StringReader($"<p>{html}</p>"));
        while (reader.Read())
        {
        }
    }
}
