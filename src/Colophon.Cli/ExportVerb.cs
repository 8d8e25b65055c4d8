using System.CommandLine;
using Colophon.Libraries;
using Colophon.Search;
using Colophon.Works;

namespace Colophon.Cli;

/// <summary><c>colophon export</c>: works for other programs.</summary>
internal static class ExportVerb
{
    public static Command Create()
    {
        var query = new Argument<string[]>("query") { Description = "Only works that match; all works without it", Arity = ArgumentArity.ZeroOrMore };
        var format = new Option<string>("--format") { Description = "The format", DefaultValueFactory = _ => "jsonl" };
        format.AcceptOnlyFromAmong("jsonl", "bibtex", "ris", "csl-json");
        var file = Options.Out();
        var library = Options.Library();
        var command = new Command("export", "Write works for other programs.") { query, format, file, library };
        command.SetAction(parsed =>
        {
            using var opened = Library.Open(parsed.GetValue(library)!);
            string words = string.Join(' ', parsed.GetValue(query) ?? []);
            var works = words.Length == 0 ? opened.AllWorks() : Matching(opened, words);
            using var output = Output.Open(parsed.GetValue(file));
            Write(output, parsed.GetValue(format)!, works);
            return Exit.Done;
        });
        return command;
    }

    private static void Write(TextWriter output, string format, IEnumerable<Work> works)
    {
        bool first = true;
        foreach (var work in works)
        {
            if (format == "csl-json")
            {
                output.Write(first ? "[\n" : ",\n");
            }

            first = false;
            output.Write(format switch
            {
                "bibtex" => CitationFormats.BibTex(work) + "\n",
                "ris" => CitationFormats.Ris(work) + "\n",
                "csl-json" => CitationFormats.CslJson(work),
                _ => JsonLine(work) + "\n",
            });
        }

        if (format == "csl-json")
        {
            output.Write(first ? "[]\n" : "\n]\n");
        }
    }

    private static string JsonLine(Work work) => Output.ToJson(new
    {
        id = work.Id.Value,
        ids = work.Identifiers.Select(i => i.ToString()),
        title = work.Title,
        date = work.Date?.ToString(),
        venue = work.Venue,
        authors = work.Bylines.Select(b => new { name = b.Name.Printed, person = b.Name.Key is { Length: > 0 } key ? key : null, position = b.Position }),
        incomplete = work.BylinesIncomplete,
        categories = work.Categories,
        code = work.Links.FirstOrDefault(l => l.Kind == LinkKind.Code)?.Address,
        @abstract = work.Abstract,
    });

    private static IEnumerable<Work> Matching(Library library, string query)
    {
        const int Page = 1000;
        for (int offset = 0; ; offset += Page)
        {
            var hits = library.Search.Search(new SearchRequest(query) { Offset = offset, Limit = Page }).Hits;
            foreach (var work in library.Works(hits.Select(h => h.Work)))
            {
                yield return work;
            }

            if (hits.Count < Page)
            {
                yield break;
            }
        }
    }
}
