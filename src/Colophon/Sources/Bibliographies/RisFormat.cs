using System.Text;

namespace Colophon.Sources.Bibliographies;

/// <summary>RIS files: tagged lines from <c>TY</c> to <c>ER</c>.</summary>
internal sealed class RisFormat : IFormat
{
    public string Name => "ris";

    public string Source => "ris";

    public string Description => "RIS (.ris), as exported by publishers' pages, Scopus, Zotero, EndNote and Mendeley";

    public int Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        bool named = fileName.EndsWith(".ris", StringComparison.OrdinalIgnoreCase);
        bool first = true;
        int tags = 0;
        var text = Encoding.UTF8.GetBytes(Charset.Glance(head)).AsSpan();
        while (!text.IsEmpty)
        {
            int end = text.IndexOfAny((byte)'\n', (byte)'\r');
            var line = end < 0 ? text : text[..end];
            text = end < 0 ? default : text[(end + 1)..];
            if (RisLine.TryRead(line, out string? tag, out var value))
            {
                tags++;
                if (tag == "TY" && value.Length is >= 2 and <= 12)
                {
                    return first || named ? 3 : 2;
                }
            }

            first &= line.TrimStart(" \t\uFEFF"u8).IsEmpty;
        }

        return named ? tags > 1 ? 2 : 1 : 0;
    }

    public IEnumerable<Piece> Cut(Stream input, ReadingContext context)
    {
        var window = new ByteWindow(input);
        while (true)
        {
            var (length, outside, problem) = Measure(window);
            if (length == 0)
            {
                yield break;
            }

            if (!outside)
            {
                yield return problem is null ? new Piece(window.Copy(length), window.Offset, window.Line) : window.Problem(length, problem);
            }

            window.Advance(length);
        }
    }

    public Reading Read(ReadOnlyMemory<byte> original, string source) => new RisReader(Charset.Decode(original.Span)).Read().Finish(source, Source);

    /// <summary>
    /// The length of the record at the window's beginning, up to its <c>ER</c> or the next <c>TY</c>; or of one line outside any record:
    /// blank, of the preamble with which databases begin their exports, or a second <c>ER</c>.
    /// </summary>
    private static (int Length, bool Outside, string? Problem) Measure(ByteWindow window)
    {
        int length = 0;
        bool tagged = false;
        while (true)
        {
            var (whole, text) = LineWindow.Measure(window, length);
            if (whole == 0)
            {
                return (length, !tagged, null);
            }

            bool isTag = RisLine.TryRead(window.View(length, text), out string? tag, out _);
            if (!tagged && (!isTag || tag == "ER"))
            {
                return (whole, true, null);
            }

            if (tag == "TY" && tagged)
            {
                return (length, false, null);
            }

            length += whole;
            tagged = true;
            if (tag == "ER")
            {
                return (length, false, null);
            }

            if (length >= Piece.MaxBytes)
            {
                return (length, false, "record longer than 16 MiB");
            }
        }
    }
}
