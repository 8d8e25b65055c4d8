using Colophon.Text;

namespace Colophon.Tests.Text;

public sealed class TexTests
{
    [Theory]
    [InlineData(@"Andr\'e Fern\'{a}ndez", "André Fernández")]
    [InlineData(@"{\'E}mile {M\""uller}", "Émile Müller")]
    [InlineData(@"\v{S}koda, \v Sime\v{c}ek", "Škoda, Šimeček")]
    [InlineData(@"\c{C}elik \H{o}r \k{a} \=a \.z \u{g} \r{a} \d{s}", "Çelik őr ą ā ż ğ å ṣ")]
    [InlineData(@"na\""{\i}ve \'{\i}ndex \^\i le \'\i", "naïve índex île í")]
    [InlineData(@"\'{\^e} \'{\^{e}} \d{\^o}", "ế ế ộ")]
    [InlineData(@"\t{oo}", "o\u0361o")]
    [InlineData(@"S\o ren L\ae rke Stra\ss e \AA sa \L{}ukasz Karag{\i}l", "Søren Lærke Straße Åsa Łukasz Karagıl")]
    [InlineData(@"\'", @"\'")]
    [InlineData("e\u0301te\u0301", "été")]
    public void makes_accents_and_letters_unicode(string tex, string text) => Tex.ToText(tex).ShouldBe(text);

    [Theory]
    [InlineData("pages 3--7 --- and more", "pages 3–7 — and more")]
    [InlineData("``so-called'' models", "“so-called” models")]
    [InlineData("Smith~et~al.", "Smith et al.")]
    [InlineData("a gain of ~10% (~3 points)", "a gain of ~10% (~3 points)")]
    [InlineData("see http://example.org/~ann/", "see http://example.org/~ann/")]
    [InlineData(@"R\&D, 5\%, a\_b, \#1", "R&D, 5%, a_b, #1")]
    [InlineData("a disc of 5'' across", "a disc of 5'' across")]
    [InlineData("  many\n   spaces\tand  lines ", "many spaces and lines")]
    [InlineData("soft\u00ADhyphen and no\u00A0break", "softhyphen and no break")]
    [InlineData("----", "----")]
    public void reads_dashes_quotes_ties_and_escapes(string tex, string text) => Tex.ToText(tex).ShouldBe(text);

    [Theory]
    [InlineData(@"\emph{Very} \textbf{strong {\it and} slanted}", "Very strong and slanted")]
    [InlineData(@"{\em fast} and {\sc small}", "fast and small")]
    [InlineData(@"see \url{http://example.org/a_b}", "see http://example.org/a_b")]
    [InlineData(@"our \href{https://example.org/x}{code}", "our code (https://example.org/x)")]
    [InlineData(@"\href{https://example.org/x}{https://example.org/x}", "https://example.org/x")]
    [InlineData(@"as in \cite{Ann2001} and \citep[p.~3]{Bob}", "as in [Ann2001] and [Bob]")]
    [InlineData(@"a thing\footnote{or two}.", "a thing (or two).")]
    [InlineData(@"the {BERT} model", "the BERT model")]
    [InlineData(@"\begin{itemize}\item one \item two\end{itemize}", "• one • two")]
    public void drops_commands_and_keeps_their_content(string tex, string text) => Tex.ToText(tex).ShouldBe(text);

    [Theory]
    [InlineData(@"an \alpha particle", "an α particle")]
    [InlineData(@"x \leq 3 \times 4 \rightarrow y", "x ≤ 3 × 4 → y")]
    [InlineData(@"Foo\textregistered{} and O(n\log n)", "Foo® and O(n log n)")]
    [InlineData(@"\LaTeX{} text", "LaTeX text")]
    public void makes_symbols_outside_maths_unicode(string tex, string text) => Tex.ToText(tex).ShouldBe(text);

    [Theory]
    [InlineData(@"a $\alpha_{1} \le  \{x\}$ b", @"a $\alpha_{1} \le \{x\}$ b")]
    [InlineData(@"$$ E = mc^2 $$", "$E = mc^2$")]
    [InlineData(@"\( x \) and \[ y^{2} \]", "$x$ and $y^{2}$")]
    [InlineData(@"so \begin{equation} a--b \end{equation} holds", "so $a--b$ holds")]
    [InlineData(@"\begin{align} a &= b \\ c &= d \end{align}", @"$\begin{align} a &= b \\ c &= d \end{align}$")]
    [InlineData(@"of size \frac{1}{n^2}", @"of size $\frac{1}{n^2}$")]
    [InlineData(@"\ensuremath{\mu} units", @"$\mu$ units")]
    [InlineData(@"$a \mbox{ if $b>0$}$ then", @"$a \mbox{ if $b>0$}$ then")]
    [InlineData(@"at $100 $nm from", @"at $100$ nm from")]
    [InlineData(@"{\it a $\mu$-thing}", @"a $\mu$-thing")]
    public void keeps_maths_as_maths(string tex, string text) => Tex.ToText(tex).ShouldBe(text);

    [Theory]
    [InlineData("costs $5 and $10 a day")]
    [InlineData("from $3.2M (vs. $4.1M) to $5M")]
    [InlineData("over $100 million in sales, under $x$ dollars")]
    [InlineData("the $ sign of every currency and the $ of Perl")]
    [InlineData("only $5")]
    [InlineData("unknown {brace and }{ braces }}")]
    [InlineData(@"\unknown{argument}{two} stays")]
    [InlineData("scores of 2^{10} and x_{max}")]
    [InlineData("{ann,bob}@example.org")]
    public void leaves_what_is_no_tex(string text) => Tex.ToText(text).ShouldBe(text switch
    {
        "unknown {brace and }{ braces }}" => "unknown brace and braces }",
        _ => text,
    });

    [Fact]
    public void keeps_an_escaped_apostrophe() => Tex.ToText(@"don\'t and can\'t").ShouldBe("don't and can't");

    [Fact]
    public void returns_plain_text_as_the_same_string()
    {
        string text = "A plain title: with dashes-of-one, 'quotes' and Ünicode";

        Tex.ToText(text).ShouldBeSameAs(text);
    }

    [Fact]
    public void survives_any_mutation_and_stays_linear()
    {
        foreach (string text in Mutations.Of([@"Fern\'{\""a}ndez {\it $x_{1}$} \href{a}{b} \begin{align}x\end{align} ~``--''\cite[a]{b}"], 3000, 11))
        {
            Tex.ToText(text).ShouldNotBeNull();
        }

        foreach (string piece in (string[])["{", "}", "$", @"\'{", @"\(", @"\begin{align}", @"\cite[", "$$", @"\href{a}{", "\u0301", "{$"])
        {
            Tex.ToText(string.Concat(Enumerable.Repeat(piece, 20_000))).ShouldNotBeNull();
        }
    }
}
