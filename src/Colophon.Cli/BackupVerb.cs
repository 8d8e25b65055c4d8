using System.CommandLine;
using Colophon.Libraries;

namespace Colophon.Cli;

/// <summary><c>colophon backup FILE</c>: one file that holds the whole library.</summary>
internal static class BackupVerb
{
    public static Command Create()
    {
        var file = new Argument<string>("file") { Description = "The file to write; it must not exist" };
        var library = Options.Library();
        var command = new Command("backup", "Copy the library to one file, also while it is written to. The index is left out: `restore` builds it anew.") { file, library };
        command.SetAction(parsed =>
        {
            string target = Path.GetFullPath(parsed.GetValue(file)!);
            if (File.Exists(target))
            {
                Output.Note($"{target} exists already; give another name.");
                return Exit.Failed;
            }

            using var opened = Library.Open(parsed.GetValue(library)!);
            string unfinished = target + ".unfinished";
            File.Delete(unfinished);
            opened.Backup(unfinished);
            File.Move(unfinished, target);
            Output.Note($"{target}: {new FileInfo(target).Length / 1_000_000.0:N1} MB.");
            return Exit.Done;
        });
        return command;
    }
}
