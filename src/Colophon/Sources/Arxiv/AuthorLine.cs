using System.Globalization;
using Colophon.People;

namespace Colophon.Sources.Arxiv;

/// <summary>
/// An author line as submitted to arXiv: names apart by commas or "and", affiliations in parentheses behind a name, either in full
/// (<c>A. Bee (Upper College)</c>) or as numbers explained at the end (<c>A. Bee (1), C. Dee (2) ((1) Upper College, (2) Lower College)</c>).
/// </summary>
internal static class AuthorLine
{
    /// <summary>One name of the line; the affiliation is null where the line is ambiguous.</summary>
    public readonly record struct Entry(PersonName Name, string? Affiliation);

    /// <summary>The names in order.</summary>
    public static List<Entry> Split(string line)
    {
        var parts = Parts(PrintedText.Fold(line) ?? "");
        var legend = Legend(parts);
        var entries = new List<Entry>();
        foreach (var (text, aside) in parts)
        {
            if (PrintedText.Name(text) is { } name)
            {
                entries.Add(new Entry(name, aside.Length == 0 ? null : Resolve(aside, legend)));
            }
        }

        return entries;
    }

    // A name part and the text of the parentheses behind it; the legend at the end has no name, or stands behind the last.
    private static List<(string Text, List<string> Asides)> Scan(string line)
    {
        var parts = new List<(string, List<string>)>();
        var asides = new List<string>();
        int depth = 0, begin = 0, aside = 0;
        var text = new System.Text.StringBuilder();
        for (int i = 0; i <= line.Length; i++)
        {
            char c = i < line.Length ? line[i] : ',';
            if (i == line.Length && depth > 0)
            {
                // Never closed: what stands behind the parenthesis belongs to no name.
                (depth, begin) = (0, i);
            }

            if (c == '(' && depth++ == 0)
            {
                text.Append(line, begin, i - begin);
                aside = i + 1;
            }
            else if (c == ')' && depth > 0 && --depth == 0)
            {
                asides.Add(line[aside..i].Trim());
                begin = i + 1;
            }
            else if (depth == 0 && SeparatorLength(line, i) is var length and > 0)
            {
                text.Append(line, begin, i - begin);
                parts.Add((text.ToString(), asides));
                (asides, begin) = ([], i + length);
                text.Clear();
                i += length - 1;
            }
        }

        return parts;
    }

    private static List<(string Text, string Aside)> Parts(string line)
    {
        var parts = new List<(string, string)>();
        foreach (var (text, asides) in Scan(line))
        {
            for (int i = 0; i < Math.Max(asides.Count, 1); i++)
            {
                parts.Add((i == 0 ? text : "", i < asides.Count ? asides[i] : ""));
            }
        }

        return parts;
    }

    private static int SeparatorLength(string line, int i)
    {
        if (i == line.Length)
        {
            return 1;
        }

        var rest = line.AsSpan(i);
        return rest.StartsWith(", and ") ? 6 : rest[0] is ',' or ';' ? 1 : rest.StartsWith(" and ") ? 5 : 0;
    }

    private static Dictionary<string, string> Legend(List<(string Text, string Aside)> parts)
    {
        var legend = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (_, aside) in parts)
        {
            var mark = aside.StartsWith('(') ? NextMark(aside, 0) : null;
            while (mark is { } here)
            {
                mark = NextMark(aside, here.End);
                legend[aside[(here.Begin + 1)..(here.End - 1)].Trim()] = aside[here.End..(mark?.Begin ?? aside.Length)].Trim(' ', ',', ';', '.');
            }
        }

        return legend;
    }

    // The next number in parentheses; other parentheses belong to the text of the place.
    private static (int Begin, int End)? NextMark(string aside, int from)
    {
        int open = aside.IndexOf('(', from);
        while (open >= 0)
        {
            int close = aside.IndexOfAny(['(', ')'], open + 1);
            if (close < 0)
            {
                return null;
            }

            if (aside[close] == ')' && IsNumber(aside.AsSpan(open + 1, close - open - 1)))
            {
                return (open, close + 1);
            }

            open = aside[close] == '(' ? close : aside.IndexOf('(', close);
        }

        return null;
    }

    private static string? Resolve(string aside, Dictionary<string, string> legend)
    {
        string[] numbers = aside.Replace(" and ", ",", StringComparison.Ordinal).Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (!numbers.Any(number => IsNumber(number)))
        {
            return aside.StartsWith('(') ? null : PrintedText.Tex(aside);
        }

        var places = numbers.Select(number => legend.GetValueOrDefault(number)).ToList();
        return places.Contains(null) ? null : PrintedText.Tex(string.Join("; ", places));
    }

    private static bool IsNumber(ReadOnlySpan<char> text) => int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out _);
}
