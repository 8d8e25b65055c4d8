using System.CommandLine;
using Colophon.Libraries;

namespace Colophon.Cli;

/// <summary><c>colophon people</c>: who bears a name, as JSON Lines.</summary>
internal static class PeopleVerb
{
    public static Command Create()
    {
        var name = new Argument<string?>("name") { Description = "Words of the name in any order; all names without it", Arity = ArgumentArity.ZeroOrOne };
        var library = Options.Library();
        var json = Options.Json();
        var command = new Command("people", "List the names printed here, as JSON Lines.") { name, library, json };
        command.SetAction(parsed =>
        {
            using var opened = Library.Open(parsed.GetValue(library)!);
            using var output = Output.Open(null);
            foreach (var person in opened.Names(parsed.GetValue(name)))
            {
                output.WriteLine(Output.ToJson(new
                {
                    id = person.Key,
                    name = person.Name,
                    works = person.Works,
                    citations = person.Citations,
                    hIndex = person.HIndex,
                    firstYear = person.FirstYear,
                    lastYear = person.LastYear,
                    fields = person.Fields,
                }));
            }

            return Exit.Done;
        });
        return command;
    }
}
