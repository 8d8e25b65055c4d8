using System.Globalization;
using Colophon.Works;

namespace Colophon.Web.Shell;

/// <summary>Dates and figures as people write them.</summary>
internal static class Words
{
    private static readonly CultureInfo Plain = CultureInfo.InvariantCulture;

    public static string Date(PartialDate date) => date switch
    {
        { Month: 0 } => date.Year.ToString("0000", Plain),
        { Day: 0 } => new DateOnly(date.Year, date.Month, 1).ToString("MMM yyyy", Plain),
        _ => Date(new DateOnly(date.Year, date.Month, date.Day)),
    };

    public static string Date(DateOnly day) => day.ToString("d MMM yyyy", Plain);

    public static string LongDate(DateOnly day) => day.ToString("d MMMM yyyy", Plain);

    /// <summary>How long ago, in days; the date itself beyond a fortnight.</summary>
    public static string Ago(DateTimeOffset then, TimeProvider time)
    {
        int days = DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime).DayNumber - DateOnly.FromDateTime(then.UtcDateTime).DayNumber;
        return days switch
        {
            <= 0 => "today",
            1 => "yesterday",
            <= 14 => $"{days} days ago",
            _ => Date(DateOnly.FromDateTime(then.UtcDateTime)),
        };
    }

    public static string Number(long number) => number.ToString("N0", Plain);

    /// <summary><c>1 work</c>, <c>2 works</c>.</summary>
    public static string Count(long number, string one, string? many = null) => $"{Number(number)} {(number == 1 ? one : many ?? one + "s")}";

    /// <summary>An estimate rounded to two digits, so that it does not look more exact than it is.</summary>
    public static string About(long estimate)
    {
        long unit = 1;
        while (estimate / unit >= 100)
        {
            unit *= 10;
        }

        return "about " + Number((estimate + (unit / 2)) / unit * unit);
    }

    public static string Capital(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>A figure that a source states: whole numbers whole, others with at most two decimals.</summary>
    public static string Figure(double value) => value.ToString("#,0.##", Plain);
}
