using Colophon.Works;

namespace Colophon.Sources.Pages;

/// <summary>A date as such pages print it: <c>Sep 18, 2023</c>, <c>Nov 10</c>, <c>September 2023</c>.</summary>
internal readonly record struct PrintedDay(int Year, int Month, int Day)
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    /// <summary>Reads a date that begins at <paramref name="start"/>.</summary>
    /// <param name="text">The line.</param>
    /// <param name="start">Where the month's name should begin.</param>
    /// <param name="end">Where the date ends.</param>
    /// <returns>The date, its year 0 where none is printed; null if no date stands there.</returns>
    public static PrintedDay? ReadAt(string text, int start, out int end)
    {
        end = start;
        int month = MonthAt(text, ref end);
        if (month == 0 || end >= text.Length || text[end] is not (' ' or '.'))
        {
            return null;
        }

        end += text.AsSpan(end).StartsWith(". ") ? 2 : 1;
        if (Number(text, ref end, 4) is { } only && only >= 1900 && only < 2100)
        {
            return new PrintedDay(only, month, 0);
        }

        if (Number(text, ref end, 2) is not { } day || day is 0 or > 31 || (end < text.Length && char.IsAsciiDigit(text[end])))
        {
            return null;
        }

        int after = end;
        while (after < text.Length && text[after] is ',' or ' ' && after - end < 2)
        {
            after++;
        }

        if (after > end && text[end] == ',' && Number(text, ref after, 4) is { } year)
        {
            end = after;
            return new PrintedDay(year, month, day);
        }

        return new PrintedDay(0, month, day);
    }

    /// <summary>The date with the year that it lacks: that of the saving, or an earlier one where that day was still to come.</summary>
    /// <param name="savedOn">The day on which the page was saved.</param>
    public PartialDate? Complete(DateOnly savedOn)
    {
        if (Year != 0)
        {
            return PartialDate.Create(Year, Month, Day);
        }

        int saved = (savedOn.Year * 10000) + (savedOn.Month * 100) + savedOn.Day;
        for (int year = savedOn.Year; year > savedOn.Year - 9; year--)
        {
            // Nine years always hold a leap year, for a 29 February.
            if (PartialDate.Create(year, Month, Day) is { } date && date.Number <= saved)
            {
                return date;
            }
        }

        return null;
    }

    private static int MonthAt(string text, ref int at)
    {
        for (int i = 0; i < Months.Length; i++)
        {
            if (text.AsSpan(at).StartsWith(Months[i], StringComparison.Ordinal))
            {
                at += Months[i].Length;
                return i + 1;
            }
        }

        for (int i = 0; i < Months.Length; i++)
        {
            if (text.AsSpan(at).StartsWith(Months[i].AsSpan(0, 3), StringComparison.Ordinal))
            {
                // "Sept" is the one abbreviation of four letters in use.
                at += text.AsSpan(at).StartsWith("Sept", StringComparison.Ordinal) ? 4 : 3;
                return i + 1;
            }
        }

        return 0;
    }

    private static int? Number(string text, ref int at, int digits)
    {
        int end = at;
        while (end < text.Length && end - at < digits && char.IsAsciiDigit(text[end]))
        {
            end++;
        }

        if (end == at || (digits == 4 && end - at < 4))
        {
            return null;
        }

        int value = int.Parse(text.AsSpan(at, end - at), System.Globalization.CultureInfo.InvariantCulture);
        at = end;
        return value;
    }
}
