using System.Globalization;

namespace Colophon.Bench;

/// <summary>How figures are printed, everywhere alike.</summary>
internal static class Figures
{
    /// <summary>Milliseconds with as many digits as mean something.</summary>
    public static string Ms(double value) => value.ToString(value < 10 ? "0.00" : "0.0", CultureInfo.InvariantCulture);

    /// <summary>A count or a rate, in groups of three.</summary>
    public static string Count(double value) => value.ToString("#,##0", CultureInfo.InvariantCulture);

    /// <summary>Bytes as MB of a million.</summary>
    public static string Megabytes(double bytes) => (bytes / 1e6).ToString("#,##0", CultureInfo.InvariantCulture);
}
