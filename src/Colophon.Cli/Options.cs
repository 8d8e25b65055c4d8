using System.CommandLine;

namespace Colophon.Cli;

/// <summary>Options that several verbs share, made anew for each.</summary>
internal static class Options
{
    /// <summary>Where the library is.</summary>
    public static Option<string> Library(string fallback = "./library") => new("--library")
    {
        Description = $"The library's folder (default: $COLOPHON_LIBRARY, else {fallback})",
        HelpName = "DIR",
        DefaultValueFactory = _ => fallback == "./library" && Environment.GetEnvironmentVariable("COLOPHON_LIBRARY") is { Length: > 0 } set ? set : fallback,
    };

    /// <summary>Figures as JSON.</summary>
    public static Option<bool> Json() => new("--json") { Description = "Write JSON to standard output, progress to standard error" };

    /// <summary>Where to serve.</summary>
    public static Option<string> Urls() => new("--urls")
    {
        Description = "The address to serve at",
        HelpName = "URL",
        DefaultValueFactory = _ => "http://127.0.0.1:5080",
    };

    /// <summary>Where to write.</summary>
    public static Option<string?> Out() => new("--out") { Description = "The file to write (default: standard output)", HelpName = "FILE" };
}
