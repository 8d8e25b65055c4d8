using System.Text;

namespace Colophon.Text;

/// <summary>Text with TeX maths as HTML with MathML.</summary>
public static class MathMl
{
    /// <summary>
    /// Encoded HTML of a text in which <c>$…$</c> is maths: text is HTML-encoded, maths becomes <c>&lt;math&gt;</c> (MathML Core); maths that
    /// cannot be read is shown as its source, encoded, in <c>&lt;code&gt;</c>. Safe for hostile input.
    /// </summary>
    public static string ToHtml(string text)
    {
        var html = new StringBuilder(text.Length + 16);
        int from = 0;
        while (MathSpans.Next(text, from) is { } span)
        {
            HtmlText.Append(html, text.AsSpan(from, span.Start - from));
            AppendMaths(html, span.Content(text).ToString(), span.Dollars == 2);
            from = span.End;
        }

        HtmlText.Append(html, text.AsSpan(from));
        return html.ToString();
    }

    /// <summary>One piece of TeX maths, without its dollars, as a <c>&lt;math&gt;</c> element (or encoded <c>&lt;code&gt;</c>).</summary>
    public static string ToMathElement(string tex)
    {
        var html = new StringBuilder(64 + tex.Length);
        AppendMaths(html, tex.Trim(), block: false);
        return html.ToString();
    }

    // The source as alttext is what screen readers without MathML, and people who copy, get.
    private static void AppendMaths(StringBuilder html, string tex, bool block)
    {
        if (MathParser.Parse(tex).Root is not { } root)
        {
            html.Append("<code>");
            HtmlText.Append(html, tex);
            html.Append("</code>");
            return;
        }

        html.Append(block ? "<math display=\"block\" alttext=\"" : "<math alttext=\"");
        HtmlText.Append(html, tex);
        html.Append("\">");
        root.Write(html);
        html.Append("</math>");
    }
}
