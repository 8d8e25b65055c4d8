using System.CommandLine;
using Colophon.Libraries;
using Colophon.Works;

namespace Colophon.Cli;

/// <summary><c>colophon work ID</c>: one work with its versions, and the decision that a version is another paper.</summary>
internal static class WorkVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "Its id, or that of any version or identifier (arxiv:2301.00001, doi:10.…)" };
        var apart = new Option<string?>("--apart") { Description = "Decide that this record is another paper, and take it out of the work", HelpName = "RECORD" };
        var why = new Option<string>("--why") { Description = "The reason, for the history", HelpName = "TEXT", DefaultValueFactory = _ => string.Empty };
        var undo = new Option<long?>("--undo") { Description = "Take back the decision of this number", HelpName = "N" };
        var format = new Option<string?>("--format") { Description = "Print it as bibtex, ris or csl-json" };
        format.AcceptOnlyFromAmong("bibtex", "ris", "csl-json");
        var library = Options.Library();
        var json = Options.Json();
        var command = new Command("work", "Show one work: its versions, identifiers, names and citations.") { id, apart, why, undo, format, library, json };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(library)!;
            string wanted = parsed.GetValue(id)!;
            if (parsed.GetValue(apart) is { } record)
            {
                return Decide(folder, wanted, new ApartDecision(record, Environment.UserName, parsed.GetValue(why)!));
            }

            if (parsed.GetValue(undo) is { } decision)
            {
                return Decide(folder, wanted, new UndoDecision(decision, Environment.UserName));
            }

            using var opened = Library.Open(folder);
            if (opened.FindWork(wanted) is not { } work)
            {
                Output.Note($"No work in this library is called {wanted}. `colophon search` finds works by their words.");
                return Exit.Failed;
            }

            Show(opened, work, parsed.GetValue(format), parsed.GetValue(json));
            return Exit.Done;
        });
        return command;
    }

    private static int Decide(string folder, string wanted, Statement decision)
    {
        using (var opened = Library.Open(folder))
        {
            if (opened.FindWork(wanted) is not { } work || (decision is ApartDecision apart && (work.Versions.Count < 2 || work.Versions.All(v => v.RecordId != apart.RecordId))))
            {
                Output.Note($"{wanted} is no work with such a version among several. `colophon work {wanted}` lists its versions.");
                return Exit.Failed;
            }
        }

        using var writer = LibraryWriter.Open(folder, new WriterOptions("a decision") { Waiting = Output.Note });
        long number = writer.Decide(decision, TimeProvider.System.GetUtcNow());
        Output.Note(decision is ApartDecision ? $"Decided, as number {number}. Take it back with `colophon work {wanted} --undo {number}`." : $"Decision {((UndoDecision)decision).Decision} is taken back.");
        return Exit.Done;
    }

    private static void Show(Library library, Work work, string? format, bool json)
    {
        if (format is not null)
        {
            Console.Out.Write(format switch
            {
                "bibtex" => CitationFormats.BibTex(work),
                "ris" => CitationFormats.Ris(work),
                _ => CitationFormats.CslJson(work) + "\n",
            });
            return;
        }

        var citing = library.Citing(work, 1000, out int citations);
        var cited = library.CitedBy(work, 1000, out int references);
        if (json)
        {
            Output.WriteJson(new
            {
                id = work.Id.Value,
                ids = work.Identifiers.Select(i => i.ToString()),
                title = work.Title,
                @abstract = work.Abstract,
                date = work.Date?.ToString(),
                venue = work.Venue,
                categories = work.Categories,
                authors = work.Bylines.Select(b => new { position = b.Position, name = b.Name.Printed, person = (string?)b.Name.Key, affiliation = b.Affiliation, orcid = b.Orcid?.Value }),
                links = work.Links.Select(l => new { kind = l.Kind.ToString().ToLowerInvariant(), address = l.Address }),
                versions = work.Versions.Select(v => new { record = v.RecordId, source = v.Source, date = v.Date?.ToString(), venue = v.Venue, joinedBy = v.JoinedBy, figures = v.Figures.ToDictionary(f => f.Name, f => f.Value) }),
                citations,
                citedBy = citing.Select(w => w.Id.Value),
                references,
                cites = cited.Select(w => w.Id.Value),
                citesElsewhere = library.CitedButAbsent(work),
            });
            return;
        }

        var text = Console.Out;
        text.WriteLine(work.Title);
        text.WriteLine(string.Join(", ", work.Bylines.Select(b => b.Name.Printed)) + (work.BylinesIncomplete ? " and others" : string.Empty));
        text.WriteLine($"{work.Id} · {work.Date?.ToString() ?? "undated"}{(work.Venue is { } venue ? " · " + venue : string.Empty)}{(work.Categories.Count > 0 ? " · " + string.Join(' ', work.Categories) : string.Empty)}");
        if (work.Abstract is { } words)
        {
            text.WriteLine();
            text.WriteLine(words);
        }

        text.WriteLine();
        foreach (var version in work.Versions)
        {
            text.WriteLine($"  {version.RecordId}  {version.Date?.ToString() ?? "undated"}  joined by {version.JoinedBy}");
        }

        foreach (var identifier in work.Identifiers)
        {
            text.WriteLine("  " + identifier.Address);
        }

        text.WriteLine($"Cited by {citations}, cites {references} works of this library and {library.CitedButAbsent(work)} others.");
    }
}
