using System.CommandLine;
using System.Globalization;
using Colophon.Libraries;

namespace Colophon.Cli;

/// <summary><c>colophon status</c>: what is in a library, and how fresh.</summary>
internal static class StatusVerb
{
    public static Command Create()
    {
        var library = Options.Library();
        var json = Options.Json();
        var command = new Command("status", "Count what is in the library, and say how far each view is.") { library, json };
        command.SetAction(parsed =>
        {
            using var opened = Library.Open(parsed.GetValue(library)!);
            var status = opened.Status();
            if (parsed.GetValue(json))
            {
                Output.WriteJson(new
                {
                    library = opened.Folder,
                    records = status.Records,
                    works = status.Works,
                    bylines = status.Bylines,
                    people = status.People,
                    quarantined = status.Quarantined,
                    citations = status.Citations,
                    citationsInside = status.CitationsInside,
                    otherEntries = status.OtherEntries,
                    sources = status.Sources.Select(s => new { source = s.Source, records = s.Records, lastReceived = s.LastReceived }),
                    views = status.Views.ToDictionary(v => v.View, v => new { checkpoint = v.Checkpoint, lag = v.Lag }),
                });
                return Exit.Done;
            }

            Print(opened.Folder, status);
            return Exit.Done;
        });
        return command;
    }

    private static void Print(string folder, LibraryStatus status)
    {
        static string N(long number) => number.ToString("N0", CultureInfo.InvariantCulture);
        var text = Console.Out;
        text.WriteLine(folder);
        text.WriteLine($"  {N(status.Works),12}  works, from {N(status.Records)} records");
        text.WriteLine($"  {N(status.Bylines),12}  bylines, {N(status.People)} different names");
        text.WriteLine($"  {N(status.Citations),12}  citations, {N(status.CitationsInside)} of them between works here");
        text.WriteLine($"  {N(status.Quarantined),12}  in the quarantine{(status.Quarantined > 0 ? " (colophon quarantine list)" : string.Empty)}");
        foreach (var source in status.Sources)
        {
            text.WriteLine($"  {N(source.Records),12}  from {source.Source}, last {source.LastReceived:yyyy-MM-dd HH:mm} UTC");
        }

        foreach (var view in status.Views)
        {
            text.WriteLine($"  {view.View,12}  {(view.Lag == 0 ? "up to date" : $"{N(view.Lag)} entries behind")}");
        }
    }
}
