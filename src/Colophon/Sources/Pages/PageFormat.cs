using System.Text;
using System.Text.Unicode;
using Colophon.Sources.Bibliographies;

namespace Colophon.Sources.Pages;

/// <summary>
/// The text of a researcher's profile page or of a listing, as a person selects, copies and saves it. Such text has no markup left: what is a
/// title, a name or a badge is told from its looks and its place. <see cref="PagePiece"/> describes the bytes of one work.
/// </summary>
internal sealed class PageFormat : IFormat
{
    private const int SampleBytes = 64 << 10;

    /// <inheritdoc/>
    public string Name => "page";

    /// <inheritdoc/>
    public string Source => "page";

    /// <inheritdoc/>
    public string Description => "Text of a profile or listing page of papers, as selected and saved from a browser (whose page: --owner \"NAME\")";

    /// <inheritdoc/>
    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        head = Charset.Detect(head) is { Encoding: { } } ? Encoding.UTF8.GetBytes(Charset.Glance(head)) : head;
        var text = head.TrimStart(" \r\n\t"u8);
        if (text.IsEmpty || text[0] is (byte)'{' or (byte)'[' or (byte)'<' or (byte)'@' or (byte)'%' || text.StartsWith("TY  -"u8) || text.Contains((byte)0))
        {
            return 0;
        }

        int marks = PageLine.Split(head).Count(line => BadgeLine.Read(line.Text) is not null || KindLine.Read(line.Text) is not null || DailyItem.AuthorCount(line.Text) is not null);
        return Math.Min(marks, 2);
    }

    /// <inheritdoc/>
    public IEnumerable<Piece> Cut(Stream input, ReadingContext context)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        byte[]? bytes = ReadWhole(input, out byte[] head);
        if (bytes is null)
        {
            yield return new Piece(head, 0, 1, "a page of more than 16 MiB");
            yield break;
        }

        byte[] printed = bytes;
        var encoding = EncodingOf(printed, out int mark);
        bytes = encoding is null ? printed : Encoding.UTF8.GetBytes(encoding.GetString(printed.AsSpan(mark)));
        bool any = false;
        int at = 0;
        long offset = mark;
        foreach (var piece in new PageCutter(bytes, context).Pieces())
        {
            any = true;
            if (encoding is null)
            {
                yield return piece;
                continue;
            }

            // Places are told in bytes of the file as it is, not as it was read.
            offset += encoding.GetByteCount(Encoding.UTF8.GetString(bytes.AsSpan(at, (int)piece.Offset - at)));
            at = (int)piece.Offset;
            yield return piece with { Offset = Math.Min(offset, printed.Length) };
        }

        if (!any && !bytes.AsSpan().Trim(" \r\n\t"u8).IsEmpty)
        {
            yield return new Piece(bytes.AsMemory(0, Math.Min(bytes.Length, SampleBytes)), 0, 1, "no work found on this page");
        }
    }

    /// <inheritdoc/>
    public Reading Read(ReadOnlyMemory<byte> original, string source) =>
        PagePiece.Read(original.Span) is { } piece ? PageRecord.Read(piece) : Reading.Failed("not a work of a page");

    /// <summary>In what a page is written where it is not UTF-8, and where its text begins: editors on Windows save as UTF-16 or in a code page; the pieces are UTF-8.</summary>
    private static Encoding? EncodingOf(byte[] bytes, out int mark)
    {
        (var encoding, mark) = Charset.Detect(bytes);
        return encoding ?? (Utf8.IsValid(bytes) ? null : Charset.CodePage("windows-1252"));
    }

    // A page is small; what is larger than one record may be is no page.
    private static byte[]? ReadWhole(Stream input, out byte[] head)
    {
        using var all = new MemoryStream();
        byte[] buffer = new byte[1 << 16];
        int read;
        while ((read = input.Read(buffer)) > 0)
        {
            all.Write(buffer, 0, read);
            if (all.Length > Piece.MaxBytes)
            {
                head = all.GetBuffer()[..SampleBytes];
                return null;
            }
        }

        head = [];
        return all.ToArray();
    }
}
