using System.Globalization;

namespace Colophon.Sources.Pages;

/// <summary>The line above a title that glues score, subject, date and a code badge: <c>15.3CVSep 18, 2023Code</c>.</summary>
/// <param name="Score">The service's own score of the work; null where none is printed.</param>
/// <param name="Categories">Subject categories.</param>
/// <param name="Day">The date; null where none is printed.</param>
/// <param name="Citations">The citations that the service counts; null where none are printed.</param>
internal sealed record BadgeLine(double? Score, IReadOnlyList<string> Categories, PrintedDay? Day, int? Citations)
{
    private const int LongestCode = 24;
    private const int LongestTail = 40;

    /// <summary>Reads such a line; null if it is another.</summary>
    public static BadgeLine? Read(string line)
    {
        if (line.Length is < 4 or > 100)
        {
            return null;
        }

        int start = ReadScore(line, out double? score);
        int last = Math.Min(line.Length - 5, start + LongestCode);
        for (int at = start; at <= last; at++)
        {
            if (char.IsAsciiLetterUpper(line[at])
                && PrintedDay.ReadAt(line, at, out int end) is { } day
                && ArxivCodes.Read(line.AsSpan(start, at - start)) is { } categories
                && Tail(line.AsSpan(end).Trim(" ·|"), out bool code, out int? citations))
            {
                // A bare date stands on many a page; a badge has something beside it.
                return categories.Count > 0 || score is not null || code ? new BadgeLine(score, categories, day, citations) : null;
            }
        }

        return score is null ? null : Undated(line.AsSpan(start), score);
    }

    // With a score before it, a subject alone will do: "12.3CV", "12.3CVCode".
    private static BadgeLine? Undated(ReadOnlySpan<char> rest, double? score)
    {
        bool code = rest.Length > 4 && rest.EndsWith("Code", StringComparison.Ordinal);
        var subject = (code ? rest[..^4] : rest).Trim(" ·|");
        return subject.Length is >= 2 and <= LongestCode && ArxivCodes.Read(subject) is { Count: > 0 } categories ? new BadgeLine(score, categories, null, null) : null;
    }

    private static int ReadScore(string line, out double? score)
    {
        int end = 0;
        while (end < line.Length && end < 7 && (char.IsAsciiDigit(line[end]) || line[end] == '.'))
        {
            end++;
        }

        score = end > 0 && double.TryParse(line.AsSpan(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double value) ? value : null;
        // A dash stands where there is no score.
        while (end < line.Length && line[end] is ' ' or '·' or '|' or '-' or '–' or '—')
        {
            end++;
        }

        return end;
    }

    private static bool Tail(ReadOnlySpan<char> tail, out bool code, out int? citations)
    {
        code = tail.StartsWith("Code", StringComparison.OrdinalIgnoreCase);
        citations = null;
        var rest = (code ? tail[4..] : tail).Trim(" ·|");
        int digits = rest.IndexOfAnyExceptInRange('0', '9');
        if (digits > 0 && rest[digits..].Trim() is "citation" or "citations" or "cites")
        {
            citations = int.TryParse(rest[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out int count) ? count : null;
        }

        return rest.IsEmpty || citations is not null || (code && rest.Length <= LongestTail);
    }
}
