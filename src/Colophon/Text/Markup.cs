using System.Net;

namespace Colophon.Text;

/// <summary>HTML, JATS and MathML tags as some sources leave them in titles and abstracts.</summary>
public static class Markup
{
    /// <summary>
    /// Text without tags and entities, white space folded: <c>&lt;jats:p&gt;H&lt;sub&gt;2&lt;/sub&gt;O &amp;amp; salt&lt;/jats:p&gt;</c> is <c>H₂O &amp; salt</c>. Maths given as TeX
    /// (<c>tex-math</c>, an annotation, an <c>alttext</c>) is kept as <c>$…$</c>; other MathML leaves its characters. Only known tags vanish, so
    /// <c>a &lt; b</c> stays. Markup that was escaped once too often is read as well. The same string if there is nothing to do.
    /// </summary>
    public static string ToText(string markup)
    {
        if (markup.AsSpan().IndexOfAny('<', '&') < 0)
        {
            return markup;
        }

        var once = new MarkupReader(markup);
        string text = once.Read();
        if (!once.SawTags && text.Contains('<', StringComparison.Ordinal) && text.Contains('>', StringComparison.Ordinal))
        {
            var again = new MarkupReader(text);
            string unescaped = again.Read();
            return again.SawTags ? unescaped : text;
        }

        return text;
    }

    /// <summary>Decodes entities (<c>&amp;eacute;</c>, <c>&amp;#233;</c>); unknown ones stay.</summary>
    internal static string Decode(ReadOnlySpan<char> text) => text.Contains('&') ? WebUtility.HtmlDecode(text.ToString()) : text.ToString();
}
