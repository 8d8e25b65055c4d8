using System.Collections.Frozen;

namespace Colophon.Text;

/// <summary>
/// Authors' own macros: abstracts use them without their definitions. Names in wide use have a known meaning; any other name stands for
/// itself, upright, which is what its author chose it to say.
/// </summary>
internal static class MathMacros
{
    private static readonly FrozenDictionary<string, string> s_known = Read("""
        R ℝ RR ℝ reals ℝ Real ℝ Reals ℝ Z ℤ ZZ ℤ integers ℤ N ℕ NN ℕ Nat ℕ naturals ℕ Q ℚ QQ ℚ C ℂ CC ℂ complex ℂ F 𝔽 FF 𝔽 P ℙ PP ℙ E 𝔼 EE 𝔼 K 𝕂 T 𝕋 H ℍ HH ℍ A 𝔸 AA 𝔸
        Rn ℝⁿ eps ε veps ε vareps ε ep ε epsi ε al α alf α be β bet β ga γ gam γ Ga Γ Gam Γ de δ del δ De Δ Del Δ ze ζ th θ Th Θ ka κ lam λ lambdab λ Lam Λ La Λ si σ sig σ Si Σ Sig Σ
        om ω Om Ω ph φ vp φ vphi φ ups υ io ι rarrow → larrow ← lrarrow ↔ Rarrow ⇒ half ½ GeV GeV gev GeV TeV TeV tev TeV MeV MeV mev MeV keV keV eV eV ev eV kev keV Msun M⊙ msun M⊙
        Lsun L⊙ kms km/s pt p⊥ one 𝟙 1 𝟙 id id ket ⟩ bra ⟨ degr ° arcmin ′ arcsec ″ sun ☉ micron μm mum μm um μm ohm Ω mathdollar $ textbackslash \ LaTeX LaTeX percent %
        """);

    /// <summary>The meaning of a macro, and whether it is known rather than guessed.</summary>
    public static string Expand(string name, out bool known)
    {
        known = true;
        if (s_known.TryGetValue(name, out string? text))
        {
            return text;
        }

        // \cA, \calA: script; \bbA: blackboard; \bfx, \bx: bold; \fA, \frakA: fraktur.
        char last = name[^1];
        var font = name[..^1] switch
        {
            "c" or "cal" or "mc" or "s" when char.IsAsciiLetterUpper(last) => MathFont.Script,
            "bb" or "b" or "B" when char.IsAsciiLetterUpper(last) => MathFont.DoubleStruck,
            "bf" or "b" or "vec" or "v" or "bm" => MathFont.Bold,
            "f" or "frak" or "g" or "mf" when char.IsAsciiLetterUpper(last) => MathFont.Fraktur,
            _ => MathFont.Default,
        };
        known = font != MathFont.Default;
        return known ? MathAlphabets.Apply(last.ToString(), font) : name;
    }

    private static FrozenDictionary<string, string> Read(string pairs)
    {
        string[] words = pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        for (int i = 0; i + 1 < words.Length; i += 2)
        {
            known[words[i]] = words[i + 1];
        }

        return known.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
