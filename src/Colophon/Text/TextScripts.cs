namespace Colophon.Text;

/// <summary>Super- and subscripts that are characters.</summary>
internal static class TextScripts
{
    private const string Plain = "0123456789+-−=()";
    private const string Raised = "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾";
    private const string Lowered = "₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎";

    /// <summary>The text raised or lowered; null if one of its characters (beyond digits, signs, and a raised i or n) has no such form.</summary>
    public static string? TryMake(string text, bool raised)
    {
        Span<char> script = stackalloc char[16];
        if (text.Length is 0 or > 16)
        {
            return null;
        }

        for (int i = 0; i < text.Length; i++)
        {
            int at = Plain.IndexOf(text[i], StringComparison.Ordinal);
            script[i] = at >= 0 ? (raised ? Raised : Lowered)[at] : (raised, text[i]) switch { (true, 'n') => 'ⁿ', (true, 'i') => 'ⁱ', _ => '\0' };
            if (script[i] == '\0')
            {
                return null;
            }
        }

        return script[..text.Length].ToString();
    }
}
