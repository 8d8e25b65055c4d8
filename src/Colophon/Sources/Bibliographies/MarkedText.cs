using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Colophon.Sources.Bibliographies;

/// <summary>Text that may hold HTML or JATS mark-up and character references.</summary>
internal static partial class MarkedText
{
    /// <summary>Plain text on one line: known tags dropped, character references resolved, white space folded. Null for nothing.</summary>
    public static string? Plain(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string plain = text.Contains('<', StringComparison.Ordinal) ? TagPattern().Replace(text, Separator) : text;
        plain = Folded(plain.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(plain) : plain);
        return plain.Length == 0 ? null : plain;
    }

    /// <summary>White space folded to single spaces and trimmed; other control characters dropped.</summary>
    public static string Folded(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                _ = folded.Length > 0 && folded[^1] != ' ' ? folded.Append(' ') : folded;
            }
            else if (!char.IsControl(c) && c is not ('\uFEFF' or '\uFFFE' or '\uFFFF'))
            {
                folded.Append(c);
            }
        }

        return folded.ToString().TrimEnd();
    }

    /// <summary>The parts of a list separated by semicolons, or by commas where there is no semicolon.</summary>
    public static IEnumerable<string> List(string? text) =>
        (text ?? "").Split(text is not null && text.Contains(';', StringComparison.Ordinal) ? ';' : ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    // A paragraph's end separates words; the end of an italic run does not.
    private static string Separator(Match tag) => BlockPattern().IsMatch(tag.ValueSpan) ? " " : "";

    [GeneratedRegex(@"</?(?:jats:|mml:)?(?:i|b|u|p|em|strong|sub|sup|sc|span|br|italic|bold|title|sec|math|m[a-z]{1,12}|inline-formula|tex-math|alternatives|div|li|ul|ol|list|list-item|scp|font|ext-link)(?:\s[^<>]{0,300})?/?>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TagPattern();

    [GeneratedRegex(@"^</?(?:jats:)?(?:p|br|title|sec|div|li|ul|ol|list|list-item)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex BlockPattern();
}
