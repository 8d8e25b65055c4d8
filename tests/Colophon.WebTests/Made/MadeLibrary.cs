using System.Text.Json;
using Colophon.Libraries;

namespace Colophon.WebTests.Made;

/// <summary>A library of invented papers, taken in by the importer as a user's files would be.</summary>
internal static class MadeLibrary
{
    public const string Full = "arxiv:2510.01234";
    public const string Crowd = "arxiv:hep-th/9108001";
    public const string Hostile = "arxiv:2304.09999";
    public const string Doi = "doi:10.1234/lamps.77";
    public static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    private static readonly string[] Things = ["Lanterns", "Small Boats", "Foghorns", "Tide Tables", "Semaphores", "Harbour Maps", "Signal Lamps", "Sea Shanties"];
    private static readonly string[] Ways = ["Sparse", "Federated", "Bounded", "Self-Taught", "Robust", "Low-Rank"];
    private static readonly string[] Deeds = ["Inversion", "Alignment", "Pruning", "Translation", "Retrieval", "Forecasting", "Parsing"];
    private static readonly string[] Names = ["Li Shen", "Zora Huang", "José-María García Ñuñez", "Ada Quill", "A. P. van der Berg", "Wei Tao", "Ingrid Østgård", "O'Hara Brady", "Min-Jun Pak", "Tove Lindqvist"];
    private static readonly string[] Fields = ["cs.CV cs.LG", "cs.CL", "cs.LG stat.ML", "math.NA", "hep-th", "eess.AS cs.SD"];

    public static Library Open(string folder)
    {
        Directory.CreateDirectory(folder);
        string input = Path.Combine(folder, "made.jsonl");
        string printed = Path.Combine(folder, "made.bib");
        File.WriteAllLines(input, [.. Special(), .. Enumerable.Range(0, 140).Select(Ordinary)]);
        File.WriteAllLines(printed, Printed());
        string home = Path.Combine(folder, "library");
        using (var writer = LibraryWriter.Open(home, new WriterOptions("test")))
        {
            var summary = new Importer(writer, new FixedTime(Now)).Import(new ImportRequest([input, printed]));
            summary.Quarantined.ShouldBe(0);
            summary.New.ShouldBe(170);
        }

        return Library.Open(home);
    }

    private static IEnumerable<string> Special()
    {
        yield return Paper(
            "2510.01234", "Sparse Lanterns: Bounded Reconstruction at $O(\\log T/\\sqrt{T})$ for Data-Free Lighthouses",
            "Zora Huang (1), Li Shen (2), Jos\\'e-Mar\\'ia Garc\\'ia (1), A. P. van der Berg ((1) Harbour University, (2) Institute of Lamps)",
            "cs.CV cs.LG stat.ML",
            "We study lanterns that see without data. Reconstruction by dense inversion spends most of its steps on background that no lighthouse shows; we keep the $k \\ll n$ patches that carry the meaning and drop the rest early. On five harbours the method is $3.8\\times$ faster at equal fidelity, and its error obeys $\\|x_t - x^*\\|_2 \\le C\\sqrt{t}$ under mild conditions. Where it fails, we say so: in fog, and before mirrors. Code: https://github.com/example/lanterns",
            "Fri, 31 Oct 2025 17:00:00 GMT", doi: "10.1234/lamps.77", journal: "Adv. Neural Lamps 38 (2025) 101-118", comments: "24 pages, 9 figures; oral");
        yield return Paper(
            "hep-th/9108001", "Search for heavy lanterns in $pp$ collisions at $\\sqrt{s} = 13$ TeV", string.Join(", ", Enumerable.Range(1, 2400).Select(i => $"Anna{Letters(i)} Berg{Letters(i * 7)}")),
            "hep-th", "A search for lanterns heavier than $1.2\\,\\mathrm{TeV}/c^2$ finds none; limits are set.", "Thu, 1 Aug 1991 00:00:00 GMT");
        yield return Paper(
            "2304.09999", "<script>document.title='owned'</script>\u202Egnirts desrever\u202C \"quoted\" & <img src=x onerror=alert(1)> " + new string('W', 5000),
            $"{new string('N', 5000)} Long, <b>Bold</b> Name, Li Shen", "cs.CL",
            "</p></main><script>alert(1)</script> $\\href{javascript:alert(1)}{x}$ $<b>$ unbalanced $ dollar " + string.Concat(Enumerable.Repeat("$x_{1}^{2}$ ", 900)),
            "Mon, 3 Apr 2023 00:00:00 GMT", comments: "<svg onload=alert(1)> javascript:alert(1)");
        yield return Paper("2304.00001", "A title without names", "", "cs.CL", null, "Mon, 3 Apr 2023 00:00:00 GMT");
        yield return Paper("2304.00002", "", "Ada Quill", "cs.CL", "A paper that lost its title.", "Mon, 3 Apr 2023 00:00:00 GMT");
    }

