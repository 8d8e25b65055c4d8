using System.Text;

namespace Colophon.Text;

/// <summary>Text encoded for HTML and XML alike.</summary>
internal static class HtmlText
{
    /// <summary>Appends text so that it is well-formed as content and inside double quotes; what no document may hold (control characters, half surrogate pairs) becomes U+FFFD.</summary>
    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            switch (c)
            {
                case '&':
                    html.Append("&amp;");
                    break;
                case '<':
                    html.Append("&lt;");
                    break;
                case '>':
                    html.Append("&gt;");
                    break;
                case '"':
                    html.Append("&quot;");
                    break;
                case '\'':
                    html.Append("&#39;");
                    break;
                default:
                    if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
                    {
                        html.Append(c).Append(text[++i]);
                    }
                    else
                    {
                        html.Append(IsForbidden(c) ? '\uFFFD' : c);
                    }

                    break;
            }
        }
    }

    private static bool IsForbidden(char c) => c is < ' ' and not ('\t' or '\n' or '\r') or >= '\uFFFE' or (>= '\u007F' and < '\u00A0') || char.IsSurrogate(c);
}
