using System.Diagnostics;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Colophon.Sources;
using Colophon.Works;

namespace Colophon.Tests.Sources.Corpora;

/// <summary>What the readers made of one corpus.</summary>
internal sealed class Tally
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly SortedDictionary<string, int> counts = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> remarks = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> problems = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, int> skipped = new(StringComparer.Ordinal);
    private readonly HashSet<string> ids = new(StringComparer.Ordinal);
    private readonly IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    public int Pieces { get; private set; }

    public int Papers => counts.GetValueOrDefault("papers");

    public int DistinctPapers => ids.Count;

    public int Bylines => counts.GetValueOrDefault("bylines");

    public int Edges => counts.GetValueOrDefault("edges");

    /// <summary>Time inside Cut and Read, decompression included, hashing not.</summary>
    public TimeSpan Reading { get; private set; }

    public void Add(InputFile file)
    {
        if (file.Skipped is { } why)
        {
            Count(skipped, why);
        }

        if (file.Format is { } format)
        {
            using var pieces = format.Cut(file.Content, file.Context()).GetEnumerator();
            while (Timed(() => Next(pieces, format)) is { } reading)
            {
                Pieces++;
                Add(reading);
            }
        }

        if (file.Problem is { } problem)
        {
            Count(problems, "file: " + problem);
        }
    }

    public string ToJson()
    {
        var all = new { counts, distinctIds = ids.Count, remarks, problems, skipped, hash = Convert.ToHexString(hash.GetCurrentHash()) };
        return JsonSerializer.Serialize(all, Readable).ReplaceLineEndings("\n") + "\n";
    }

    private static Reading? Next(IEnumerator<Piece> pieces, IFormat format) =>
        !pieces.MoveNext() ? null
        : pieces.Current.Problem is { } problem ? Colophon.Sources.Reading.Failed("not cut: " + problem)
        : format.Read(pieces.Current.Original, format.Source);

    private static void Count(SortedDictionary<string, int> counts, string what, int by = 1) => counts[what] = counts.GetValueOrDefault(what) + by;

    private T Timed<T>(Func<T> work)
    {
        long begin = Stopwatch.GetTimestamp();
        var made = work();
        Reading += Stopwatch.GetElapsedTime(begin);
        return made;
    }

    private void Add(Reading reading)
    {
        if (reading.Problem is { } problem)
        {
            Count(problems, problem);
        }

        foreach (string remark in reading.Remarks)
        {
            Count(remarks, remark);
        }

        hash.AppendData(ReadingJson.Bytes(reading));
        switch (reading.Statement)
        {
            case PaperRecord paper:
                Count(paper);
                break;
            case CitationStatement citation:
                Count(counts, "citing");
                Count(counts, "edges", citation.Cited.Count);
                break;
            case NameStatement name:
                Count(counts, "names");
                Count(counts, "names shared by many", name.SharedByMany ? 1 : 0);
                break;
            case VenueStatement:
                Count(counts, "venues");
                break;
        }
    }

    private void Count(PaperRecord paper)
    {
        ids.Add(paper.Id);
        Count(counts, "papers");
        Count(counts, "bylines", paper.Bylines.Count);
        Count(counts, "bylines with affiliation", paper.Bylines.Count(byline => byline.Affiliation is not null));
        Count(counts, "bylines with ORCID", paper.Bylines.Count(byline => byline.Orcid is not null));
        Count(counts, "bylines with source's person", paper.Bylines.Count(byline => byline.SourcePersonId is not null));
        Count(counts, "abstracts", paper.Abstract is null ? 0 : 1);
        Count(counts, "dates", paper.Date is null ? 0 : 1);
        Count(counts, "empty titles", paper.Title.Length == 0 ? 1 : 0);
        Count(counts, "links to code", paper.Links.Count(link => link.Kind == LinkKind.Code));
        foreach (var identifier in paper.Identifiers)
        {
            Count(counts, "identifiers " + Identifier.Prefix(identifier.Kind));
        }
    }
}
