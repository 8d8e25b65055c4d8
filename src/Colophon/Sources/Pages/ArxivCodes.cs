using System.Collections.Frozen;

namespace Colophon.Sources.Pages;

/// <summary>
/// Subject codes that pages print without their archive (<c>CV</c> of <c>cs.CV</c>), after arXiv's category taxonomy. A code that several
/// archives use stays as printed (<c>AP</c>: math or stat; <c>DS</c>: cs or math), unless all but one of them are aliases
/// (<c>NA</c> is <c>math.NA</c>, <c>SY</c> is <c>eess.SY</c>, <c>IT</c> is <c>cs.IT</c>) or, as with <c>CV</c>, pages of this kind mean computing.
/// </summary>
internal static class ArxivCodes
{
    private static readonly (string Archive, string Codes)[] Archives =
    [
        ("cs", "AI AR CC CE CG CL CR CV CY DB DC DL DM DS ET FL GL GR GT HC IR IT LG LO MA MM MS NE NI OH OS PF PL RO SC SD SE SI"),
        ("math", "AC AG AP AT CA CO CT DG DS FA GM GN GR GT HO KT LO MG NA NT OA OC PR QA RA RT SG SP ST"),
        ("stat", "AP CO ME ML OT TH"),
        ("eess", "AS IV SP SY"),
        ("q-bio", "BM CB GN MN NC OT PE QM SC TO"),
        ("q-fin", "CP EC GN MF PM PR RM ST TR"),
        ("econ", "EM GN TH"),
        ("astro-ph", "CO EP GA HE IM SR"),
        ("nlin", "AO CD CG PS SI"),
        ("cond-mat", "dis-nn mes-hall mtrl-sci quant-gas soft stat-mech str-el supr-con"),
        ("physics", "acc-ph ao-ph app-ph atm-clus atom-ph bio-ph chem-ph class-ph comp-ph data-an ed-ph flu-dyn gen-ph geo-ph hist-ph ins-det med-ph optics plasm-ph pop-ph soc-ph space-ph"),
        ("", "gr-qc hep-ex hep-lat hep-ph hep-th math-ph nucl-ex nucl-th quant-ph"),
    ];

    private static readonly FrozenDictionary<string, string> Full = Archives
        .SelectMany(archive => archive.Codes.Split(' ').Select(code => (Code: code, Category: archive.Archive.Length == 0 ? code : archive.Archive + "." + code)))
        .GroupBy(entry => entry.Code, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.Count() == 1 ? group.Single().Category : group.Key, StringComparer.Ordinal);

    /// <summary>Reads a badge's codes: one, several with separators (<c>CV, LG</c>), or several glued (<c>CVLG</c>).</summary>
    /// <returns>The categories, or null if this is no list of codes.</returns>
    public static IReadOnlyList<string>? Read(ReadOnlySpan<char> printed)
    {
        var categories = new List<string>();
        foreach (var range in printed.SplitAny(",;/| ·"))
        {
            var part = printed[range];
            if (part.IsEmpty)
            {
                continue;
            }

            if (Category(part.ToString()) is { } single)
            {
                categories.Add(single);
            }
            else if (!ReadGlued(part, categories))
            {
                return null;
            }
        }

        return categories;
    }

    private static string? Category(string code)
    {
        int dot = code.IndexOf('.', StringComparison.Ordinal);
        return Full.TryGetValue(code, out string? category) ? category
            : dot > 0 && Full.ContainsKey(code[(dot + 1)..]) ? code
            : code.Length == 2 && char.IsAsciiLetterUpper(code[0]) && char.IsAsciiLetterUpper(code[1]) ? code
            : null;
    }

    private static bool ReadGlued(ReadOnlySpan<char> part, List<string> categories)
    {
        if (part.Length is 0 or > 12 || part.Length % 2 != 0)
        {
            return false;
        }

        for (int i = 0; i < part.Length; i += 2)
        {
            if (!Full.TryGetValue(part.Slice(i, 2).ToString(), out string? category))
            {
                return false;
            }

            categories.Add(category);
        }

        return true;
    }
}
