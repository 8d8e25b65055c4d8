namespace Colophon.Yardsticks;

/// <summary>Words of plain text, as far as the yardsticks need to tell them apart.</summary>
internal static class Words
{
    /// <summary>The runs of letters and digits, lower case, in order.</summary>
    public static IEnumerable<string> Of(string text)
    {
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool inside = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                yield return text[start..i].ToLowerInvariant();
                start = -1;
            }
        }
    }
}
