using System.ComponentModel;
using System.Diagnostics;

namespace Colophon.Tests.Sources.Files;

/// <summary>The program zstd, to make inputs with.</summary>
internal static class Zstd
{
    public static bool IsInstalled { get; } = Starts();

    public static byte[] Compress(byte[] bytes)
    {
        using var process = Process.Start(Command("-qc"))!;
        var feeding = Task.Run(() =>
        {
            using var input = process.StandardInput.BaseStream;
            input.Write(bytes);
        });
        using var made = new MemoryStream();
        process.StandardOutput.BaseStream.CopyTo(made);
        feeding.GetAwaiter().GetResult();
        process.WaitForExit();
        return made.ToArray();
    }

    private static ProcessStartInfo Command(string option) => new("zstd", [option]) { RedirectStandardInput = true, RedirectStandardOutput = true };

    private static bool Starts()
    {
        try
        {
            using var process = Process.Start(Command("--version"))!;
            process.StandardOutput.ReadToEnd();
            return true;
        }
        catch (Win32Exception)
        {
            return false;
        }
    }
}
