using System.Collections.Frozen;

namespace Colophon.Text;

/// <summary>The commands of maths that are more than a sign (those stand in <see cref="TexSymbols"/>).</summary>
internal static class MathWords
{
    /// <summary>Names of functions.</summary>
    public static readonly FrozenSet<string> Functions = Set("""
        log ln lg exp sin cos tan cot sec csc sinh cosh tanh coth arcsin arccos arctan arg deg dim hom ker Tr tr rank sgn sign Aut End Hom Ext Tor Gal Spec Proj Pic
        poly polylog diag span supp Var Cov rk codim vol dist erf card ord char im conv
        """);

    /// <summary>Names of functions with what they range over below.</summary>
    public static readonly FrozenSet<string> LimitFunctions = Set("lim max min sup inf limsup liminf det gcd Pr argmax argmin lcm varlimsup varliminf injlim projlim esssup");

    /// <summary>Accents: the sign above (or, behind <c>_</c>, below), stretched over its base where it begins with <c>~</c>.</summary>
    public static readonly FrozenDictionary<string, string> Accents = Pairs("""
        hat ^ widehat ~^ bar ¯ overline ~¯ widebar ~¯ tilde ˜ widetilde ~˜ vec → dot ˙ ddot ¨ dddot ⃛ check ˇ widecheck ~ˇ breve ˘ acute ´ grave ` mathring ˚ ring ˚
        overrightarrow ~→ overleftarrow ~← overleftrightarrow ~↔ overbrace ~⏞ underbrace _~⏟ underline _~_ underbar _~_ utilde _~˜ Hat ^ Bar ¯ Tilde ˜ Dot ˙ Ddot ¨ Vec →
        """);

    /// <summary>Commands that set their argument in a font.</summary>
    public static readonly FrozenDictionary<string, MathFont> Fonts = new Dictionary<string, MathFont>
    {
        ["mathrm"] = MathFont.Upright, ["roman"] = MathFont.Upright, ["mathup"] = MathFont.Upright, ["mathbf"] = MathFont.Bold, ["bold"] = MathFont.Bold,
        ["boldsymbol"] = MathFont.BoldItalic, ["bm"] = MathFont.BoldItalic, ["pmb"] = MathFont.BoldItalic, ["mathbfit"] = MathFont.BoldItalic, ["mathit"] = MathFont.Italic,
        ["mathnormal"] = MathFont.Default, ["mathcal"] = MathFont.Script, ["Cal"] = MathFont.Script, ["mathscr"] = MathFont.Script, ["EuScript"] = MathFont.Script,
        ["scr"] = MathFont.Script, ["mathfrak"] = MathFont.Fraktur, ["goth"] = MathFont.Fraktur, ["mathbb"] = MathFont.DoubleStruck, ["Bbb"] = MathFont.DoubleStruck,
        ["mathbbm"] = MathFont.DoubleStruck, ["mathds"] = MathFont.DoubleStruck, ["mathsf"] = MathFont.Sans, ["mathtt"] = MathFont.Mono,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands that set the rest of their group in a font.</summary>
    public static readonly FrozenDictionary<string, MathFont> Switches = new Dictionary<string, MathFont>
    {
        ["rm"] = MathFont.Upright, ["bf"] = MathFont.Bold, ["it"] = MathFont.Italic, ["cal"] = MathFont.Script, ["sf"] = MathFont.Sans, ["tt"] = MathFont.Mono,
        ["frak"] = MathFont.Fraktur, ["bb"] = MathFont.DoubleStruck, ["sl"] = MathFont.Italic, ["em"] = MathFont.Italic, ["mit"] = MathFont.Default, ["sc"] = MathFont.Upright,
        ["boldmath"] = MathFont.BoldItalic,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Commands with text as their argument.</summary>
    public static readonly FrozenSet<string> Texts = Set("""
        text mbox hbox textrm textit textbf texttt textsf textsc textup textnormal textsl textmd intertext vbox fbox makebox emph ce textsuperscript
        """);

    /// <summary>Commands around an argument that is shown as it is.</summary>
    public static readonly FrozenSet<string> Transparent = Set("""
        mathrel mathbin mathord mathopen mathclose mathinner mathpunct mathop ensuremath smash boxed cancel lowercase uppercase mathclap mathrlap mathllap
        """);

    /// <summary>Commands that change nothing that MathML shows.</summary>
    public static readonly FrozenSet<string> Ignored = Set("""
        displaystyle textstyle scriptstyle scriptscriptstyle limits nolimits nonumber notag relax protect small large Large normalsize footnotesize scriptsize tiny
        mathstrut strut allowbreak hfill noindent nobreak break null unboldmath par centering hline nopagebreak normalfont upshape itshape bfseries
        """);

    /// <summary>Commands that vanish with their argument.</summary>
    public static readonly FrozenSet<string> Dropped = Set("label tag color hspace vspace ref eqref cite footnote index vskip hskip mskip kern mkern raisebox");

    /// <summary>Delimiter sizes: the delimiter behind them is shown.</summary>
    public static readonly FrozenSet<string> Sizes = Set("big Big bigg Bigg bigl Bigl biggl Biggl bigr Bigr biggr Biggr bigm Bigm biggm Biggm");

    /// <summary>Spaces and their widths.</summary>
    public static readonly FrozenDictionary<string, string> Spaces = Pairs("""
        , 0.167em thinspace 0.167em : 0.222em > 0.222em medspace 0.222em ; 0.278em thickspace 0.278em ! -0.167em negthinspace -0.167em quad 1em qquad 2em enspace 0.5em enskip 0.5em space 0.25em
        """);

    /// <summary>Drawings and definitions: not maths that could be shown.</summary>
    public static readonly FrozenSet<string> Unreadable = Set("""
        def newcommand renewcommand providecommand let gdef xymatrix includegraphics begingroup csname catcode input include usepackage documentclass DeclareMathOperator
        """);

    /// <summary>Environments and the fences around their tables; two characters, <c>.</c> for none.</summary>
    public static readonly FrozenDictionary<string, string> Environments = Pairs("""
        matrix .. pmatrix () bmatrix [] Bmatrix {} vmatrix || Vmatrix ‖‖ smallmatrix .. cases {. rcases .} array .. tabular .. aligned .. align .. align* .. eqnarray .. eqnarray* ..
        gather .. gather* .. gathered .. split .. multline .. multline* .. alignat .. alignat* .. alignedat .. subarray .. equation .. equation* .. displaymath .. math .. flalign .. flalign* .. center ..
        """);

    private static FrozenSet<string> Set(string names) =>
        names.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static FrozenDictionary<string, string> Pairs(string pairs)
    {
        string[] words = pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return Enumerable.Range(0, words.Length / 2).ToFrozenDictionary(i => words[2 * i], i => words[(2 * i) + 1], StringComparer.Ordinal);
    }
}
