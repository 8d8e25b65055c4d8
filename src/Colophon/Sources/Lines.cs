using System.Buffers;

namespace Colophon.Sources;

/// <summary>Cuts a stream into its lines, one record each.</summary>
internal static class Lines
{
    private const int ShownOfProblem = 64 << 10;
    private const int FirstBuffer = 256 << 10;

    /// <summary>
    /// The lines that hold more than white space, without their line ends (LF or CRLF); the last may lack one. A line longer than
    /// <see cref="Piece.MaxBytes"/> is a problem and the next goes on. Memory: one line.
    /// </summary>
    public static IEnumerable<Piece> Cut(Stream input)
    {
        byte[] buffer = ArrayPool<byte>.Shared.Rent(FirstBuffer);
        var window = new Window();
        try
        {
            while (true)
            {
                int end = buffer.AsSpan(window.Searched, window.Filled - window.Searched).IndexOf((byte)'\n');
                if (end >= 0)
                {
                    end += window.Searched;
                    if (window.Take(buffer, end) is { } piece)
                    {
                        yield return piece;
                    }

                    window.Next(end + 1);
                    continue;
                }

                window.Searched = window.Filled;
                buffer = MakeRoom(buffer, ref window);
                int read = input.Read(buffer, window.Filled, buffer.Length - window.Filled);
                window.Filled += read;
                if (read == 0)
                {
                    break;
                }
            }

            if (window.Take(buffer, window.Filled) is { } last)
            {
                yield return last;
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <summary>The bytes shown of what could not be cut.</summary>
    public static byte[] Shown(ReadOnlySpan<byte> bytes) => bytes[..Math.Min(bytes.Length, ShownOfProblem)].ToArray();

    private static byte[] MakeRoom(byte[] buffer, ref Window window)
    {
        if (window.Filled < buffer.Length)
        {
            return buffer;
        }

        if (window.Begin > 0)
        {
            window.MoveToFront(buffer);
            return buffer;
        }

        if (buffer.Length > Piece.MaxBytes)
        {
            window.DropTail();
            return buffer;
        }

        byte[] larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.AsSpan(0, window.Filled).CopyTo(larger);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }

    /// <summary>The current line inside the buffer.</summary>
    private struct Window
    {
        public Window()
        {
        }

        public int Begin;
        public int Searched;
        public int Filled;
        private long beginOffset;
        private long line = 1;
        private long dropped;

        public readonly Piece? Take(byte[] buffer, int end)
        {
            var bytes = buffer.AsSpan(Begin, end - Begin);
            if (dropped > 0 || bytes.Length > Piece.MaxBytes)
            {
                return new Piece(Shown(bytes), beginOffset, line, "line longer than 16 MiB");
            }

            // Whoever opens a file drops its byte-order mark; files that were joined hold more of them.
            bytes = bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes[3..] : bytes;
            if (bytes is [.., (byte)'\r'])
            {
                bytes = bytes[..^1];
            }

            return bytes.IndexOfAnyExcept(" \t\r\0"u8) < 0 ? null : new Piece(bytes.ToArray(), beginOffset, line);
        }

        public void Next(int begin)
        {
            beginOffset += begin - Begin + dropped;
            dropped = 0;
            line++;
            Begin = Searched = begin;
        }

        public void MoveToFront(byte[] buffer)
        {
            buffer.AsSpan(Begin, Filled - Begin).CopyTo(buffer);
            Searched -= Begin;
            Filled -= Begin;
            Begin = 0;
        }

        // The line is lost already: of its bytes only those that a problem shows are kept.
        public void DropTail()
        {
            dropped += Filled - ShownOfProblem;
            Filled = Searched = ShownOfProblem;
        }
    }
}
