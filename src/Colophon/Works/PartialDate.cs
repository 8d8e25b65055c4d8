using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Colophon.Works;

/// <summary>A date as precise as its source gave it: a year, a month or a day (ISO 8601 reduced precision).</summary>
/// <remarks>Orders by its earliest possible day, a coarser date before a finer one of the same start.</remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private PartialDate(int year, int month, int day) => (Year, Month, Day) = (year, month, day);

    /// <summary>1000 to 2999.</summary>
    public int Year { get; }

    /// <summary>1 to 12; 0 if only the year is known.</summary>
    public int Month { get; }

    /// <summary>1 to 31; 0 if the day is not known.</summary>
    public int Day { get; }

    /// <summary>The date as the number <c>yyyymmdd</c>, with 00 for what is not known; sorts as the date does.</summary>
    public int Number => (Year * 10000) + (Month * 100) + Day;

    /// <summary>Makes a date, or null if there is no such day.</summary>
    /// <param name="year">1000 to 2999.</param>
    /// <param name="month">1 to 12, or 0 for not known.</param>
    /// <param name="day">A day of that month, or 0 for not known.</param>
    public static PartialDate? Create(int year, int month = 0, int day = 0) =>
        year is < 1000 or > 2999 || month is < 0 or > 12 || day < 0 || (month == 0 && day != 0) || (day != 0 && day > DateTime.DaysInMonth(year, month))
            ? null
            : new PartialDate(year, month, day);

    /// <summary>Reads <see cref="Number"/> back; null for 0.</summary>
    public static PartialDate? FromNumber(int number) => Create(number / 10000, number / 100 % 100, number % 100);

    /// <summary>Reads <c>2023</c>, <c>2023-05</c>, <c>2023-05-04</c>, and the day of an ISO 8601 time.</summary>
    public static bool TryParse([NotNullWhen(true)] string? text, out PartialDate date)
    {
        date = default;
        var span = text.AsSpan().Trim();
        int end = span.IndexOfAny('T', ' ');
        span = end >= 4 ? span[..end] : span;
        Span<Range> parts = stackalloc Range[4];
        int count = span.Split(parts, '-');
        Span<int> numbers = [0, 0, 0];
        if (count is < 1 or > 3 || span[parts[0]].Length != 4)
        {
            return false;
        }

        for (int i = 0; i < count; i++)
        {
            if (!int.TryParse(span[parts[i]], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]) || (i > 0 && numbers[i] == 0))
            {
                return false;
            }
        }

        var made = Create(numbers[0], numbers[1], numbers[2]);
        date = made ?? default;
        return made is not null;
    }

    /// <summary><c>2023</c>, <c>2023-05</c> or <c>2023-05-04</c>.</summary>
    public override string ToString() => Month == 0 ? $"{Year:0000}" : Day == 0 ? $"{Year:0000}-{Month:00}" : $"{Year:0000}-{Month:00}-{Day:00}";

    /// <inheritdoc/>
    public int CompareTo(PartialDate other) => Number.CompareTo(other.Number);

    /// <summary>Earlier.</summary>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Later.</summary>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Not later.</summary>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Not earlier.</summary>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;
}
