using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace Colophon.Sources.Bibliographies;

/// <summary>The tag at the beginning of a line of RIS.</summary>
internal static class RisLine
{
    private const string Known =
        "A1 A2 A3 A4 AB AD AN AU AV BT C1 C2 C3 C4 C5 C6 C7 C8 CA CN CP CT CY DA DB DO DP ED EP ER ET ID IS J1 J2 JA JF JO KW L1 L2 L3 L4 LA LB LK M1 M2 M3 " +
        "N1 N2 NV OP PB PP PY RI RN RP SE SN SP ST SV T1 T2 T3 TA TI TT TY U1 U2 U3 U4 U5 UR VL VO WP WT WV Y1 Y2";

    /// <summary>
    /// Takes a line apart: <c>TY  - JOUR</c>. A tag that RIS knows may stand before one blank or several, or with the hyphen glued to
    /// what follows; one that it does not know must be spaced exactly, since running text holds such things as <c>AI - based</c>.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<byte> line, [NotNullWhen(true)] out string? tag, out ReadOnlySpan<byte> value)
    {
        tag = null;
        value = default;
        var rest = line.TrimStart(" \t\uFEFF"u8);
        if (rest.Length < 4 || !IsLetter(rest[0]) || !(IsLetter(rest[1]) || rest[1] is >= (byte)'0' and <= (byte)'9'))
        {
            return false;
        }

        int hyphen = 2;
        while (hyphen < rest.Length && hyphen < 8 && rest[hyphen] is (byte)' ' or (byte)'\t')
        {
            hyphen++;
        }

        if (hyphen == 2 || hyphen >= rest.Length || rest[hyphen] != '-')
        {
            return false;
        }

        string name = Encoding.ASCII.GetString(rest[..2]);
        bool exact = hyphen == 4 && rest.Length == line.Length && (rest.Length == 5 || rest[5] == ' ');
        if (!exact && !Known.Contains(name, StringComparison.Ordinal))
        {
            return false;
        }

        tag = name;
        value = rest[(hyphen + 1)..].Trim(" \t"u8);
        return true;
    }

    private static bool IsLetter(byte b) => b is >= (byte)'A' and <= (byte)'Z';
}
