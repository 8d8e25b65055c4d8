using System.Collections.Frozen;

namespace Colophon.Text;

/// <summary>
/// Letters and their combining marks: composing (<c>e</c> + acute = <c>é</c>) and stripping. The program runs under the invariant culture,
/// under which <see cref="string.Normalize()"/> leaves every text as it is, so the pairs of the Latin, Greek, Cyrillic and kana
/// blocks (Unicode 15, canonical decompositions into two) are listed here.
/// </summary>
internal static class Marks
{
    // Each row: a mark, letters, and what each of those letters becomes under the mark.
    private static readonly (char Mark, string Letters, string Composed)[] s_rows =
    [
        ('\u0300', "AEIOUaeiouÜüNnЕИеиĒēŌōWwÂâĂăÊêÔôƠơƯưYyἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀ", "ÀÈÌÒÙàèìòùǛǜǸǹЀЍѐѝḔḕṐṑẀẁẦầẰằỀềỒồỜờỪừỲỳἂἃἊἋἒἓἚἛἢἣἪἫἲἳἺἻὂ"),
        ('\u0300', "ὁὈὉὐὑὙὠὡὨὩαεηιουωΑΕΗ᾿ϊΙ῾ϋΥ¨ΟΩ", "ὃὊὋὒὓὛὢὣὪὫὰὲὴὶὸὺὼᾺῈῊ῍ῒῚ῝ῢῪ῭ῸῺ"),
        ('\u0301', "AEIOUYaeiouyCcLlNnRrSsZzÜüGgÅåÆæØø¨ΑΕΗΙΟΥΩϊαεηιϋουωϒГКг", "ÁÉÍÓÚÝáéíóúýĆćĹĺŃńŔŕŚśŹźǗǘǴǵǺǻǼǽǾǿ΅ΆΈΉΊΌΎΏΐάέήίΰόύώϓЃЌѓ"),
        ('\u0301', "кÇçĒēÏïKkMmÕõŌōPpŨũWwÂâĂăÊêÔôƠơƯưἀἁἈἉἐἑἘἙἠἡἨἩἰἱἸἹὀὁὈὉὐὑ", "ќḈḉḖḗḮḯḰḱḾḿṌṍṒṓṔṕṸṹẂẃẤấẮắẾếỐốỚớỨứἄἅἌἍἔἕἜἝἤἥἬἭἴἵἼἽὄὅὌὍὔὕ"),
        ('\u0301', "ὙὠὡὨὩ᾿῾", "ὝὤὥὬὭ῎῞"),
        ('\u0302', "AEIOUaeiouCcGgHhJjSsWwYyZzẠạẸẹỌọ", "ÂÊÎÔÛâêîôûĈĉĜĝĤĥĴĵŜŝŴŵŶŷẐẑẬậỆệỘộ"),
        ('\u0303', "ANOanoIiUuVvÂâĂăEeÊêÔôƠơƯưYy", "ÃÑÕãñõĨĩŨũṼṽẪẫẴẵẼẽỄễỖỗỠỡỮữỸỹ"),
        ('\u0304', "AaEeIiOoUuÜüÄäȦȧÆæǪǫÖöÕõȮȯYyИиУуGgḶḷṚṛαΑιΙυΥ", "ĀāĒēĪīŌōŪūǕǖǞǟǠǡǢǣǬǭȪȫȬȭȰȱȲȳӢӣӮӯḠḡḸḹṜṝᾱᾹῑῙῡῩ"),
        ('\u0306', "AaEeGgIiOoUuУИиуЖжАаЕеȨȩẠạαΑιΙυΥ", "ĂăĔĕĞğĬĭŎŏŬŭЎЙйўӁӂӐӑӖӗḜḝẶặᾰᾸῐῘῠῨ"),
        ('\u0307', "CcEeGgIZzAaOoBbDdFfHhMmNnPpRrSsŚśŠšṢṣTtWwXxYyſ", "ĊċĖėĠġİŻżȦȧȮȯḂḃḊḋḞḟḢḣṀṁṄṅṖṗṘṙṠṡṤṥṦṧṨṩṪṫẆẇẊẋẎẏẛ"),
        ('\u0308', "AEIOUaeiouyYΙΥιυϒЕІеіАаӘәЖжЗзИиОоӨөЭэУуЧчЫыHhÕõŪūWwXxt", "ÄËÏÖÜäëïöüÿŸΪΫϊϋϔЁЇёїӒӓӚӛӜӝӞӟӤӥӦӧӪӫӬӭӰӱӴӵӸӹḦḧṎṏṺṻẄẅẌẍẗ"),
        ('\u0309', "AaÂâĂăEeÊêIiOoÔôƠơUuƯưYy", "ẢảẨẩẲẳẺẻỂểỈỉỎỏỔổỞởỦủỬửỶỷ"),
        ('\u030A', "AaUuwy", "ÅåŮůẘẙ"),
        ('\u030B', "OoUuУу", "ŐőŰűӲӳ"),
        ('\u030C', "CcDdEeLlNnRrSsTtZzAaIiOoUuÜüGgKkƷʒjHh", "ČčĎďĚěĽľŇňŘřŠšŤťŽžǍǎǏǐǑǒǓǔǙǚǦǧǨǩǮǯǰȞȟ"),
        ('\u030F', "AaEeIiOoRrUuѴѵ", "ȀȁȄȅȈȉȌȍȐȑȔȕѶѷ"),
        ('\u0311', "AaEeIiOoRrUu", "ȂȃȆȇȊȋȎȏȒȓȖȗ"),
        ('\u0313', "αΑεΕηΗιΙοΟυωΩρ", "ἀἈἐἘἠἨἰἸὀὈὐὠὨῤ"),
        ('\u0314', "αΑεΕηΗιΙοΟυΥωΩρΡ", "ἁἉἑἙἡἩἱἹὁὉὑὙὡὩῥῬ"),
        ('\u031B', "OoUu", "ƠơƯư"),
        ('\u0323', "BbDdHhKkLlMmNnRrSsTtVvWwZzAaEeIiOoƠơUuƯưYy", "ḄḅḌḍḤḥḲḳḶḷṂṃṆṇṚṛṢṣṬṭṾṿẈẉẒẓẠạẸẹỊịỌọỢợỤụỰựỴỵ"),
        ('\u0324', "Uu", "Ṳṳ"),
        ('\u0325', "Aa", "Ḁḁ"),
        ('\u0326', "SsTt", "ȘșȚț"),
        ('\u0327', "CcGgKkLlNnRrSsTtEeDdHh", "ÇçĢģĶķĻļŅņŖŗŞşŢţȨȩḐḑḨḩ"),
        ('\u0328', "AaEeIiUuOo", "ĄąĘęĮįŲųǪǫ"),
        ('\u032D', "DdEeLlNnTtUu", "ḒḓḘḙḼḽṊṋṰṱṶṷ"),
        ('\u032E', "Hh", "Ḫḫ"),
        ('\u0330', "EeIiUu", "ḚḛḬḭṴṵ"),
        ('\u0331', "BbDdKkLlNnRrTtZzh", "ḆḇḎḏḴḵḺḻṈṉṞṟṮṯẔẕẖ"),
        ('\u0338', "←→↔⇐⇔⇒∃∈∋∣∥∼≃≅≈=≡≍<>≤≥≲≳≶≷≺≻⊂⊃⊆⊇⊢⊨⊩⊫≼≽⊑⊒⊲⊳⊴⊵", "↚↛↮⇍⇎⇏∄∉∌∤∦≁≄≇≉≠≢≭≮≯≰≱≴≵≸≹⊀⊁⊄⊅⊈⊉⊬⊭⊮⊯⋠⋡⋢⋣⋪⋫⋬⋭"),
        ('\u0342', "ἀἁἈἉἠἡἨἩἰἱἸἹὐὑὙὠὡὨὩα¨η᾿ιϊ῾υϋω", "ἆἇἎἏἦἧἮἯἶἷἾἿὖὗὟὦὧὮὯᾶ῁ῆ῏ῖῗ῟ῦῧῶ"),
        ('\u0345', "ἀἁἂἃἄἅἆἇἈἉἊἋἌἍἎἏἠἡἢἣἤἥἦἧἨἩἪἫἬἭἮἯὠὡὢὣὤὥὦὧὨὩὪὫὬὭὮὯὰαάᾶΑὴη", "ᾀᾁᾂᾃᾄᾅᾆᾇᾈᾉᾊᾋᾌᾍᾎᾏᾐᾑᾒᾓᾔᾕᾖᾗᾘᾙᾚᾛᾜᾝᾞᾟᾠᾡᾢᾣᾤᾥᾦᾧᾨᾩᾪᾫᾬᾭᾮᾯᾲᾳᾴᾷᾼῂῃ"),
        ('\u0345', "ήῆΗὼωώῶΩ", "ῄῇῌῲῳῴῷῼ"),
        ('\u3099', "かきくけこさしすせそたちつてとはひふへほうゝカキクケコサシスセソタチツテトハヒフヘホウワヰヱヲヽ", "がぎぐげござじずぜぞだぢづでどばびぶべぼゔゞガギグゲゴザジズゼゾダヂヅデドバビブベボヴヷヸヹヺヾ"),
        ('\u309A', "はひふへほハヒフヘホ", "ぱぴぷぺぽパピプペポ"),
    ];

