namespace Colophon.Text;

/// <summary>Which brace belongs to which.</summary>
internal static class TexBraces
{
    /// <summary>
    /// For each index, one more than the index of the brace that pairs with the brace there; 0 where no brace stands or it has no partner.
    /// Braces inside maths pair among themselves only. Null for a text without braces.
    /// </summary>
    public static int[]? Pair(string text)
    {
        if (!text.Contains('{', StringComparison.Ordinal))
        {
            return null;
        }

        int[] partners = new int[text.Length];
        var open = new Stack<int>();
        for (int i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '\\':
                    i++;
                    break;
                case '$' when MathSpans.At(text, i) is { } span:
                    i = span.End - 1;
                    break;
                case '{':
                    open.Push(i);
                    break;
                case '}' when open.TryPop(out int start):
                    (partners[start], partners[i]) = (i + 1, start + 1);
                    break;
            }
        }

        return partners;
    }
}
