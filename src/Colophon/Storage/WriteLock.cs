using System.Globalization;

namespace Colophon.Storage;

/// <summary>
/// One writer per library: a file held open without sharing. The operating system lets go of it when the process ends, however it ends,
/// so a lock is never left behind. A file beside it says who holds it, for the message to the one who waits.
/// </summary>
internal sealed class WriteLock : IDisposable
{
    private readonly FileStream _file;

    private WriteLock(FileStream file) => _file = file;

    /// <summary>Takes the lock, waiting for another holder.</summary>
    /// <param name="path">The lock file.</param>
    /// <param name="purpose">What the holder does, in a word (<c>import</c>).</param>
    /// <param name="patience">How long to wait at most.</param>
    /// <param name="waiting">Told once who holds the lock, when there is a wait.</param>
    /// <exception cref="StorageException">Another process still holds it after <paramref name="patience"/>.</exception>
    public static WriteLock Take(string path, string purpose, TimeSpan patience, Action<string>? waiting = null)
    {
        using var pause = new ManualResetEventSlim();
        bool told = false;
        for (var left = patience; ; left -= TimeSpan.FromMilliseconds(50))
        {
            if (TryOpen(path) is { } file)
            {
                File.WriteAllText(HolderOf(path), string.Create(CultureInfo.InvariantCulture, $"{purpose} (process {Environment.ProcessId})"));
                return new WriteLock(file);
            }

            if (left <= TimeSpan.Zero)
            {
                throw new StorageException($"Another process is writing to this library: {Holder(path)}. Try again when it has ended.");
            }

            if (!told)
            {
                told = true;
                waiting?.Invoke($"Waiting for another process that writes to this library: {Holder(path)}.");
            }

            pause.Wait(50);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static FileStream? TryOpen(string path)
    {
        try
        {
            // Only FileShare.None is an exclusive lock on Unix (flock) as on Windows.
            return new FileStream(path, FileMode.OpenOrCreate, FileAccess.Write, FileShare.None);
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
    }

    private static string HolderOf(string path) => path + ".holder";

    private static string Holder(string path)
    {
        try
        {
            return File.ReadAllText(HolderOf(path));
        }
        catch (IOException)
        {
            return "unknown";
        }
    }
}
