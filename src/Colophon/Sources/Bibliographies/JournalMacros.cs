using System.Collections.Frozen;

namespace Colophon.Sources.Bibliographies;

/// <summary>Macros that files use without defining them.</summary>
internal static class JournalMacros
{
    // The months and the journals that BibTeX's standard styles (plain.bst) define.
    private static readonly FrozenDictionary<string, string> Styles = new Dictionary<string, string>
    {
        ["jan"] = "January",
        ["feb"] = "February",
        ["mar"] = "March",
        ["apr"] = "April",
        ["may"] = "May",
        ["jun"] = "June",
        ["jul"] = "July",
        ["aug"] = "August",
        ["sep"] = "September",
        ["sept"] = "September",
        ["oct"] = "October",
        ["nov"] = "November",
        ["dec"] = "December",
        ["acmcs"] = "ACM Computing Surveys",
        ["acta"] = "Acta Informatica",
        ["cacm"] = "Communications of the ACM",
        ["ibmjrd"] = "IBM Journal of Research and Development",
        ["ibmsj"] = "IBM Systems Journal",
        ["ieeese"] = "IEEE Transactions on Software Engineering",
        ["ieeetc"] = "IEEE Transactions on Computers",
        ["ieeetcad"] = "IEEE Transactions on Computer-Aided Design of Integrated Circuits",
        ["ipl"] = "Information Processing Letters",
        ["jacm"] = "Journal of the ACM",
        ["jcss"] = "Journal of Computer and System Sciences",
        ["scp"] = "Science of Computer Programming",
        ["sicomp"] = "SIAM Journal on Computing",
        ["tocs"] = "ACM Transactions on Computer Systems",
        ["tods"] = "ACM Transactions on Database Systems",
        ["tog"] = "ACM Transactions on Graphics",
        ["toms"] = "ACM Transactions on Mathematical Software",
        ["toois"] = "ACM Transactions on Office Information Systems",
        ["toplas"] = "ACM Transactions on Programming Languages and Systems",
        ["tcs"] = "Theoretical Computer Science",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    // The journal commands of the AAS styles, which astronomy's abstract service writes into its exports.
    private static readonly FrozenDictionary<string, string> Astronomy = new Dictionary<string, string>
    {
        ["aap"] = "Astronomy and Astrophysics",
        ["aapr"] = "Astronomy and Astrophysics Reviews",
        ["aaps"] = "Astronomy and Astrophysics Supplement",
        ["actaa"] = "Acta Astronomica",
        ["aj"] = "Astronomical Journal",
        ["ao"] = "Applied Optics",
        ["apj"] = "Astrophysical Journal",
        ["apjl"] = "Astrophysical Journal Letters",
        ["apjs"] = "Astrophysical Journal Supplement",
        ["applopt"] = "Applied Optics",
        ["apss"] = "Astrophysics and Space Science",
        ["araa"] = "Annual Review of Astronomy and Astrophysics",
        ["gca"] = "Geochimica et Cosmochimica Acta",
        ["grl"] = "Geophysical Research Letters",
        ["iaucirc"] = "IAU Circulars",
        ["icarus"] = "Icarus",
        ["jcap"] = "Journal of Cosmology and Astroparticle Physics",
        ["jcp"] = "Journal of Chemical Physics",
        ["jgr"] = "Journal of Geophysical Research",
        ["jqsrt"] = "Journal of Quantitative Spectroscopy and Radiative Transfer",
        ["memras"] = "Memoirs of the Royal Astronomical Society",
        ["mnras"] = "Monthly Notices of the Royal Astronomical Society",
        ["na"] = "New Astronomy",
        ["nar"] = "New Astronomy Reviews",
        ["nat"] = "Nature",
        ["nphysa"] = "Nuclear Physics A",
        ["pasa"] = "Publications of the Astronomical Society of Australia",
        ["pasj"] = "Publications of the Astronomical Society of Japan",
        ["pasp"] = "Publications of the Astronomical Society of the Pacific",
        ["physrep"] = "Physics Reports",
        ["physscr"] = "Physica Scripta",
        ["planss"] = "Planetary and Space Science",
        ["pra"] = "Physical Review A",
        ["prb"] = "Physical Review B",
        ["prc"] = "Physical Review C",
        ["prd"] = "Physical Review D",
        ["pre"] = "Physical Review E",
        ["prl"] = "Physical Review Letters",
        ["procspie"] = "Proceedings of the SPIE",
        ["qjras"] = "Quarterly Journal of the Royal Astronomical Society",
        ["rmxaa"] = "Revista Mexicana de Astronomía y Astrofísica",
        ["skytel"] = "Sky and Telescope",
        ["solphys"] = "Solar Physics",
        ["sovast"] = "Soviet Astronomy",
        ["ssr"] = "Space Science Reviews",
        ["zap"] = "Zeitschrift für Astrophysik",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The value of a macro that the standard styles define, or null.</summary>
    public static string? Standard(string name) => Styles.GetValueOrDefault(name);

    /// <summary>The journal for which a value stands that is a single TeX command (<c>\apj</c>, <c>{\mnras}</c>), or null.</summary>
    public static string? Command(string value)
    {
        string name = value.Trim(' ', '{', '}');
        return name.StartsWith('\\') ? Astronomy.GetValueOrDefault(name[1..].Trim()) : null;
    }
}
