using System.Runtime.InteropServices;

namespace Colophon.Yardsticks;

/// <summary>The machine on which figures were taken: no figure is worth anything without it.</summary>
internal static class Machine
{
    /// <summary>Processor, cores, memory, system, runtime and day in one line.</summary>
    public static string Line(TimeProvider time) => string.Join(" · ",
        Field("/proc/cpuinfo", "model name") ?? RuntimeInformation.ProcessArchitecture.ToString(),
        $"{Environment.ProcessorCount} cores",
        $"{GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / (1 << 30)} GiB",
        RuntimeInformation.OSDescription,
        RuntimeInformation.FrameworkDescription,
        $"{time.GetUtcNow():yyyy-MM-dd}");

    /// <summary>A field of a file of <c>/proc</c> (<c>VmHWM:  1234 kB</c>); null where there is no such file or field.</summary>
    public static string? Field(string path, string name)
    {
        try
        {
            string? line = File.ReadLines(path).FirstOrDefault(line => line.StartsWith(name, StringComparison.Ordinal));
            return line?[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim();
        }
        catch (IOException)
        {
            // No /proc on this system, or the process has just ended.
            return null;
        }
    }

    /// <summary>A memory figure of a process from its <c>status</c>, in bytes; null if the process is gone or hides it.</summary>
    public static long? Memory(int process, string name) =>
        Field($"/proc/{process}/status", name) is { } value && long.TryParse(value.Split(' ')[0], out long kilobytes) ? kilobytes * 1024 : null;
}
