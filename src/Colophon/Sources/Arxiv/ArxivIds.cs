using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Colophon.Works;

namespace Colophon.Sources.Arxiv;

/// <summary>
/// arXiv identifiers as dumps hold them. Dumps that went through a program which took <c>0912.5500</c> for a number print <c>912.55</c>, or
/// <c>1912.0837800000002</c>; since the number of digits follows from the month, what was lost can be put back.
/// </summary>
internal static class ArxivIds
{
    private const int FirstMonth = 704;
    private const int FirstMonthOfFiveDigits = 1501;

    /// <summary>Reads an identifier.</summary>
    /// <param name="printed">As the dump has it.</param>
    /// <param name="identifier">The true identifier.</param>
    /// <param name="restored">True if the dump's spelling was no identifier of its month.</param>
    public static bool TryRead([NotNullWhen(true)] string? printed, out Identifier identifier, out bool restored)
    {
        restored = false;
        int dot = printed?.IndexOf('.', StringComparison.Ordinal) ?? -1;
        if (dot is 3 or 4 && int.TryParse(printed.AsSpan(0, dot), NumberStyles.None, CultureInfo.InvariantCulture, out int month) && month >= FirstMonth)
        {
            int digits = month < FirstMonthOfFiveDigits ? 4 : 5;
            if ((dot == 3 || printed!.Length - dot - 1 != digits) && Restored(printed.AsSpan(dot + 1), month, digits) is { } made)
            {
                restored = true;
                return Identifier.TryCreate(IdentifierKind.Arxiv, made, out identifier);
            }
        }

        return Identifier.TryCreate(IdentifierKind.Arxiv, printed, out identifier);
    }

    private static string? Restored(ReadOnlySpan<char> fraction, int month, int digits)
    {
        if (fraction.IsEmpty || fraction.Length > 20 || fraction.ContainsAnyExceptInRange('0', '9'))
        {
            return null;
        }

        double number = double.Parse($"0.{fraction}", CultureInfo.InvariantCulture) * Math.Pow(10, digits);

        // Digits behind the last that are not rounding errors (1e-12 of the whole) are no damage that we know.
        double whole = Math.Round(number);
        return Math.Abs(number - whole) > 1e-4 || whole < 1 ? null : string.Create(CultureInfo.InvariantCulture, $"{month:0000}.{whole.ToString(digits == 4 ? "0000" : "00000", CultureInfo.InvariantCulture)}");
    }
}
