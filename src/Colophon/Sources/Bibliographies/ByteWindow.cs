using System.Text;

namespace Colophon.Sources.Bibliographies;

/// <summary>
/// A stream seen through a movable window that grows as far ahead as a cutter looks. UTF-16 input (by its mark, or by the zeros of
/// its first letters) is seen as UTF-8, so that cutters only ever meet bytes in which ASCII means ASCII.
/// </summary>
internal sealed class ByteWindow
{
    private const int Chunk = 64 << 10;

    private readonly Stream _input;
    private readonly Decoder? _decoder;
    private byte[] _buffer = new byte[2 * Chunk];
    private int _start;
    private int _end;
    private bool _ended;
    private bool _afterReturn;

    /// <summary>Opens a stream at its beginning; a byte-order mark is passed over.</summary>
    public ByteWindow(Stream input)
    {
        _input = input;
        var head = new byte[256];
        int length = input.ReadAtLeast(head, head.Length, throwOnEndOfStream: false);
        var (encoding, mark) = Charset.Detect(head.AsSpan(0, length));
        _decoder = encoding?.GetDecoder();
        Offset = mark;
        Append(head.AsSpan(mark, length - mark), flush: false);
    }

    /// <summary>Where the window begins in the stream, in bytes of the stream.</summary>
    public long Offset { get; private set; }

    /// <summary>The line on which the window begins, from 1; ends of line are LF, CR LF or CR.</summary>
    public long Line { get; private set; } = 1;

    /// <summary>The byte so far ahead, or -1 beyond the end.</summary>
    public int Peek(int ahead)
    {
        while (_start + ahead >= _end)
        {
            if (!Fill())
            {
                return -1;
            }
        }

        return _buffer[_start + ahead];
    }

    /// <summary>A view of bytes already peeked at; valid until the next call.</summary>
    public ReadOnlySpan<byte> View(int from, int length) => _buffer.AsSpan(_start + from, length);

    /// <summary>A copy of the first bytes, all of them already peeked at.</summary>
    public byte[] Copy(int length) => View(0, length).ToArray();

    /// <summary>Moves the window's beginning over bytes already peeked at.</summary>
    public void Advance(int count)
    {
        foreach (byte b in View(0, count))
        {
            Offset += _decoder is null ? 1 : Utf16Length(b);
            Line += b == '\r' || (b == '\n' && !_afterReturn) ? 1 : 0;
            _afterReturn = b == '\r';
        }

        _start += count;
    }

    /// <summary>The first bytes as a problem's original, at most 64 KiB of them.</summary>
    public Piece Problem(int length, string problem) => new(Copy(Math.Min(length, Chunk)), Offset, Line, problem);

    private static int Utf16Length(byte utf8) => utf8 switch
    {
        < 0x80 => 2,
        < 0xC0 => 0,
        < 0xF0 => 2,
        _ => 4,
    };

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        int before = _end - _start;
        if (_decoder is null)
        {
            MakeRoom(Chunk);
            int read = _input.Read(_buffer, _end, _buffer.Length - _end);
            _end += read;
            _ended = read == 0;
        }
        else
        {
            var raw = new byte[Chunk];
            int read = _input.Read(raw);
            _ended = read == 0;
            Append(raw.AsSpan(0, read), flush: _ended);
        }

        return !_ended || _end - _start > before;
    }

    private void Append(ReadOnlySpan<byte> raw, bool flush)
    {
        if (_decoder is null)
        {
            MakeRoom(raw.Length);
            raw.CopyTo(_buffer.AsSpan(_end));
            _end += raw.Length;
            return;
        }

        var chars = new char[raw.Length + 2];
        int count = _decoder.GetChars(raw, chars, flush);
        MakeRoom(count * 3);
        _end += Encoding.UTF8.GetBytes(chars.AsSpan(0, count), _buffer.AsSpan(_end));
    }

    private void MakeRoom(int room)
    {
        if (_buffer.Length - _end >= room)
        {
            return;
        }

        int length = _end - _start;
        var target = length + room > _buffer.Length ? new byte[Math.Max(_buffer.Length * 2, length + room)] : _buffer;
        Buffer.BlockCopy(_buffer, _start, target, 0, length);
        (_buffer, _start, _end) = (target, 0, length);
    }
}
