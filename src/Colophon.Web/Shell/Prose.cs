using System.Text;
using Colophon.Search;
using Colophon.Text;
using Microsoft.AspNetCore.Components;

namespace Colophon.Web.Shell;

/// <summary>What people wrote, made safe to set: its maths as MathML, its length bounded, its invisible tricks taken out.</summary>
internal static class Prose
{
    /// <summary>Text on one line, for places that show no maths (a browser's title bar, a name).</summary>
    public static string Line(string text, int longest = 200) => Cut(Visible(text), longest);

    /// <summary>Text as it is, lines and all, without what cannot be seen.</summary>
    public static string Block(string text) => Visible(text);

    /// <summary>Text with its maths.</summary>
    /// <param name="text">Plain text with maths as <c>$…$</c>.</param>
    /// <param name="longest">The number of characters after which it is cut, outside of maths where that is possible.</param>
    public static MarkupString Html(string text, int longest) => new(Maths(Cut(Visible(text), longest), longest));

    /// <summary>Text with its maths, and with what a query matched marked.</summary>
    public static MarkupString Marked(IEnumerable<TextSpan> spans, int longest)
    {
        var html = new StringBuilder();
        foreach (var span in spans)
        {
            string text = Cut(Visible(span.Text), longest);
            longest -= text.Length;
            string part = Maths(text, text.Length);
            _ = span.Marked ? html.Append("<mark>").Append(part).Append("</mark>") : html.Append(part);
            if (longest <= 0)
            {
                break;
            }
        }

        return new MarkupString(html.ToString());
    }

    // Dense maths can grow thirtyfold as MathML; where it would make the page heavy, the source is shown instead.
    private static string Maths(string text, int longest)
    {
        string html = MathMl.ToHtml(text);
        return html.Length <= 4_000 + (longest * 4) ? html : System.Net.WebUtility.HtmlEncode(text);
    }

    private static string Cut(string text, int longest)
    {
        if (text.Length <= longest)
        {
            return text;
        }

        int end = longest;
        if (text.AsSpan(0, end).Count('$') % 2 == 1)
        {
            end = text.LastIndexOf('$', end - 1);
        }

        int space = end < 40 ? -1 : text.LastIndexOf(' ', end - 1, 40);
        end = space > 0 ? space : end;
        end = end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return string.Concat(text.AsSpan(0, end), "…");
    }

    // Controls and direction overrides draw nothing themselves, but can turn round or hide what stands beside them.
    private static string Visible(string text) => text.AsSpan().ContainsAny(Invisible) ? string.Concat(text.Where(c => !Invisible.Contains(c))) : text;

    private static readonly System.Buffers.SearchValues<char> Invisible = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Where(c => c is not ('\t' or '\n')).Select(c => (char)c), '\u007F', '\u200E', '\u200F', '\u202A', '\u202B', '\u202C', '\u202D', '\u202E', '\u2066', '\u2067', '\u2068', '\u2069', '\uFEFF']);
}
