using System.Diagnostics;

namespace Colophon.Yardsticks;

/// <summary>Runs another program to its end.</summary>
internal static class ChildProcess
{
    /// <summary>What the program printed on standard output.</summary>
    /// <exception cref="InvalidOperationException">It ended with another status than 0.</exception>
    public static string Output(string program, params IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true })
            ?? throw new InvalidOperationException($"{program} could not be started.");
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0 ? output : throw new InvalidOperationException($"{program} ended with status {process.ExitCode}.");
    }
}
