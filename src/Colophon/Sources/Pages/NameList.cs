namespace Colophon.Sources.Pages;

/// <summary>A line of names as such pages print it: <c>A. One, B. Two, C. Three et al. · some-lab</c>.</summary>
/// <param name="Names">The names as printed, in order.</param>
/// <param name="Incomplete">True where the line says that names are left out.</param>
/// <param name="Institutions">What stands behind the names after a middle dot.</param>
internal sealed record NameList(IReadOnlyList<string> Names, bool Incomplete, IReadOnlyList<string> Institutions)
{
    private static readonly string[] Organisations =
    [
        "university", "universität", "université", "universidad", "institute", "institut", "college", "laboratory", "lab", "labs", "school", "academy", "inc",
        "inc.", "ltd", "research", "technologies", "technology", "center", "centre", "department", "faculty", "hospital", "corporation", "ai", "group", "team",
    ];

    /// <summary>Reads a line that holds names and nothing else; null if it does not look like one.</summary>
    /// <remarks>A single name is read too: whether a line of one name is a byline, its surroundings must say.</remarks>
    public static NameList? Read(string line)
    {
        if (line.Length > 4000)
        {
            return null;
        }

        string names = CutInstitutions(line, out var institutions);
        bool incomplete = CutEtAl(ref names);
        var list = new List<string>();
        int doubtful = 0;
        foreach (string part in Segments(names))
        {
            if (NameShape.IsSuffix(part) && list.Count > 0)
            {
                list[^1] += ", " + part;
            }
            else if (NameShape.IsName(part))
            {
                list.Add(part);
            }
            else if (NameShape.CouldBeName(part))
            {
                list.Add(part);
                doubtful++;
            }
            else
            {
                return null;
            }
        }

        // Names in small letters and groups with numbers are believed in the company of proper names.
        return list.Count > 0 && doubtful < list.Count && (doubtful == 0 || incomplete || (list.Count > 2 && doubtful * 2 <= list.Count)) ? new NameList(list, incomplete, institutions) : null;
    }

    /// <summary>True where the line is a byline by its own looks: an <c>et al.</c>, or several names of which one has two words and is no organisation's.</summary>
    public bool StandsAlone => Incomplete || (Names.Count > 1 && Names.Any(name => name.Contains(' ', StringComparison.Ordinal) && !IsOrganisation(name)));

    /// <summary>True for the name of an organisation rather than a person.</summary>
    public static bool IsOrganisation(string text) => text.Split(' ').Any(word => Organisations.Contains(word.ToLowerInvariant()));

    /// <summary>Takes what stands after a middle dot behind the names.</summary>
    public static string CutInstitutions(string line, out IReadOnlyList<string> institutions)
    {
        int dot = line.LastIndexOf("et al.", StringComparison.Ordinal) is var etAl and > 0 ? line.IndexOf('·', etAl) : line.IndexOf(" · ", StringComparison.Ordinal);
        if (dot <= 0)
        {
            institutions = [];
            return line;
        }

        institutions = line[dot..].Split('·', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return line[..dot].TrimEnd();
    }

    /// <summary>Takes off <c>et al.</c>, <c>and 12 others</c>, <c>+3 more</c> at the end; true if one stood there.</summary>
    public static bool CutEtAl(ref string names)
    {
        string trimmed = names.TrimEnd(' ', ',', '…');
        foreach (string tail in (ReadOnlySpan<string>)["et al.", "et al", "and others", "…", "..."])
        {
            if (trimmed.EndsWith(tail, StringComparison.Ordinal))
            {
                names = trimmed[..^tail.Length].TrimEnd(' ', ',', '.');
                return true;
            }
        }

        int last = Math.Max(trimmed.LastIndexOf('+'), trimmed.LastIndexOf(" and ", StringComparison.Ordinal));
        if (last > 0 && trimmed[last..].TrimStart('+', ' ') is var rest && (rest.EndsWith(" more", StringComparison.Ordinal) || rest.EndsWith(" others", StringComparison.Ordinal))
            && rest.Any(char.IsAsciiDigit) && rest.Length < 20)
        {
            names = trimmed[..last].TrimEnd(' ', ',');
            return true;
        }

        bool ellipsis = trimmed.Length < names.TrimEnd(' ', ',').Length;
        names = trimmed;
        return ellipsis;
    }

    /// <summary>The parts between commas, a last <c>and</c> or <c>&amp;</c> being one too.</summary>
    public static string[] Segments(string names)
    {
        string[] parts = names.Split([',', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        if (parts.Length == 0)
        {
            return parts;
        }

        string last = parts[^1];
        last = last.StartsWith("and ", StringComparison.Ordinal) || last.StartsWith("& ", StringComparison.Ordinal) ? last[(last.IndexOf(' ', StringComparison.Ordinal) + 1)..] : last;
        int and = Math.Max(last.LastIndexOf(" and ", StringComparison.Ordinal), last.LastIndexOf(" & ", StringComparison.Ordinal));
        return and > 0
            ? [.. parts[..^1], last[..and].TrimEnd(), last[(and + (last[and + 1] == '&' ? 3 : 5))..].TrimStart()]
            : [.. parts[..^1], last];
    }
}
