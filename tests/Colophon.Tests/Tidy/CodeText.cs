namespace Colophon.Tests.Tidy;

/// <summary>C# with comments and the insides of literals blanked out, so that a search finds code alone.</summary>
internal static class CodeText
{
    /// <summary>A text of the same length and lines. What stands in the holes of an interpolated string is blanked as well.</summary>
    public static string Blank(string text)
    {
        char[] code = text.ToCharArray();
        for (int i = 0; i < code.Length;)
        {
            int end = EndOfLiteral(text, i, out int keep);
            if (end == i)
            {
                i++;
                continue;
            }

            for (int k = i + keep; k < end - keep; k++)
            {
                code[k] = code[k] == '\n' ? '\n' : ' ';
            }

            i = end;
        }

        return new string(code);
    }

    // Where the comment or literal that begins at i ends; i if none does. keep: how many characters at either end are code.
    private static int EndOfLiteral(string text, int i, out int keep)
    {
        keep = 0;
        var rest = text.AsSpan(i);
        if (rest.StartsWith("//"))
        {
            return Until(text, "\n", i + 2, 0);
        }

        if (rest.StartsWith("/*"))
        {
            return Until(text, "*/", i + 2, 2);
        }

        keep = 1;
        if (rest.StartsWith("\"\"\""))
        {
            string quotes = new('"', rest.IndexOfAnyExcept('"') is var n and > 0 ? n : rest.Length);
            return Until(text, quotes, i + quotes.Length, quotes.Length);
        }

        if (rest[0] == '"')
        {
            bool verbatim = i > 0 && (text[i - 1] == '@' || (text[i - 1] == '$' && i > 1 && text[i - 2] == '@'));
            return EndOfString(text, i + 1, '"', verbatim);
        }

        return rest[0] == '\'' ? EndOfString(text, i + 1, '\'', verbatim: false) : i;
    }

    private static int EndOfString(string text, int i, char quote, bool verbatim)
    {
        for (; i < text.Length; i++)
        {
            if (text[i] == '\\' && !verbatim)
            {
                i++;
            }
            else if (text[i] == quote && verbatim && i + 1 < text.Length && text[i + 1] == quote)
            {
                i++;
            }
            else if (text[i] == quote || (text[i] == '\n' && !verbatim))
            {
                return i + 1;
            }
        }

        return text.Length;
    }

    private static int Until(string text, string end, int from, int add) =>
        text.IndexOf(end, Math.Min(from, text.Length), StringComparison.Ordinal) is var found and >= 0 ? found + add : text.Length;
}
