using System.Globalization;
using Colophon.Works;

namespace Colophon.Sources.Arxiv;

/// <summary>Dates as mail headers write them (RFC 5322), in which arXiv dates its versions: <c>Tue, 1 Nov 1994 00:00:00 GMT</c>.</summary>
internal static class MailDate
{
    private const string Months = "JanFebMarAprMayJunJulAugSepOctNovDec";

    /// <summary>Reads the day; the time of day is ignored.</summary>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        var span = text.AsSpan().Trim();
        int comma = span.IndexOf(',');
        span = (comma < 0 ? span : span[(comma + 1)..]).TrimStart();
        Span<Range> parts = stackalloc Range[4];
        if (span.Split(parts, ' ', StringSplitOptions.RemoveEmptyEntries) < 3 || span[parts[1]].Length < 3)
        {
            return false;
        }

        int month = Months.AsSpan().IndexOf(span[parts[1]][..3], StringComparison.OrdinalIgnoreCase);
        if (month < 0 || month % 3 != 0
            || !int.TryParse(span[parts[0]], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            || !int.TryParse(span[parts[2]], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || day == 0)
        {
            return false;
        }

        var made = PartialDate.Create(year, (month / 3) + 1, day);
        date = made ?? default;
        return made is not null;
    }
}
