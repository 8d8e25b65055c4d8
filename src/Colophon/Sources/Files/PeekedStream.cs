namespace Colophon.Sources;

/// <summary>A stream whose first bytes were read ahead to see what it is.</summary>
internal sealed class PeekedStream : ReadOnlyStream
{
    private const int HeadBytes = 64 << 10;

    private readonly Stream inner;
    private readonly byte[] head;
    private readonly int filled;
    private readonly Exception? failure;
    private int given;

    public PeekedStream(Stream inner)
    {
        this.inner = inner;
        head = new byte[HeadBytes];
        try
        {
            int read;
            while (filled < head.Length && (read = inner.Read(head, filled, head.Length - filled)) > 0)
            {
                filled += read;
            }
        }
        catch (Exception e) when (GuardedStream.IsReadFailure(e))
        {
            // What came before is still good; the failure comes up when it is reached.
            failure = e;
        }

        given = Head.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
    }

    public ReadOnlySpan<byte> Head => head.AsSpan(0, filled);

    /// <summary>The failure that came before the first byte; null if there are bytes.</summary>
    public Exception? FailedAtOnce => filled == 0 ? failure : null;

    public override int Read(Span<byte> buffer)
    {
        if (given < filled)
        {
            int count = Math.Min(buffer.Length, filled - given);
            head.AsSpan(given, count).CopyTo(buffer);
            given += count;
            return count;
        }

        if (failure is not null)
        {
            throw new IOException(GuardedStream.Describe(failure), failure);
        }

        return inner.Read(buffer);
    }
}
