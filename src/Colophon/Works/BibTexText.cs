using System.Diagnostics.CodeAnalysis;
using System.Text;
using Colophon.Text;

namespace Colophon.Works;

/// <summary>Text as a BibTeX value: what TeX would take for commands is escaped, maths stays, braces always balance.</summary>
internal static class BibTexText
{
    /// <summary>Escaped text; null for null.</summary>
    [return: NotNullIfNotNull(nameof(text))]
    public static string? Escape(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var escaped = new StringBuilder(text.Length + 8);
        Pieces(text, piece => AppendEscaped(escaped, piece), maths => escaped.Append(maths));
        return escaped.ToString();
    }

    /// <summary>A title: escaped, with braces around the words whose capitals a style must not lower, and around maths.</summary>
    public static string Title(string title)
    {
        var escaped = new StringBuilder(title.Length + 16);
        bool sentenceCase = IsSentenceCase(title);
        bool loud = !title.Any(char.IsLower);
        bool first = true;
        Pieces(
            title,
            piece =>
            {
                foreach (string word in SplitKeepingSpaces(piece))
                {
                    bool guarded = !loud && NeedsGuard(word, sentenceCase && !first);
                    _ = guarded ? escaped.Append('{') : escaped;
                    AppendEscaped(escaped, word);
                    _ = guarded ? escaped.Append('}') : escaped;
                    first = string.IsNullOrWhiteSpace(word) ? first : word.EndsWith(':');
                }
            },
            maths => escaped.Append('{').Append(maths).Append('}'));
        return escaped.ToString();
    }

    private static void Pieces(string text, Action<string> words, Action<string> maths)
    {
        int from = 0;
        while (MathSpans.Next(text, from) is { } span)
        {
            words(text[from..span.Start]);
            string formula = text[span.Start..span.End];
            (Balances(formula) ? maths : words)(formula);
            from = span.End;
        }

        words(text[from..]);
    }

    private static bool Balances(string formula)
    {
        // BibTeX counts every brace, \{ included.
        int depth = 0;
        foreach (char c in formula)
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            if (depth < 0)
            {
                return false;
            }
        }

        return depth == 0;
    }

    private static void AppendEscaped(StringBuilder escaped, string text)
    {
        foreach (char c in text)
        {
            _ = c switch
            {
                '&' or '%' or '#' or '_' or '$' => escaped.Append('\\').Append(c),
                '{' => escaped.Append("{\\textbraceleft}"),
                '}' => escaped.Append("{\\textbraceright}"),
                '\\' => escaped.Append("{\\textbackslash}"),
                '~' => escaped.Append("{\\textasciitilde}"),
                '^' => escaped.Append("{\\textasciicircum}"),
                _ => escaped.Append(c),
            };
        }
    }

    private static IEnumerable<string> SplitKeepingSpaces(string text)
    {
        int start = 0;
        for (int i = 1; i <= text.Length; i++)
        {
            if (i == text.Length || char.IsWhiteSpace(text[i]) != char.IsWhiteSpace(text[start]))
            {
                yield return text[start..i];
                start = i;
            }
        }
    }

    // BERT, mRNA, 3D; in a title set like a sentence also Bayesian, but in Title Case nobody knows which capitals matter.
    private static bool NeedsGuard(string word, bool anyCapital)
    {
        bool seen = false;
        foreach (char c in word)
        {
            if (char.IsUpper(c) && (seen || anyCapital))
            {
                return true;
            }

            seen |= char.IsLetterOrDigit(c);
            seen &= c is not ('-' or '/' or '(');
        }

        return false;
    }

    private static bool IsSentenceCase(string title)
    {
        int lower = 0;
        int capital = 0;
        foreach (string word in title.Split(' ').Skip(1))
        {
            if (word.Length >= 4)
            {
                lower += char.IsLower(word[0]) ? 1 : 0;
                capital += char.IsUpper(word[0]) && char.IsLower(word[1]) ? 1 : 0;
            }
        }

        return lower > capital;
    }
}
