using System.CommandLine;
using Colophon.Libraries;

namespace Colophon.Cli;

/// <summary><c>colophon doctor</c>: checks a library's files and this machine.</summary>
internal static class DoctorVerb
{
    public static Command Create()
    {
        var library = Options.Library();
        var json = Options.Json();
        var command = new Command("doctor", "Check the library's files and what this machine offers.") { library, json };
        command.SetAction(parsed =>
        {
            using var opened = Library.Open(parsed.GetValue(library)!);
            var problems = opened.Check().Concat(opened.Search.Check()).ToList();
            var lags = opened.Status().Views.Where(v => v.Lag > 0).Select(v => $"The {v.View} view is {v.Lag} entries behind: the next command that writes brings it up to date, or `colophon rebuild {v.View}`.");
            problems.AddRange(lags);
            string sqlite = Library.DatabaseVersion;
            bool zstd = IsOnPath("zstd");
            if (parsed.GetValue(json))
            {
                Output.WriteJson(new { sound = problems.Count == 0, problems, sqlite, zstd });
            }
            else
            {
                Console.Out.WriteLine($"SQLite {sqlite}; zstd {(zstd ? "is installed" : "is not installed: .zst files cannot be read (apt-get install zstd)")}.");
                Console.Out.WriteLine(problems.Count == 0 ? "The library is sound." : string.Join('\n', problems));
            }

            return problems.Count == 0 ? Exit.Done : Exit.Failed;
        });
        return command;
    }

    private static bool IsOnPath(string program) => (Environment.GetEnvironmentVariable("PATH") ?? string.Empty)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, program)) || File.Exists(Path.Combine(folder, program + ".exe")));
}
