using System.Diagnostics;
using System.Reflection;
using System.Text;

namespace Colophon.EngineTests;

/// <summary>The program, killed without warning in the middle of an import, and the same command again.</summary>
public sealed class KillTests : IDisposable
{
    private const int Kills = 50;
    private const int Papers = 3_000;

    private static readonly string Program = typeof(KillTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(a => a.Key == "ColophonProgram").Value!;

    private readonly string _folder = Directory.CreateTempSubdirectory("colophon-kill-").FullName;
    private readonly Random _random = new(20261121);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void fifty_kills_at_random_moments_lose_nothing_and_add_nothing()
    {
        string file = Path.Combine(_folder, "papers.jsonl");
        File.WriteAllText(file, MadeUpPapers());
        string calm = Path.Combine(_folder, "calm");
        var watch = Stopwatch.StartNew();
        Import(file, calm, killAfter: null).ShouldBe(1, "one made-up line is broken");
        var calmTime = watch.Elapsed;
        string expected = Dump.Of(calm);

        int kills = 0;
        for (int round = 0; kills < Kills; round++)
        {
            // Several kills hit the same library before the command is let run to its end.
            string library = Path.Combine(_folder, "killed" + round);
            for (int blow = 0; blow < 5 && kills < Kills; blow++)
            {
                if (Import(file, library, calmTime * _random.NextDouble()) is null)
                {
                    kills++;
                }
            }

            Import(file, library, killAfter: null).ShouldBe(1);
            Dump.Of(library).ShouldBe(expected, $"round {round}");
            Directory.Delete(library, recursive: true);
        }
    }

    /// <summary>Runs an import.</summary>
    /// <returns>The exit status; null if it was killed.</returns>
    private static int? Import(string file, string library, TimeSpan? killAfter)
    {
        var start = new ProcessStartInfo("dotnet", [Program, "import", file, "--library", library, "--batch", "400"]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        if (killAfter is { } delay && !process.WaitForExit(delay))
        {
            process.Kill();
            process.WaitForExit();
            return null;
        }

        process.WaitForExit();
        return process.ExitCode;
    }

    /// <summary>Papers in the layout of arXiv's snapshot, some of them joining, with a broken line in the middle.</summary>
    private string MadeUpPapers()
    {
        string[] words = ["vellum", "quill", "inkwell", "learning", "letter", "margin", "folio", "binding", "paper", "about", "slow", "gloss", "rubric", "codex", "leaf", "press"];
        string Some(int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => words[_random.Next(words.Length)]));
        var text = new StringBuilder();
        for (int i = 0; i < Papers; i++)
        {
            string id = $"{2101 + (i / 1000)}.{(i % 1000) + 1:00000}";
            text.Append($$"""{"id": "{{id}}", "submitter": null, "authors": "{{words[i % 16]}} Quill, Bo {{words[i % 7]}}", "title": "A paper about {{Some(5)}} {{i}}", "comments": null, "journal-ref": null, "doi": {{(i % 3 == 0 ? $"\"10.1234/x{i}\"" : "null")}}, "report-no": null, "categories": "cs.CL", "license": null, "abstract": "{{Some(60)}}", "versions": [{"version": "v1", "created": "Mon, 4 Jan 2021 00:00:00 GMT"}], "update_date": "2021-01-04", "authors_parsed": [["Quill", "{{words[i % 16]}}", ""], ["{{words[i % 7]}}", "Bo", ""]]}""").Append('\n');
            if (i == Papers / 2)
            {
                text.Append("{\"id\": \"2101.99999\", \"title\": broken\n");
            }
        }

        return text.ToString();
    }
}
