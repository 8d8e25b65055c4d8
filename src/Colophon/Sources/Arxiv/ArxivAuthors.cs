using System.Text.Json;
using Colophon.People;

namespace Colophon.Sources.Arxiv;

/// <summary>The authors of an arXiv record: a list of parts, and the line as submitted, which alone holds affiliations.</summary>
internal static class ArxivAuthors
{
    private static readonly string[] Groups = ["collaboration", "collaborations", "consortium", "team", "group", "project"];

    /// <summary>Reads <c>authors_parsed</c>: lists of family, given, suffix and affiliations.</summary>
    public static List<Byline> ReadParsed(ref Utf8JsonReader json)
    {
        var bylines = new List<Byline>();
        json.Read();
        if (json.TokenType != JsonTokenType.StartArray)
        {
            json.Skip();
            return bylines;
        }

        while (json.Read() && json.TokenType != JsonTokenType.EndArray)
        {
            if (json.TokenType == JsonTokenType.StartArray)
            {
                ReadOne(ref json, bylines);
            }
            else
            {
                json.Skip();
            }
        }

        return bylines;
    }

    /// <summary>
    /// The bylines with what the author line adds. The line is believed only where it names as many people as the list; without a list
    /// it stands alone.
    /// </summary>
    public static IReadOnlyList<Byline> WithAffiliations(List<Byline>? parsed, string? line)
    {
        bool none = parsed is not { Count: > 0 };
        if (line is null || (!none && !line.Contains('(', StringComparison.Ordinal)))
        {
            return parsed ?? [];
        }

        var entries = AuthorLine.Split(line);
        if (none)
        {
            return [.. entries.Select((entry, i) => new Byline(i, entry.Name) { Affiliation = entry.Affiliation })];
        }

        return entries.Count != parsed!.Count
            ? parsed
            : [.. parsed.Select((byline, i) => byline.Affiliation is null ? byline with { Affiliation = entries[i].Affiliation } : byline)];
    }

    private static void ReadOne(ref Utf8JsonReader json, List<Byline> bylines)
    {
        string? family = null, given = null, suffix = null, affiliation = null;
        for (int i = 0; json.Read() && json.TokenType != JsonTokenType.EndArray; i++)
        {
            string? text = JsonRecords.Here(ref json);
            switch (i)
            {
                case 0:
                    family = text;
                    break;
                case 1:
                    given = text;
                    break;
                case 2:
                    suffix = text;
                    break;
                default:
                    affiliation = PrintedText.Tex(text) is { } more ? affiliation is null ? more : $"{affiliation}; {more}" : affiliation;
                    break;
            }
        }

        if (NameOf(family, given, suffix) is { } name)
        {
            bylines.Add(new Byline(bylines.Count, name) { Affiliation = affiliation });
        }
    }

    private static PersonName? NameOf(string? family, string? given, string? suffix)
    {
        // Nobody has a suffix without a given name: "Ii" and "Iv" are family names that look like numbers.
        (family, given, suffix) = string.IsNullOrEmpty(given) && !string.IsNullOrEmpty(suffix) ? (suffix, family, null) : (family, given, suffix);
        var name = PrintedText.Name(given, family, suffix);
        return name is not null && IsGroup(name.Printed) ? new PersonName(name.Printed) : name;
    }

    private static bool IsGroup(string printed)
    {
        int last = printed.LastIndexOf(' ');
        return last > 0 && Groups.Contains(printed[(last + 1)..], StringComparer.OrdinalIgnoreCase);
    }
}
