using Colophon.Text;

namespace Colophon.People;

/// <summary>One name as printed. Says nothing of who bears it: see <see cref="Byline"/> for its place on a paper.</summary>
/// <param name="Printed">The name as the source prints it, in its order, TeX accents made Unicode; never empty.</param>
/// <param name="Given">The given part, where the source tells the parts apart.</param>
/// <param name="Family">The family part, where the source tells the parts apart.</param>
/// <param name="Suffix">Jr., III, …, where the source tells it apart.</param>
public sealed record PersonName(string Printed, string? Given = null, string? Family = null, string? Suffix = null)
{
    /// <summary>
    /// What two spellings of the same printed name share: case, diacritics, dots and white space folded, given part first
    /// (<c>Jose-Maria Garcia</c> of <c>García, José-María</c>); words joined by <c>-</c>. It is the address of the page of all works
    /// printed under this name. Empty for a name with no letter or digit.
    /// </summary>
    public string Key => KeyOf(Given is { Length: > 0 } && Family is { Length: > 0 } ? $"{Given} {Family} {Suffix}" : Printed);

    /// <summary>The family name, or the last word of a name whose parts are not told apart.</summary>
    public string FamilyOrLast => Family is { Length: > 0 }
        ? Family
        : Printed.Contains(',', StringComparison.Ordinal) ? Printed[..Printed.IndexOf(',', StringComparison.Ordinal)] : Printed[(Printed.TrimEnd().LastIndexOf(' ') + 1)..];

    /// <summary>The key of any spelling of a name; see <see cref="Key"/>. <c>Family, Given</c> is turned round.</summary>
    public static string KeyOf(string printed)
    {
        int comma = printed.IndexOf(',', StringComparison.Ordinal);
        string ordered = comma > 0 ? $"{printed[(comma + 1)..]} {printed[..comma]}" : printed;
        return Folding.Key(ordered, '-');
    }
}
