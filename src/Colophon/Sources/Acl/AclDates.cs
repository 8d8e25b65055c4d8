using System.Globalization;
using Colophon.Works;

namespace Colophon.Sources.Acl;

/// <summary>When a volume appeared.</summary>
internal static class AclDates
{
    private const string Months = "janfebmaraprmayjunjulaugsepoctnovdec";

    /// <summary>
    /// The year and month of a volume. The month may be a name or its beginning, a number, a range or a list (<c>June 29–July 1</c>,
    /// <c>September/December</c>), of which the first counts. Days are those of a meeting, not of the publication, and left out.
    /// </summary>
    public static PartialDate? Of(string? year, string? month) =>
        int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out int y) ? PartialDate.Create(y, MonthOf(month)) ?? PartialDate.Create(y) : null;

    private static int MonthOf(string? printed)
    {
        if (int.TryParse(printed, NumberStyles.None, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        var rest = printed.AsSpan();
        while (!rest.IsEmpty)
        {
            int end = 0;
            while (end < rest.Length && char.IsLetter(rest[end]))
            {
                end++;
            }

            int at = end >= 3 ? Months.AsSpan().IndexOf(rest[..3], StringComparison.OrdinalIgnoreCase) : -1;
            if (at >= 0 && at % 3 == 0)
            {
                return (at / 3) + 1;
            }

            rest = rest[Math.Max(end, 1)..];
        }

        return 0;
    }
}
