using System.Collections.Frozen;

namespace Colophon.Text;

/// <summary>What is to be done with a command outside maths.</summary>
internal enum TexWord
{
    /// <summary>Stays as it is.</summary>
    Unknown,

    /// <summary>Changes the font of what follows: vanishes with the white space behind it.</summary>
    Switch,

    /// <summary>Says something of its group: vanishes, or becomes a pair of brackets.</summary>
    Wrapper,

    /// <summary>Vanishes with its group.</summary>
    Dropped,

    /// <summary><c>\href</c>.</summary>
    Link,

    /// <summary>Opens an environment.</summary>
    Begin,

    /// <summary>Closes an environment.</summary>
    End,

    /// <summary>Belongs into maths.</summary>
    Maths,

    /// <summary><c>\ensuremath</c>.</summary>
    Ensure,

    /// <summary>Stands for a text.</summary>
    Text,
}

/// <summary>Commands of running text.</summary>
internal static class TexWords
{
    private static readonly FrozenDictionary<string, (TexWord Kind, string Text)>.AlternateLookup<ReadOnlySpan<char>> s_words =
        Build().ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenSet<string> s_mathsEnvironments = Names("""
        equation equation* displaymath math eqnarray eqnarray* align align* aligned gather gather* multline multline* split array matrix pmatrix
        bmatrix Bmatrix vmatrix Vmatrix smallmatrix cases alignat alignat* flalign flalign*
        """).ToFrozenSet(StringComparer.Ordinal);

    /// <summary>The kind of a command, and for <see cref="TexWord.Text"/> what it stands for, for <see cref="TexWord.Wrapper"/> the brackets.</summary>
    public static TexWord Of(ReadOnlySpan<char> name, out string text)
    {
        if (s_words.TryGetValue(name, out var word))
        {
            text = word.Text;
            return word.Kind;
        }

        if (name.StartsWith("cite"))
        {
            text = "[]";
            return TexWord.Wrapper;
        }

        return TexSymbols.TryGet(name, out text, out _) ? TexWord.Text : TexWord.Unknown;
    }

    /// <summary>Whether an environment holds maths.</summary>
    public static bool IsMathsEnvironment(string name) => s_mathsEnvironments.Contains(name);

    private static string[] Names(string names) => names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    private static Dictionary<string, (TexWord, string)> Build()
    {
        var words = new Dictionary<string, (TexWord, string)>(StringComparer.Ordinal)
        {
            ["href"] = (TexWord.Link, ""),
            ["begin"] = (TexWord.Begin, ""),
            ["end"] = (TexWord.End, ""),
            ["ensuremath"] = (TexWord.Ensure, ""),
            ["textsuperscript"] = (TexWord.Text, "^"),
            ["textsubscript"] = (TexWord.Text, "_"),
            ["item"] = (TexWord.Text, " • "),
        };
        Add(words, TexWord.Switch, "", """
            em it bf tt sc sl rm sf cal itshape bfseries mdseries scshape slshape upshape ttfamily sffamily rmfamily normalfont
            tiny scriptsize footnotesize small normalsize large Large LARGE huge Huge boldmath unboldmath relax displaystyle textstyle limits protect noindent
            """);
        Add(words, TexWord.Wrapper, "", """
            emph textit textbf texttt textsc textsf textsl textrm textup textmd textnormal underline uline mbox hbox text url path nolinkurl ce
            title section subsection paragraph centerline uppercase lowercase
            """);
        Add(words, TexWord.Wrapper, "[]", "ref eqref pageref autoref cref Cref nocite");
        Add(words, TexWord.Wrapper, "()", "footnote thanks");
        Add(words, TexWord.Dropped, "", "label vspace hspace index color vskip hskip phantom textcolor");
        Add(words, TexWord.Maths, "", """
            frac dfrac tfrac sqrt binom mathbb mathcal mathrm mathbf mathfrak mathsf mathscr mathit boldsymbol bar hat tilde vec dot ddot overline widehat widetilde operatorname
            """);
        Add(words, TexWord.Text, " ", "quad qquad newline par linebreak newpage hfill thinspace enspace enskip space smallskip medskip bigskip");
        foreach (string name in Names("log ln exp sin cos tan min max inf sup lim det dim ker arg gcd sinh cosh tanh arctan arccos arcsin sec cot lg Pr TeX LaTeX BibTeX LaTeXe"))
        {
            words[name] = (TexWord.Text, name);
        }

        string[] signs = Names("""
            lq ‘ rq ’ textquoteleft ‘ textquoteright ’ textquotedblleft “ textquotedblright ” textquotesingle ' textquotedbl " guillemotleft « guillemotright » quotedblbase „ glqq „ grqq “
            textendash – textemdash — textbackslash \ textasciitilde ~ textasciicircum ^ textasciigrave ` textless < textgreater > textbar | textunderscore _ textdollar $
            textregistered ® texttrademark ™ textcopyright © textmu μ textbullet • textohm Ω textperiodcentered · textasteriskcentered * textdagger † textdaggerdbl ‡ textsection §
            textparagraph ¶ textbraceleft { textbraceright } texttimes × textpm ± textdiv ÷ textmultiply × textsterling £ texteuro € textyen ¥ textonehalf ½ textonequarter ¼
            texttwosuperior ² textthreesuperior ³ textonesuperior ¹ textordfeminine ª textordmasculine º textperthousand ‰ textnumero № textrightarrow → textleftarrow ←
            textvisiblespace ␣ textexclamdown ¡ textquestiondown ¿ textminus − textsurd √ slash / bmod mod mod mod deg ° textalpha α textbeta β textgamma γ textdelta δ textlambda λ
            """);
        for (int i = 0; i + 1 < signs.Length; i += 2)
        {
            words[signs[i]] = (TexWord.Text, signs[i + 1]);
        }

        return words;
    }

    private static void Add(Dictionary<string, (TexWord, string)> words, TexWord kind, string text, string names)
    {
        foreach (string name in Names(names))
        {
            words[name] = (kind, text);
        }
    }
}