    private static readonly FrozenDictionary<int, char> s_composed =
        Pairs().ToFrozenDictionary(pair => (pair.Letter << 16) | pair.Mark, pair => pair.Composed);

    private static readonly FrozenDictionary<char, (char Letter, char Mark)> s_parts =
        Pairs().ToFrozenDictionary(pair => pair.Composed, pair => (pair.Letter, pair.Mark));

    private static readonly char[] s_stripped = Stripped();

    /// <summary>Whether this is a mark that combines with the letter before it.</summary>
    public static bool IsMark(char c) => c is >= '\u0300' and <= '\u036F' or '\u3099' or '\u309A';

    /// <summary>The letter with the mark, or null if there is no such character.</summary>
    public static char? TryCompose(char letter, char mark) => s_composed.TryGetValue((letter << 16) | mark, out char composed) ? composed : null;

    /// <summary>The letter without any mark; the same character if it bears none.</summary>
    public static char Strip(char c) => c < s_stripped.Length ? s_stripped[c] : c;

    /// <summary>The text in composed form (NFC for the listed blocks); the same string if it holds no combining mark.</summary>
    public static string Compose(string text)
    {
        int first = text.AsSpan().IndexOfAnyInRange('\u0300', '\u036F');
        int kana = text.AsSpan().IndexOfAnyInRange('\u3099', '\u309A');
        return first < 0 && kana < 0 ? text : ComposeAll(text);
    }

