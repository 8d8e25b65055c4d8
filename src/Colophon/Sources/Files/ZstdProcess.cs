using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Colophon.Sources;

/// <summary>
/// Zstandard decompression by the program <c>zstd</c>, which runs beside as a child process. Large windows (<c>--long=31</c>) are allowed, as
/// published dumps use them.
/// </summary>
internal sealed class ZstdProcess : ReadOnlyStream
{
    private const int MaxMessage = 4 << 10;

    private readonly Process process;
    private readonly Task<Exception?> feeding;
    private readonly Task<string> complaints;
    private bool ended;

    private ZstdProcess(Process process, Stream compressed)
    {
        this.process = process;
        feeding = Task.Run(() => Feed(compressed, process.StandardInput.BaseStream));
        complaints = Task.Run(() => FirstWords(process.StandardError));
    }

    /// <summary>Starts the program.</summary>
    /// <param name="compressed">Read by another thread until this stream ends or is disposed.</param>
    /// <exception cref="IOException">The program is not installed.</exception>
    public static ZstdProcess Start(Stream compressed)
    {
        var start = new ProcessStartInfo("zstd", ["-dc", "--long=31", "-q"])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        try
        {
            return new ZstdProcess(Process.Start(start)!, compressed);
        }
        catch (Win32Exception e)
        {
            throw new IOException("the program zstd is needed to read it and is not installed (Debian and Ubuntu: apt install zstd)", e);
        }
    }

    public override int Read(Span<byte> buffer)
    {
        int read = ended ? 0 : process.StandardOutput.BaseStream.Read(buffer);
        if (read == 0 && !ended && buffer.Length > 0)
        {
            ended = true;
            ThrowIfFailed();
        }

        return read;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            if (!process.HasExited)
            {
                process.Kill();
                process.WaitForExit();
            }

            feeding.GetAwaiter().GetResult();
            complaints.GetAwaiter().GetResult();
            process.Dispose();
        }

        base.Dispose(disposing);
    }

    private static Exception? Feed(Stream compressed, Stream input)
    {
        byte[] buffer = new byte[128 << 10];
        try
        {
            using (input)
            {
                int read;
                while ((read = compressed.Read(buffer)) > 0 && Push(input, buffer.AsSpan(0, read)))
                {
                }
            }

            return null;
        }
        catch (Exception e) when (GuardedStream.IsReadFailure(e))
        {
            return e;
        }
    }

    // False once the program has closed its end: it found damage, or nobody reads on. Its exit status tells which.
    private static bool Push(Stream input, ReadOnlySpan<byte> bytes)
    {
        try
        {
            input.Write(bytes);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private static string FirstWords(StreamReader errors)
    {
        var words = new StringBuilder();
        while (errors.ReadLine() is { } line)
        {
            if (words.Length < MaxMessage)
            {
                words.Append(words.Length > 0 ? " " : "").Append(line.Trim());
            }
        }

        return words.ToString();
    }

    private void ThrowIfFailed()
    {
        process.WaitForExit();
        if (process.ExitCode == 0)
        {
            return;
        }

        if (feeding.GetAwaiter().GetResult() is { } below and not ObjectDisposedException)
        {
            throw new IOException(GuardedStream.Describe(below), below);
        }

        string said = complaints.GetAwaiter().GetResult();
        throw new InvalidDataException(said.Length > 0 ? said : $"zstd ended with status {process.ExitCode}");
    }
}
