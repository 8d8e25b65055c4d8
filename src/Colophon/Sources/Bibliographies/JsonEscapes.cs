using System.Globalization;

namespace Colophon.Sources.Bibliographies;

/// <summary>Escapes in JSON that are grammatical and yet no text.</summary>
internal static class JsonEscapes
{
    private const int Length = 6;

    /// <summary>
    /// The same JSON with each half of a surrogate pair that stands alone (<c>\ud835</c> without its <c>\udc00</c>, left by programs that cut
    /// texts in the middle) made a replacement character: the parser would refuse the whole string.
    /// </summary>
    public static string Paired(string json)
    {
        if (!json.Contains("\\ud", StringComparison.OrdinalIgnoreCase))
        {
            return json;
        }

        char[] paired = json.ToCharArray();
        for (int i = 0; i + 1 < json.Length; i++)
        {
            if (json[i] != '\\')
            {
                continue;
            }

            int unit = Unit(json, i);
            if (unit is >= 0xD800 and <= 0xDBFF && Unit(json, i + Length) is >= 0xDC00 and <= 0xDFFF)
            {
                i += (2 * Length) - 1;
            }
            else if (unit is >= 0xD800 and <= 0xDFFF)
            {
                "fffd".CopyTo(paired.AsSpan(i + 2));
                i += Length - 1;
            }
            else
            {
                i++;
            }
        }

        return new string(paired);
    }

    // The code unit that is escaped here, or -1.
    private static int Unit(string json, int at) =>
        at + Length <= json.Length && json[at] == '\\' && json[at + 1] == 'u'
            && int.TryParse(json.AsSpan(at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out int unit)
            ? unit
            : -1;
}
