using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Colophon.Text;

namespace Colophon.Works;

/// <summary>What a rule says of a record and a work.</summary>
/// <param name="Joins">Whether they are one paper.</param>
/// <param name="Cause">Why, or why not, in words for the page.</param>
internal readonly record struct JoinVerdict(bool Joins, string Cause);

/// <summary>
/// When a record is a version of a work: it shares an identifier with it, or title, first author and year nearly agree, and nothing
/// contradicts. Cautious by intent: a false join hides a paper.
/// </summary>
internal static class JoinRules
{
    /// <summary>Titles with fewer folded letters than this ("Introduction", "Preface") join by identifier only.</summary>
    private const int MinTitleLetters = 16;

    /// <summary>A preprint and its printed version lie at most this many years apart.</summary>
    private const int MaxYears = 2;

    /// <summary>What two nearly identical titles share: letters and digits, folded, maths marks and spaces gone. Null for a title too short or generic to join by.</summary>
    public static string? TitleKey(string title)
    {
        string key = Folding.Key(title, ' ').Replace(" ", string.Empty, StringComparison.Ordinal);
        return key.Length >= MinTitleLetters ? key : null;
    }

    /// <summary>A 64-bit hash of a title's key, for the index of titles.</summary>
    public static long TitleHash(string titleKey)
    {
        Span<byte> hash = stackalloc byte[32];
        SHA256.HashData(Encoding.UTF8.GetBytes(titleKey), hash);
        return BinaryPrimitives.ReadInt64LittleEndian(hash);
    }

    /// <summary>Judges a work that shares an identifier with the record.</summary>
    public static JoinVerdict ByIdentifier(Work work, PaperRecord record, string source, string shared) =>
        SameSource(work, record, source) ?? new JoinVerdict(true, "identifier " + shared);

    /// <summary>Judges a work whose title has the same key as the record's.</summary>
    public static JoinVerdict ByTitle(Work work, PaperRecord record, string source)
    {
        if (SameSource(work, record, source) is { } refusal)
        {
            return refusal;
        }

        if (TitleKey(work.Title) is not { } title || title != TitleKey(record.Title))
        {
            return new JoinVerdict(false, "titles differ");
        }

        if (Contradicting(work, record) is { } kind)
        {
            return new JoinVerdict(false, $"different {Identifier.Prefix(kind)} identifiers");
        }

        if (work.Date is { } a && record.Date is { } b && Math.Abs(a.Year - b.Year) > MaxYears)
        {
            return new JoinVerdict(false, "years too far apart");
        }

        return AuthorsAgree(work, record) ? new JoinVerdict(true, "title, first author and year") : new JoinVerdict(false, "authors differ");
    }

    /// <summary>Two records of one source under different ids are one work only if the source says so; judged documents join with nothing.</summary>
    private static JoinVerdict? SameSource(Work work, PaperRecord record, string source)
    {
        if (record.Judged)
        {
            return new JoinVerdict(false, "judged documents join with nothing");
        }

        return work.Versions.Any(v => v.Source == source && v.RecordId != record.Id) ? new JoinVerdict(false, $"{source} lists them as two") : null;
    }

    /// <summary>Two different ids of a scheme that gives one paper one id. DOIs are left out: preprint and printed version have one each.</summary>
    private static IdentifierKind? Contradicting(Work work, PaperRecord record)
    {
        foreach (var identifier in record.Identifiers)
        {
            if (identifier.Kind is IdentifierKind.Arxiv or IdentifierKind.Acl or IdentifierKind.Pmid
                && !work.Identifiers.Contains(identifier)
                && work.Identifiers.Any(other => other.Kind == identifier.Kind))
            {
                return identifier.Kind;
            }
        }

        return null;
    }

    /// <summary>The first authors share a family name; and where both lists are whole, more than half of the names agree.</summary>
    private static bool AuthorsAgree(Work work, PaperRecord record)
    {
        var one = Families(work.Bylines);
        var other = Families(record.Bylines);
        if (one.Count == 0 || other.Count == 0 || one[0] != other[0])
        {
            return false;
        }

        int shared = one.Intersect(other).Count();
        int smaller = Math.Min(one.Distinct().Count(), other.Distinct().Count());
        return shared * 2 > smaller;
    }

    private static List<string> Families(IReadOnlyList<People.Byline> bylines) =>
        [.. bylines.Where(b => b.Position is not null).Select(b => Folding.Key(b.Name.FamilyOrLast, ' ')).Where(f => f.Length > 0)];
}
