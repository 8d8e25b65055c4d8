using System.Diagnostics;

namespace Colophon.Cli;

/// <summary>How far long work is: one line rewritten in place on a terminal, a plain line every few seconds elsewhere. On standard error.</summary>
internal sealed class Progress(string work) : IDisposable
{
    private const int Width = 24;

    private readonly bool _terminal = !Console.IsErrorRedirected;
    private readonly Stopwatch _since = new();
    private bool _open;

    /// <summary>Says how far it is, in words.</summary>
    public void Say(string text) => Show(text, null);

    /// <summary>Says how far it is, in words and with a bar.</summary>
    /// <param name="text">The words.</param>
    /// <param name="share">From 0 to 1.</param>
    public void Say(string text, double share) => Show(text, Math.Clamp(share, 0, 1));

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_open)
        {
            Console.Error.WriteLine();
            _open = false;
        }
    }

    private void Show(string text, double? share)
    {
        if (_since.IsRunning && _since.Elapsed < TimeSpan.FromMilliseconds(_terminal ? 100 : 5000))
        {
            return;
        }

        _since.Restart();
        string percent = share is { } done ? $"{done,4:P0} " : string.Empty;
        if (!_terminal)
        {
            Console.Error.WriteLine($"{work}: {percent}{text}");
            return;
        }

        string bar = share is { } part ? new string('━', (int)(part * Width)).PadRight(Width, '─') + " " : string.Empty;
        string line = $"{work} {bar}{percent}{text}";
        int columns = Math.Max(20, Console.WindowWidth - 1);
        Console.Error.Write("\r" + (line.Length > columns ? line[..columns] : line.PadRight(columns)));
        _open = true;
    }
}
