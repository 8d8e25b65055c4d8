using Colophon.People;

namespace Colophon.Sources.Pages;

/// <summary>Whether a printed name is that of the page's owner.</summary>
internal static class OwnerName
{
    /// <summary>True for the same name up to case, accents and order, and where given names are printed as initials of the owner's (<c>K Ren</c> on Kui Ren's page).</summary>
    public static bool Matches(string owner, string printed)
    {
        string[] mine = PersonName.KeyOf(owner).Split('-', StringSplitOptions.RemoveEmptyEntries);
        string[] other = PersonName.KeyOf(printed).Split('-', StringSplitOptions.RemoveEmptyEntries);
        if (mine.SequenceEqual(other, StringComparer.Ordinal) || string.Concat(mine) == string.Concat(other))
        {
            return mine.Length > 0;
        }

        return mine.Length > 1 && other.Length > 1 && mine[^1] == other[^1] && Abbreviates(mine[..^1], other[..^1]);
    }

    // Each given name of the shorter list equals or begins the one at its place, and at least the first of either is a mere initial or equal.
    private static bool Abbreviates(string[] mine, string[] other)
    {
        for (int i = 0; i < Math.Min(mine.Length, other.Length); i++)
        {
            bool initial = mine[i].Length == 1 || other[i].Length == 1;
            if (mine[i] != other[i] && !(initial && mine[i][0] == other[i][0]))
            {
                return false;
            }
        }

        return true;
    }
}