    private static string ComposeAll(string text)
    {
        // A composed letter comes apart into four at most, which then may find other partners.
        var composed = new char[(text.Length * 3) + 1];
        int count = 0;
        for (int i = 0; i < text.Length;)
        {
            int next = i + 1;
            while (next < text.Length && IsMark(text[next]))
            {
                next++;
            }

            count += ComposeCluster(text.AsSpan(i, next - i), composed.AsSpan(count));
            i = next;
        }

        return new string(composed, 0, count);
    }

    // One letter and its marks, in canonical order; a mark that finds no partner stays behind the letter and hides later ones of its class.
    private static int ComposeCluster(ReadOnlySpan<char> cluster, Span<char> target)
    {
        if (cluster.Length == 1)
        {
            target[0] = cluster[0];
            return 1;
        }

        int letters = Decompose(cluster[0], target);
        cluster[1..].CopyTo(target[letters..]);
        var marks = target[1..(letters + cluster.Length - 1)];
        SortByClass(marks);
        int kept = 0;
        for (int i = 0; i < marks.Length; i++)
        {
            bool hidden = kept > 0 && Class(marks[kept - 1]) >= Class(marks[i]);
            if (!hidden && TryCompose(target[0], marks[i]) is { } letter)
            {
                target[0] = letter;
            }
            else
            {
                marks[kept++] = marks[i];
            }
        }

        return 1 + kept;
    }

    // Writes the bare letter and its marks in order; returns how many characters those are.
    private static int Decompose(char c, Span<char> target)
    {
        if (!s_parts.TryGetValue(c, out var parts))
        {
            target[0] = c;
            return 1;
        }

        int length = Decompose(parts.Letter, target);
        target[length] = parts.Mark;
        return length + 1;
    }

    // Stable, and at most 32 marks far: text with longer piles of marks is vandalism, and sorting it whole would be quadratic.
    private static void SortByClass(Span<char> marks)
    {
        for (int i = 1; i < Math.Min(marks.Length, 32); i++)
        {
            for (int j = i; j > 0 && Class(marks[j - 1]) > Class(marks[j]); j--)
            {
                (marks[j - 1], marks[j]) = (marks[j], marks[j - 1]);
            }
        }
    }

    // Canonical combining classes, as far as marks with partners need them apart.
    private static int Class(char mark) => mark switch
    {
        >= '\u0334' and <= '\u0338' => 1,
        '\u3099' or '\u309A' => 8,
        '\u0321' or '\u0322' or '\u0327' or '\u0328' => 202,
        '\u031B' => 216,
        >= '\u0316' and <= '\u0319' or >= '\u031C' and <= '\u0320' or >= '\u0323' and <= '\u0326' or >= '\u0329' and <= '\u0333' or >= '\u0339' and <= '\u033C' => 220,
        '\u0345' => 240,
        _ => 230,
    };

    private static IEnumerable<(char Letter, char Mark, char Composed)> Pairs() =>
        s_rows.SelectMany(row => row.Letters.Zip(row.Composed, (letter, composed) => (letter, row.Mark, composed)));

    private static char[] Stripped()
    {
        // Up to the arrows: beyond, marks are part of a sign (kana, negated relations), not an ornament of a letter.
        var stripped = Enumerable.Range(0, 0x2190).Select(c => (char)c).ToArray();
        foreach (var (letter, _, composed) in Pairs().Where(pair => pair.Composed < 0x2190))
        {
            stripped[composed] = letter;
        }

        for (int c = 0; c < stripped.Length; c++)
        {
            while (stripped[stripped[c]] != stripped[c])
            {
                stripped[c] = stripped[stripped[c]];
            }
        }

        return stripped;
    }
}
