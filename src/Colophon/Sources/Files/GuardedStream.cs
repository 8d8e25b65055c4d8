namespace Colophon.Sources;

/// <summary>Reading that ends where the bytes below fail, and remembers why.</summary>
internal sealed class GuardedStream(Stream inner) : ReadOnlyStream
{
    /// <summary>Why it ended early; null if it did not.</summary>
    public string? Problem { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        if (Problem is not null)
        {
            return 0;
        }

        try
        {
            return inner.Read(buffer);
        }
        catch (Exception e) when (IsReadFailure(e))
        {
            Problem = Describe(e);
            return 0;
        }
    }

    /// <summary>What a damaged, unreadable or unsupported file makes the file system and the decompressors throw.</summary>
    public static bool IsReadFailure(Exception e) =>
        e is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException or FormatException or System.Security.SecurityException;

    /// <summary>The failure in a few words for the summary.</summary>
    public static string Describe(Exception e) => e switch
    {
        UnauthorizedAccessException => "no permission to read it",
        EndOfStreamException => "it ends too early",
        _ => e.Message.TrimEnd('.'),
    };
}

/// <summary>A stream that can only be read, front to back.</summary>
internal abstract class ReadOnlyStream : Stream
{
    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public abstract override int Read(Span<byte> buffer);

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
