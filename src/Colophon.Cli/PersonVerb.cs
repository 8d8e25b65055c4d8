using System.CommandLine;
using Colophon.Libraries;
using Colophon.Search;

namespace Colophon.Cli;

/// <summary><c>colophon person ID</c>: all works printed under one name.</summary>
internal static class PersonVerb
{
    public static Command Create()
    {
        var id = new Argument<string>("id") { Description = "The name's key (li-shen), as `colophon people` lists it, or the name itself" };
        var library = Options.Library();
        var json = Options.Json();
        var command = new Command("person", "Show who is printed under a name. A printed name is not yet a person: several people may bear it.") { id, library, json };
        command.SetAction(parsed =>
        {
            using var opened = Library.Open(parsed.GetValue(library)!);
            string wanted = parsed.GetValue(id)!;
            string key = People.PersonName.KeyOf(wanted);
            if (opened.FindName(key) is not { } name)
            {
                Output.Note($"Nobody is printed as {wanted} in this library. `colophon people \"{wanted}\"` looks for similar names.");
                return Exit.Failed;
            }

            var works = opened.Works(opened.Search.Search(new SearchRequest($"author:\"{key}\"") { Sort = SearchSort.Date, Limit = 1000 }).Hits.Select(h => h.Work));
            if (parsed.GetValue(json))
            {
                Output.WriteJson(new
                {
                    id = key,
                    name = name.Spellings[0].Spelling,
                    resolved = false,
                    spellings = name.Spellings.Select(s => new { printed = s.Spelling, works = s.Works }),
                    works = name.Works,
                    firstYear = name.FirstYear,
                    lastYear = name.LastYear,
                    workIds = works.Select(w => w.Id.Value),
                });
                return Exit.Done;
            }

            Console.Out.WriteLine($"{name.Spellings[0].Spelling}: {name.Works} works printed under this name, {name.FirstYear}–{name.LastYear}. Several people may bear it.");
            foreach (var work in works)
            {
                Console.Out.WriteLine($"  {work.Date?.ToString() ?? "undated",-10}  {work.Title}  ({work.Id})");
            }

            return Exit.Done;
        });
        return command;
    }
}
