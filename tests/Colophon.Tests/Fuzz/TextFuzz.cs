using System.Text;
using Colophon.People;
using Colophon.Text;
using Colophon.Works;

namespace Colophon.Tests.Fuzz;

/// <summary>Whatever takes a text from outside: what readers call on every title, name and abstract, and what people type.</summary>
public sealed class TextFuzz
{
    private static readonly string[] Texts =
    [
        "On {$\\mathcal{O}(n^2)$} and \\emph{na{\\\"\\i}ve} walks in $L^p(\\mathbb{R}^d)$ --- \\textbf{a note}",
        "\\[ \\sum_{i=1}^{n} \\frac{x_i^2}{\\sqrt[3]{1 + \\left( \\alpha \\right)}} \\begin{matrix} a & b \\\\ c & d \\end{matrix} \\]",
        "We release code at https://github.com/example/boats, data at (http://data.example.org/x_y). Write to {ann,bo}@example.org or cy [at] example.org.",
        "Émile Durand-Lévy, Jr. and 王小明 and van der Berg, J.-P.",
        "author:\"li shen\" title:(graph neural) -review year:2019..2023 has:code venue:acl category:cs.CL \"exact phrase\"~3 prefix* source:arxiv",
        "neural machine translation OR (speech AND NOT \"text to speech\") naïve 自然言語処理 C++ H2O SARS-CoV-2",
    ];

    private static readonly string[] Words =
    [
        "author:", "title:", "year:", "year:..", "year:2019..", "year:9999999999..1", "has:", "has:code", "source:", "category:", "venue:", "\"", "\"\"", "-", "--", "-\"", "(", ")", "()", "*", "**", "a*", ":", "::",
        "OR", "AND", "NOT", "~", "~9999999999", "+", "\\", "\\\"{", "\\frac{", "\\left(", "\\right)", "\\begin{matrix}", "\\end{matrix}", "^", "_", "^{", "_{", "$", "$$", "\\(", "\\)", "\\[", "\\]", "&", "&amp;",
        "<script>", "@", "a@b.c", "http://", "https://github.com/", "{", "}", "~", "%", "\u00e9", "e\u0301", "\u4e2d\u6587", "\ufdfa", "\u200b", "\u202e", "\0", "\n", "\t", " ",
    ];

    private static readonly Dictionary<string, Action<string>> Targets = new()
    {
        ["TeX"] = text => _ = Tex.ToText(text),
        ["MathML"] = text => _ = MathMl.ToHtml(text),
        ["folding"] = text => _ = Folding.Key(text, ' '),
        ["names"] = text => _ = PersonName.KeyOf(text),
        ["e-mail mask"] = text => _ = EmailMask.Mask(text),
        ["code links"] = text => _ = CodeLinks.Find(text),
        ["identifiers"] = text => _ = Identifier.TryRecognise(text, out _),
        ["dates"] = text => _ = PartialDate.TryParse(text, out _),
    };

    public static IEnumerable<TheoryDataRow<string>> Names() => Targets.Keys.Select(name => new TheoryDataRow<string>(name));

    [Theory]
    [MemberData(nameof(Names))]
    public void no_text_breaks(string target) => Run(target, Targets[target]);

    /// <summary>Feeds mutated texts, queries among them, to whatever takes a text.</summary>
    internal static void Run(string target, Action<string> act) =>
        Fuzzer.Run(target, new Mutator(Array.ConvertAll(Texts, Encoding.UTF8.GetBytes), Words), input => act(Encoding.UTF8.GetString(input)));
}
