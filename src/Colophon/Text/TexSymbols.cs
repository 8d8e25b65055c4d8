using System.Collections.Frozen;

namespace Colophon.Text;

/// <summary>What a symbol is in a formula: decides its element and its spacing.</summary>
internal enum SymbolClass
{
    /// <summary>A letter: Greek, ℏ, ∞.</summary>
    Letter,

    /// <summary>An operator, relation, arrow or dots.</summary>
    Operator,

    /// <summary>Something that takes limits below and above in display: ∑, ∏, ⋃.</summary>
    Large,

    /// <summary>An integral sign: large, its limits at its side.</summary>
    Integral,

    /// <summary>A fence: ⟨, ⌊, ‖.</summary>
    Fence,
}

/// <summary>The TeX commands (LaTeX, AMS, plain) that stand for one sign.</summary>
internal static class TexSymbols
{
    private static readonly (SymbolClass Class, string Pairs)[] s_rows =
    [
        (SymbolClass.Letter, """
            alpha α beta β gamma γ delta δ epsilon ϵ varepsilon ε zeta ζ eta η theta θ vartheta ϑ iota ι kappa κ varkappa ϰ lambda λ mu μ nu ν xi ξ
            omicron ο pi π varpi ϖ rho ρ varrho ϱ sigma σ varsigma ς tau τ upsilon υ phi ϕ varphi φ chi χ psi ψ omega ω digamma ϝ
            Gamma Γ Delta Δ Theta Θ Lambda Λ Xi Ξ Pi Π Sigma Σ Upsilon Υ Phi Φ Psi Ψ Omega Ω varGamma Γ varDelta Δ varTheta Θ varLambda Λ varXi Ξ
            varPi Π varSigma Σ varUpsilon Υ varPhi Φ varPsi Ψ varOmega Ω Alpha Α Beta Β Epsilon Ε Zeta Ζ Eta Η Iota Ι Kappa Κ Mu Μ Nu Ν Rho Ρ Tau Τ Chi Χ
            hbar ℏ hslash ℏ ell ℓ Re ℜ Im ℑ wp ℘ aleph ℵ beth ℶ gimel ℷ daleth ℸ infty ∞ infinity ∞ partial ∂ nabla ∇ emptyset ∅ varnothing ∅ imath ı jmath ȷ
            eth ð mho ℧ Finv Ⅎ Game ⅁ Bbbk 𝕜 top ⊤ bot ⊥ angle ∠ measuredangle ∡ sphericalangle ∢ triangle △ Box □ square □ Square □ Diamond ◇ lozenge ◊
            blacksquare ■ blacktriangle ▲ clubsuit ♣ diamondsuit ♢ heartsuit ♡ spadesuit ♠ flat ♭ natural ♮ sharp ♯ checkmark ✓ degree ° celsius ℃ ohm Ω
            AA Å aa å O Ø o ø ae æ AE Æ oe œ OE Œ ss ß L Ł l ł i ı j ȷ S § P ¶ dag † ddag ‡ copyright © pounds £ textdegree ° micro µ Angstrom Å
            forall ∀ exists ∃ nexists ∄ surd √ bigstar ★ maltese ✠ circledR ® circledS Ⓢ complement ∁ backprime ‵ yen ¥ euro € cent ¢ permil ‰ earth ⊕ sun ☉
            """),
        (SymbolClass.Operator, """
            pm ± mp ∓ times × div ÷ cdot ⋅ cdotp · centerdot · ast ∗ star ⋆ circ ∘ bullet ∙ bigcirc ◯ oplus ⊕ ominus ⊖ otimes ⊗ oslash ⊘ odot ⊙ wedge ∧ vee ∨ land ∧ lor ∨
            cap ∩ cup ∪ sqcap ⊓ sqcup ⊔ uplus ⊎ setminus ∖ smallsetminus ∖ wr ≀ amalg ⨿ dagger † ddagger ‡ diamond ⋄ lhd ⊲ rhd ⊳ unlhd ⊴ unrhd ⊵
            bigtriangleup △ bigtriangledown ▽ triangleleft ◁ triangleright ▷ ltimes ⋉ rtimes ⋊ leftthreetimes ⋋ rightthreetimes ⋌ boxplus ⊞ boxminus ⊟
            boxtimes ⊠ boxdot ⊡ dotplus ∔ curlywedge ⋏ curlyvee ⋎ barwedge ⊼ veebar ⊻ circledast ⊛ circledcirc ⊚ circleddash ⊝ intercal ⊺ divideontimes ⋇ bowtie ⋈ Join ⋈
            leq ≤ le ≤ geq ≥ ge ≥ leqslant ⩽ geqslant ⩾ leqq ≦ geqq ≧ neq ≠ ne ≠ equiv ≡ sim ∼ simeq ≃ approx ≈ approxeq ≊ cong ≅ ncong ≇ doteq ≐ propto ∝ varpropto ∝
            ll ≪ gg ≫ lll ⋘ ggg ⋙ prec ≺ succ ≻ preceq ⪯ succeq ⪰ preccurlyeq ≼ succcurlyeq ≽ lesssim ≲ gtrsim ≳ lsim ≲ gsim ≳ simlt ≲ simgt ≳ la ≲ ga ≳ lessapprox ⪅ gtrapprox ⪆
            lessgtr ≶ gtrless ≷ lesseqgtr ⋚ gtreqless ⋛ asymp ≍ triangleq ≜ coloneqq ≔ coloneq ≔ eqqcolon ≕ eqdef ≝ bumpeq ≏ eqsim ≂ thicksim ∼ thickapprox ≈ backsim ∽
            in ∈ ni ∋ owns ∋ notin ∉ subset ⊂ supset ⊃ subseteq ⊆ supseteq ⊇ subsetneq ⊊ supsetneq ⊋ subseteqq ⫅ supseteqq ⫆ nsubseteq ⊈ nsupseteq ⊉ Subset ⋐ Supset ⋑
            sqsubset ⊏ sqsupset ⊐ sqsubseteq ⊑ sqsupseteq ⊒ mid ∣ nmid ∤ shortmid ∣ parallel ∥ nparallel ∦ perp ⟂ models ⊨ vdash ⊢ dashv ⊣ vDash ⊨ Vdash ⊩ Vvdash ⊪ nvdash ⊬ nvDash ⊭
            nless ≮ ngtr ≯ nleq ≰ ngeq ≱ nle ≰ nge ≱ lneq ⪇ gneq ⪈ lneqq ≨ gneqq ≩ nsim ≁ nprec ⊀ nsucc ⊁ between ≬ pitchfork ⋔ frown ⌢ smile ⌣ therefore ∴ because ∵
            to → rightarrow → leftarrow ← gets ← ra → rar → lra ↔ leftrightarrow ↔ uparrow ↑ downarrow ↓ updownarrow ↕ Rightarrow ⇒ Leftarrow ⇐ Leftrightarrow ⇔ Uparrow ⇑ Downarrow ⇓
            longrightarrow ⟶ longleftarrow ⟵ longleftrightarrow ⟷ Longrightarrow ⟹ Longleftarrow ⟸ Longleftrightarrow ⟺ iff ⟺ implies ⟹ impliedby ⟸ mapsto ↦ longmapsto ⟼
            hookrightarrow ↪ hookleftarrow ↩ nearrow ↗ searrow ↘ swarrow ↙ nwarrow ↖ rightharpoonup ⇀ rightharpoondown ⇁ leftharpoonup ↼ leftharpoondown ↽ rightleftharpoons ⇌
            leftrightharpoons ⇋ leadsto ⇝ rightsquigarrow ⇝ leftrightsquigarrow ↭ twoheadrightarrow ↠ twoheadleftarrow ↞ rightarrowtail ↣ rightrightarrows ⇉ leftleftarrows ⇇
            rightleftarrows ⇄ leftrightarrows ⇆ upuparrows ⇈ dashrightarrow ⇢ dashleftarrow ⇠ circlearrowleft ↺ circlearrowright ↻ curvearrowright ↷ curvearrowleft ↶ multimap ⊸
            upharpoonright ↾ restriction ↾ nrightarrow ↛ nleftarrow ↚ nRightarrow ⇏ Lleftarrow ⇚ Rrightarrow ⇛ lightning ↯
            ldots … dots … cdots ⋯ vdots ⋮ ddots ⋱ dotsc … dotsb ⋯ dotsm ⋯ dotsi ⋯ dotso … mathellipsis … textellipsis … colon : neg ¬ lnot ¬ prime ′ vert | mathcolon : slash / lt < gt >
            blacklozenge ⧫ vartriangle △ trianglelefteq ⊴ trianglerighteq ⊵ vartriangleleft ⊲ vartriangleright ⊳ ntriangleleft ⋪ lessdot ⋖ gtrdot ⋗ Cap ⋒ Cup ⋓ doublecap ⋒ doublecup ⋓
            backslash \ And & succsim ≿ precsim ≾ succapprox ⪸ precapprox ⪷ precneqq ⪵ succneqq ⪶ lnsim ⋦ gnsim ⋧ approxident ≋ bmid ∣ blacktriangleright ▶ blacktriangleleft ◀
            """),
        (SymbolClass.Large, """
            sum ∑ prod ∏ coprod ∐ bigcap ⋂ bigcup ⋃ bigsqcup ⨆ bigvee ⋁ bigwedge ⋀ bigoplus ⨁ bigotimes ⨂ bigodot ⨀ biguplus ⨄
            """),
        (SymbolClass.Integral, "int ∫ iint ∬ iiint ∭ oint ∮ oiint ∯ smallint ∫"),
        (SymbolClass.Fence, """
            langle ⟨ rangle ⟩ lfloor ⌊ rfloor ⌋ lceil ⌈ rceil ⌉ lbrace { rbrace } lbrack [ rbrack ] Vert ‖ lvert | rvert | lVert ‖ rVert ‖ llbracket ⟦ rrbracket ⟧
            ulcorner ⌜ urcorner ⌝ llcorner ⌞ lrcorner ⌟ lgroup ⟮ rgroup ⟯ lparen ( rparen ) lang ⟨ rang ⟩
            """),
    ];

    private static readonly FrozenDictionary<string, (string Text, SymbolClass Class)> s_symbols = Build();

    private static readonly FrozenDictionary<string, (string Text, SymbolClass Class)>.AlternateLookup<ReadOnlySpan<char>> s_bySpan =
        s_symbols.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The sign for a command's name (without its backslash).</summary>
    public static bool TryGet(ReadOnlySpan<char> name, out string text, out SymbolClass kind)
    {
        bool found = s_bySpan.TryGetValue(name, out var symbol);
        (text, kind) = symbol;
        return found;
    }

    private static FrozenDictionary<string, (string, SymbolClass)> Build()
    {
        var symbols = new Dictionary<string, (string, SymbolClass)>(StringComparer.Ordinal);
        foreach (var (kind, pairs) in s_rows)
        {
            string[] words = pairs.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            for (int i = 0; i + 1 < words.Length; i += 2)
            {
                symbols[words[i]] = (words[i + 1], kind);
            }
        }

        return symbols.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
