using System.Globalization;

namespace Colophon.Sources.Pages;

/// <summary>A title and the names of its authors, told apart.</summary>
internal sealed record TitleAndNames(string Title, NameList Names);

/// <summary>
/// Tells title and names apart where a page runs them together: <c>A Perturbation ApproachPeng Mi, Li Shen et al.</c> Every place where a
/// word could end and a name begin gets a sum of evidence (the change of case, whether the word before the glue is a word of the abstract,
/// whether what follows is shaped as a name, how many names that leaves); the best place wins. The weights were set on titles and authors of
/// one half of a sample and are judged on the other.
/// </summary>
internal sealed class GluedLine
{
    private const int MostNames = 12;
    private const double LeastEvidence = 3;
    private const double LeastEvidenceAlone = 5;

    private readonly HashSet<string> words;
    private readonly IReadOnlyCollection<string> known;

    /// <param name="words">Folded words of the abstract and of other text about the same work.</param>
    /// <param name="known">Names that stand on the same page with commas on both sides.</param>
    public GluedLine(HashSet<string> words, IReadOnlyCollection<string> known) => (this.words, this.known) = (words, known);

    /// <summary>The lower-case words of a text.</summary>
    public static HashSet<string> WordsOf(string text)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        int start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            bool letter = i < text.Length && char.IsLetterOrDigit(text[i]);
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                words.Add(text[start..i].ToLowerInvariant());
                start = -1;
            }
        }

        return words;
    }

    /// <summary>The best split; null where no place has enough evidence.</summary>
    public TitleAndNames? Split(string line)
    {
        string text = NameList.CutInstitutions(line, out var institutions);
        bool incomplete = NameList.CutEtAl(ref text);
        (int At, double Score) best = (-1, double.MinValue);
        int listed = 0;
        for (int end = text.Length; end > 0;)
        {
            int comma = text.LastIndexOf(',', end - 1);
            int start = AfterSpaces(text, comma + 1, end);
            foreach (int at in Seams(text, start, end))
            {
                double score = Evidence(text, at, end, listed + 1, incomplete);
                best = score > best.Score ? (at, score) : best;
            }

            string segment = text[start..end];
            listed += NameShape.IsSuffix(segment) ? 0 : 1;
            end = listed > MostNames || !(NameShape.IsName(segment) || NameShape.IsSuffix(segment) || (incomplete && NameShape.CouldBeName(segment))) ? 0 : comma;
        }

        bool alone = !incomplete && best.At >= 0 && text.IndexOf(',', best.At) < 0;
        if (best.At <= 0 || best.Score < (alone ? LeastEvidenceAlone : LeastEvidence) || NameList.Read(text[best.At..]) is not { } names)
        {
            return null;
        }

        return new TitleAndNames(text[..best.At].TrimEnd(), names with { Incomplete = incomplete, Institutions = institutions });
    }

    private static int AfterSpaces(string text, int at, int end)
    {
        while (at < end && text[at] == ' ')
        {
            at++;
        }

        return at;
    }

    // Places inside a part where a name could begin without a space before it.
    private static IEnumerable<int> Seams(string text, int start, int end)
    {
        for (int at = start + 1; at < end; at++)
        {
            char before = text[at - 1];
            char here = text[at];
            bool begins = char.IsUpper(here) || (IsUncased(here) && !IsUncased(before)) || BeginsParticle(text, at, end);
            if (begins && before is not (' ' or '-' or '\'' or '’' or '(' or '/' or '{' or '_') && NameShape.IsName(text.AsSpan(at, end - at)))
            {
                yield return at;
            }
        }
    }

    private static bool BeginsParticle(string text, int at, int end)
    {
        int space = text.IndexOf(' ', at, end - at);
        return space > at && space - at <= 5 && NameShape.IsParticle(text.AsSpan(at, space - at)) && space + 1 < end && (char.IsUpper(text[space + 1]) || space - at >= 2);
    }

    private double Evidence(string text, int at, int end, int names, bool incomplete)
    {
        var name = text.AsSpan(at, end - at);

        // "Efficient DeepSpeed Training" ends like a lone author's name: there the words themselves must speak more clearly.
        double words = NameWords(name) * (names == 1 && !incomplete ? 2 : 1);
        return Seam(text, at) + TitleEnd(text, at) + words + Length(name) + Count(names, incomplete)
            + (known.Contains(name.ToString()) ? 6 : 0);
    }

    private static double Seam(string text, int at)
    {
        char before = text[at - 1];
        char here = text[at];
        return char.IsLower(here) ? -2.5
            : char.IsLower(before) ? 3
            : char.IsDigit(before) ? 2
            : char.IsUpper(before) ? 1
            : before == '.' ? (at > 1 && char.IsUpper(text[at - 2]) ? -2 : 2)
            : 3;
    }

    // How much the word before the seam looks like a whole word.
    private double TitleEnd(string text, int at)
    {
        int start = at;
        while (start > 0 && char.IsLetterOrDigit(text[start - 1]))
        {
            start--;
        }

        if (start == at)
        {
            return 1;
        }

        string word = text[start..at];
        double score = words.Contains(word.ToLowerInvariant()) ? 3 : 0;
        score += TitleWords.LooksWhole(word) ? 1.5 : 0;
        score -= word.Length == 1 && !char.IsDigit(word[0]) ? 2 : 0;
        return score - (HasSeam(word) && score < 3 ? 1.5 : 0);
    }

    private double NameWords(ReadOnlySpan<char> name)
    {
        int space = name.IndexOf(' ');
        var first = (space < 0 ? name : name[..space]).ToString();
        double score = 0;
        score -= first.Length > 1 && first.All(char.IsUpper) ? 2 : 0;
        score -= first.Length > 2 && char.IsUpper(first[0]) && char.IsUpper(first[1]) && char.IsLower(first[^1]) ? 3 : 0;
        foreach (var range in name.Split(' '))
        {
            string word = name[range].ToString();
            score -= HasSeam(word) && !TitleWords.BeginsSurname(word) ? 2 : 0;
            score -= word.Length > 3 && (words.Contains(word.ToLowerInvariant()) || TitleWords.LooksWhole(word)) ? 1 : 0;
        }

        return score;
    }

    private static double Length(ReadOnlySpan<char> name) => NameShape.Words(name) switch
    {
        1 => -3,
        2 => 1,
        3 => 0.5,
        4 => -0.5,
        _ => -2,
    };

    // These services print three names before "et al.", and all of three or fewer.
    private static double Count(int names, bool incomplete) => incomplete ? (names == 3 ? 3 : 0) : names <= 3 ? 1.5 : 0;

    private static bool HasSeam(string word)
    {
        for (int i = 1; i < word.Length; i++)
        {
            if (char.IsUpper(word[i]) && char.IsLower(word[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUncased(char c) => char.GetUnicodeCategory(c) == UnicodeCategory.OtherLetter;
}