    // The first is the printed version of the preprint with the same DOI; the others have a venue of their own.
    private static IEnumerable<string> Printed() =>
    [
        "@inproceedings{huang25, title={Sparse Lanterns: Bounded Reconstruction for Data-Free Lighthouses}, author={Huang, Zora and Shen, Li and Garc{\\'i}a, Jos{\\'e}-Mar{\\'i}a}, "
            + "booktitle={Advances in Neural Lamp Processing Systems 38}, pages={101--118}, year={2025}, month=dec, publisher={Lamp Press}, doi={10.1234/lamps.77}, keywords={inversion, lighthouses}}",
        .. Enumerable.Range(0, 24).Select(i =>
            $"@inproceedings{{boats{i}, title={{A Grammar of {Things[i % Things.Length]}, Chapter {i + 1}}}, author={{Quill, Ada and Shen, Li and {Names[i % Names.Length]}}}, "
            + $"booktitle={{Boat Linguistics}}, year={{{2018 + (i % 6)}}}, pages={{{i + 1}--{i + 9}}}, url={{https://example.org/boats/{i}}}, abstract={{Boats decline in five cases; this chapter prints case {i + 1}.}}}}"),
    ];

    private static string Ordinary(int i)
    {
        string title = $"{Ways[i % Ways.Length]} {Deeds[i % Deeds.Length]} of {Things[i % Things.Length]}{(i % 9 == 0 ? " at $O(n^2)$ Cost" : i % 4 == 0 ? ": A Study in " + Things[(i + 3) % Things.Length] : "")}, Part {i + 1}";
        var names = Enumerable.Range(0, 1 + (i % 9)).Select(k => Names[(i + (k * k) + k) % Names.Length]).Distinct();
        int year = 2019 + (i % 7), month = 1 + (i % 12);
        var day = new DateTime(year, month, i < 70 ? 1 + (i % 28) : 5);
        return Paper(
            $"{year % 100:00}{month:00}.{i + 10000:00000}", title, string.Join(", ", names), Fields[i % Fields.Length],
            $"{Things[i % Things.Length]} are hard to tell apart in bad weather. We show that {Ways[i % Ways.Length].ToLowerInvariant()} {Deeds[i % Deeds.Length].ToLowerInvariant()} tells them apart with ${i + 2}$ times less light, and give a bound of $O(n^{{{(i % 3) + 1}}})$. {(i % 3 == 0 ? "Code is at https://github.com/example/part" + i : "We release no code.")}",
            day.ToString("ddd, d MMM yyyy", System.Globalization.CultureInfo.InvariantCulture) + " 12:00:00 GMT", comments: i % 5 == 0 ? "8 pages" : null);
    }

    private static string Paper(string id, string title, string authors, string categories, string? summary, string created, string? doi = null, string? journal = null, string? comments = null) =>
        JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["id"] = id, ["submitter"] = null, ["authors"] = authors, ["title"] = title, ["comments"] = comments, ["journal-ref"] = journal, ["doi"] = doi, ["categories"] = categories,
            ["abstract"] = summary, ["versions"] = new[] { new { version = "v1", created } }, ["update_date"] = "2026-01-01",
        });

    private static string Letters(int number) => number == 0 ? "" : Letters(number / 26) + (char)('a' + (number % 26));
}

/// <summary>A clock that stands still.</summary>
internal sealed class FixedTime(DateTimeOffset now) : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => now;
}
