using Colophon.Text;

namespace Colophon.People;

/// <summary>One name as printed. Says nothing of who bears it: see <see cref="Byline"/> for its place on a paper.</summary>
/// <param name="Printed">The name as the source prints it, in its order, TeX accents made Unicode; never empty.</param>
/// <param name="Given">The given part, where the source tells the parts apart.</param>
/// <param name="Family">The family part, where the source tells the parts apart.</param>
/// <param name="Suffix">Jr., III, …, where the source tells it apart.</param>
public sealed record PersonName(string Printed, string? Given = null, string? Family = null, string? Suffix = null)
{
    private string? _key;

    private PersonName(PersonName other) => (Printed, Given, Family, Suffix) = (other.Printed, other.Given, other.Family, other.Suffix);

    /// <summary>
    /// What two spellings of the same printed name share: case, diacritics, dots and white space folded, given part first
    /// (<c>Jose-Maria Garcia</c> of <c>García, José-María</c>); words joined by <c>-</c>. It is the address of the page of all works
    /// printed under this name. Empty for a name with no letter or digit.
    /// </summary>
    public string Key => _key ??= Given is { Length: > 0 } && Family is { Length: > 0 }
        ? Folding.Key(Suffix is { Length: > 0 } ? $"{Given} {Family} {Suffix}" : $"{Given} {Family}", '-')
        : KeyOf(Printed);

    /// <inheritdoc/>
    public bool Equals(PersonName? other) =>
        other is not null && Printed == other.Printed && Given == other.Given && Family == other.Family && Suffix == other.Suffix;

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Printed, Given, Family, Suffix);

    /// <summary>The family name, or the last word (<c>Jr.</c> and the like left out) of a name whose parts are not told apart.</summary>
    public string FamilyOrLast
    {
        get
        {
            if (Family is { Length: > 0 })
            {
                return Family;
            }

            int comma = Printed.IndexOf(',', StringComparison.Ordinal);
            var name = Printed.AsSpan().Trim();
            if (comma > 0 && !IsSuffix(Printed.AsSpan(comma + 1)))
            {
                return Printed[..comma].Trim();
            }

            name = comma > 0 ? Printed.AsSpan(0, comma).Trim() : name;
            int space = name.LastIndexOf(' ');
            if (space > 0 && IsSuffix(name[space..]))
            {
                name = name[..space].TrimEnd();
                space = name.LastIndexOf(' ');
            }

            return name[(space + 1)..].ToString();
        }
    }

    /// <summary>The key of any spelling of a name; see <see cref="Key"/>. <c>Family, Given</c> is turned round, with a suffix (<c>Jr.</c>) anywhere.</summary>
    public static string KeyOf(string printed)
    {
        int comma = printed.IndexOf(',', StringComparison.Ordinal);
        return Folding.Key(comma < 0 ? printed : Ordered(printed, comma), '-');
    }

    private static string Ordered(string printed, int comma)
    {
        var family = printed.AsSpan(0, comma);
        var rest = printed.AsSpan(comma + 1);
        int second = rest.IndexOf(',');
        if (second < 0)
        {
            return IsSuffix(rest) ? $"{family} {rest}" : $"{rest} {family}";
        }

        // BibTeX puts a suffix in the middle, RIS at the end.
        var middle = rest[..second];
        var last = rest[(second + 1)..];
        return IsSuffix(middle) ? $"{last} {family} {middle}" : $"{middle} {family} {last}";
    }

    private static bool IsSuffix(ReadOnlySpan<char> text) => text.Trim().TrimEnd('.') is var word
        && (word.Equals("jr", StringComparison.OrdinalIgnoreCase) || word.Equals("sr", StringComparison.OrdinalIgnoreCase) || word is "II" or "III" or "IV");
}
