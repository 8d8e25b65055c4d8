using System.Globalization;

namespace Colophon.Sources.Acl;

/// <summary>The ids of papers in the ACL Anthology (https://aclanthology.org/info/ids/).</summary>
internal static class AclIds
{
    /// <summary>
    /// The id of a paper: <c>2020.acl</c>, <c>main</c>, <c>1</c> is <c>2020.acl-main.1</c>. Collections of the older kind have eight characters:
    /// one digit of volume and three of paper, but workshops (<c>W…</c>), <c>C69</c> and from its fifth volume on <c>D19</c> two of each.
    /// </summary>
    /// <returns>Null where the parts are missing or not numbers where they have to be.</returns>
    public static string? Of(string? collection, string? volume, string? paper)
    {
        if (string.IsNullOrEmpty(collection) || string.IsNullOrEmpty(volume) || string.IsNullOrEmpty(paper))
        {
            return null;
        }

        if (char.IsAsciiDigit(collection[0]))
        {
            return $"{collection}-{volume}.{paper}";
        }

        if (!int.TryParse(volume, NumberStyles.None, CultureInfo.InvariantCulture, out int v) || !int.TryParse(paper, NumberStyles.None, CultureInfo.InvariantCulture, out int p))
        {
            return null;
        }

        bool twoDigits = collection[0] == 'W' || collection == "C69" || (collection == "D19" && v >= 5);
        return twoDigits ? $"{collection}-{v:00}{p:00}" : $"{collection}-{v}{p:000}";
    }
}
