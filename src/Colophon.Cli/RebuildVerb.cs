using System.CommandLine;
using Colophon.Libraries;

namespace Colophon.Cli;

/// <summary><c>colophon rebuild VIEW</c>: drops a view and builds it anew from the journal.</summary>
internal static class RebuildVerb
{
    public static Command Create()
    {
        var view = new Argument<string>("view") { Description = "works, citations or search" };
        view.AcceptOnlyFromAmong("works", "citations", "search");
        var library = Options.Library();
        var command = new Command("rebuild", "Drop a view and build it anew from the journal.") { view, library };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(library)!;
            using (Library.Open(folder))
            {
                // Says so if there is none: a rebuild makes no library.
            }

            using var progress = new Progress("rebuild");
            using var writer = LibraryWriter.Open(folder, new WriterOptions("rebuild") { Waiting = Output.Note });
            writer.Rebuild(parsed.GetValue(view)!, progress.Say);
            return Exit.Done;
        });
        return command;
    }
}
