using System.Globalization;
using Colophon.Works;

namespace Colophon.Sources.Bibliographies;

/// <summary>Dates as bibliographies print them.</summary>
internal static class PrintedDate
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>
    /// The date in a text that begins with, or holds, a year: <c>2019-03-01</c>, <c>2019/03//</c>, <c>2015/october</c>, <c>March 3, 2019</c>,
    /// <c>2013/02/15/received</c>, <c>2001-09/2001-10</c> (its beginning). Null without a year of four digits.
    /// </summary>
    public static PartialDate? Read(string? text)
    {
        var words = Words(text);
        int at = words.FindIndex(IsYear);
        return at < 0 ? null : Make(words[at], at + 1 < words.Count ? words[(at + 1)..] : words[..at]);
    }

    /// <summary>A date of a year and what stands elsewhere for month and day (<c>mar</c>, <c>3</c>, <c>12 March</c>, <c>Jun 01</c>).</summary>
    public static PartialDate? Read(string? year, string? month, string? day)
    {
        if (Words(year).Find(IsYear) is not { } found)
        {
            return null;
        }

        var rest = Words(month).FindAll(word => !IsYear(word));
        rest.AddRange(Words(day));
        return Make(found, rest);
    }

    private static bool IsYear(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int year) && PartialDate.Create(year) is not null;

    // Of what is no date at all, the year remains: a wrong day must not cost the year.
    private static PartialDate? Make(string year, List<string> rest)
    {
        int y = int.Parse(year, CultureInfo.InvariantCulture);
        int named = rest.FindIndex(word => Month(word) > 0);
        int month = named >= 0 ? Month(rest[named]) : rest is [var first, ..] ? Number(first) : 0;
        string? after = named == 0 || (named < 0 && rest.Count > 1) ? rest.ElementAtOrDefault(1) : named > 0 ? rest[named - 1] : null;
        int day = after is null ? 0 : Number(after);
        return PartialDate.Create(y, month, day) ?? PartialDate.Create(y, month) ?? PartialDate.Create(y);
    }

    private static int Number(string word) =>
        word.Length <= 2 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out int number) ? number : 0;

    private static int Month(string word) => word.Length < 3 ? 0 : Array.FindIndex(Months, name => word.StartsWith(name, StringComparison.OrdinalIgnoreCase)) + 1;

    /// <summary>Runs of letters and runs of digits; <c>2016a</c> is two.</summary>
    private static List<string> Words(string? text)
    {
        var words = new List<string>();
        int length = Math.Min(text?.Length ?? 0, 200);
        for (int i = 0; i < length;)
        {
            int start = i;
            while (i < length && char.IsAsciiDigit(text![i]))
            {
                i++;
            }

            if (i == start)
            {
                while (i < length && char.IsLetter(text![i]))
                {
                    i++;
                }
            }

            if (i == start)
            {
                i++;
                continue;
            }

            words.Add(text![start..i]);
        }

        return words;
    }
}
