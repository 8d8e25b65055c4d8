using System.CommandLine;
using Colophon.Libraries;

namespace Colophon.Cli;

/// <summary><c>colophon restore FILE</c>: a library from a backup.</summary>
internal static class RestoreVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "A file that `colophon backup` wrote" };
        var library = Options.Library();
        var command = new Command("restore", "Make a library from a backup, in a folder that holds none.") { file, library };
        command.SetAction(parsed =>
        {
            string folder = parsed.GetValue(library)!;
            string backup = parsed.GetValue(file)!;
            if (!File.Exists(backup))
            {
                Output.Note($"There is no file {backup}.");
                return Exit.Failed;
            }

            if (Library.Exists(folder))
            {
                Output.Note($"{folder} holds a library already; restore to another folder, or move that one away first.");
                return Exit.Failed;
            }

            using var progress = new Progress("restore");
            LibraryWriter.Restore(backup, folder, progress.Say);
            return Exit.Done;
        });
        return command;
    }
}
