using Colophon.People;

namespace Colophon.Sources.Conferences;

/// <summary>How lists of conference papers, gathered from many meetings' pages, print their fields.</summary>
internal static class ConferenceFields
{
    private static readonly char[] Marks = [.. "*†‡§¶0123456789,;"];

    /// <summary>The keywords of a text that separates them by semicolons, without duplicates.</summary>
    public static IReadOnlyList<string> Keywords(string? printed) =>
        printed is null ? [] : [.. printed.Split(';').Select(PrintedText.Fold).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>An affiliation; null where the list says that there is none.</summary>
    public static string? Affiliation(string? printed) => PrintedText.Fold(printed) is { } text and not ("N/A" or "n/a" or "None" or "-") ? text : null;

    /// <summary>A name without the footnote marks that stuck to it (<c>Ada Nordahl*</c>, <c>1Bo Eff</c>, <c>Cee Dee[2]</c>); null if nothing is left.</summary>
    public static PersonName? Name(string? printed)
    {
        string text = PrintedText.Fold(printed) ?? "";
        int bracket = text.EndsWith(']') ? text.LastIndexOf('[') : -1;
        text = (bracket > 0 ? text[..bracket] : text).Trim(Marks).Trim();
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        if (comma <= 0 || text.IndexOf(',', comma + 1) > 0)
        {
            return PrintedText.Name(text);
        }

        // "Family, Given" tells the parts apart; it is printed as it stands.
        return PrintedText.Name(text) is { } whole && PrintedText.Name(text[(comma + 1)..], text[..comma]) is { Given: not null } parts
            ? parts with { Printed = whole.Printed }
            : PrintedText.Name(text);
    }

    /// <summary>What a paper is when its meeting did not take it.</summary>
    public static string TypeOf(string? status) =>
        status is not null && (status.StartsWith("Reject", StringComparison.OrdinalIgnoreCase) || status.StartsWith("Withdraw", StringComparison.OrdinalIgnoreCase))
            ? "misc"
            : "inproceedings";

    
}
