using System.Buffers;
using System.Text;

namespace Colophon.Sources.Pages;

/// <summary>One line of a page: where its bytes lie and what it says without the white space around it.</summary>
internal readonly record struct PageLine(int Start, int End, string Text)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: false);
    private static readonly SearchValues<char> Invisible = SearchValues.Create("\u00A0\u200B\u200E\u200F\uFEFF\u00AD\u202F\t");

    public bool IsBlank => Text.Length == 0;

    /// <summary>All lines, the last also without a line feed; a carriage return is white space.</summary>
    public static List<PageLine> Split(ReadOnlySpan<byte> bytes)
    {
        var lines = new List<PageLine>();
        int start = bytes.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF]) ? 3 : 0;
        while (start < bytes.Length)
        {
            int feed = bytes[start..].IndexOf((byte)'\n');
            int end = feed < 0 ? bytes.Length : start + feed;
            lines.Add(new PageLine(start, end, Clean(Utf8.GetString(bytes[start..end]))));
            start = end + 1;
        }

        return lines;
    }

    // Browsers paste no-break spaces, zero-width spaces and direction marks with the words.
    private static string Clean(string text)
    {
        if (text.AsSpan().ContainsAny(Invisible))
        {
            text = text.Replace('\u00A0', ' ').Replace('\u202F', ' ').Replace('\t', ' ')
                .Replace("\u200B", "", StringComparison.Ordinal).Replace("\u200E", "", StringComparison.Ordinal)
                .Replace("\u200F", "", StringComparison.Ordinal).Replace("\uFEFF", "", StringComparison.Ordinal)
                .Replace("\u00AD", "", StringComparison.Ordinal);
        }

        return text.Trim();
    }
}
