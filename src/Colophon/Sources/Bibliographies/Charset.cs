using System.Buffers;
using System.Text;
using System.Text.Unicode;

namespace Colophon.Sources.Bibliographies;

/// <summary>The encodings in which bibliographies are met.</summary>
internal static class Charset
{
    private static readonly SearchValues<byte> Ends = SearchValues.Create("\r\n"u8);

    private static ReadOnlySpan<byte> Declaration => "% Encoding:"u8;

    /// <summary>The UTF-16 encoding of a stream that is not in an ASCII-compatible one, and the length of its byte-order mark.</summary>
    /// <returns>A null encoding for all that is ASCII-compatible.</returns>
    public static (Encoding? Encoding, int Mark) Detect(ReadOnlySpan<byte> head) => head switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (null, 3),
        [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
        [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
        // Without a mark: a format that begins with ASCII has a zero in every other byte.
        [not 0, 0, not 0, 0, ..] => (Encoding.Unicode, 0),
        [0, not 0, 0, not 0, ..] => (Encoding.BigEndianUnicode, 0),
        _ => (null, 0),
    };

    /// <summary>Text for <c>Recognise</c>, where only ASCII letters matter: zeros of UTF-16 dropped, anything else as Latin-1.</summary>
    public static string Glance(ReadOnlySpan<byte> head)
    {
        var (encoding, mark) = Detect(head);
        return (encoding ?? Encoding.Latin1).GetString(head[mark..]);
    }

    /// <summary>The text of bytes that should be UTF-8 and, if they are not, are in a code page: the declared one or windows-1252.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, string? declared = null)
    {
        if (Utf8.IsValid(bytes))
        {
            return Encoding.UTF8.GetString(bytes);
        }

        var encoding = (declared is null ? null : CodePage(declared)) ?? CodePage("windows-1252") ?? Encoding.Latin1;
        return encoding.GetString(bytes);
    }

    /// <summary>The encoding of a name that is declared as a single- or multi-byte code page; null for UTF-8, ASCII and unknown names.</summary>
    public static Encoding? CodePage(string name)
    {
        // Files that declare Latin-1 hold windows-1252, as every browser assumes too (WHATWG Encoding Standard).
        string known = name.Trim().ToLowerInvariant() switch
        {
            "iso8859_1" or "iso-8859-1" or "latin1" or "cp1252" or "ansi" => "windows-1252",
            "cp1251" => "windows-1251",
            "cp1250" => "windows-1250",
            var other => other,
        };
        var encoding = CodePagesEncodingProvider.Instance.GetEncoding(known);
        return encoding is null || encoding.CodePage is 65000 or 65001 or 1200 or 1201 or 20127 ? null : encoding;
    }

    /// <summary>The encoding that a line <c>% Encoding: NAME</c> at the beginning of a file or piece declares, or null.</summary>
    public static string? Declared(ReadOnlySpan<byte> head)
    {
        int at = head.IndexOf(Declaration);
        if (at < 0)
        {
            return null;
        }

        var rest = head[(at + Declaration.Length)..];
        int end = rest.IndexOfAny(Ends);
        rest = end < 0 ? rest : rest[..end];
        return rest.Length <= 64 ? Encoding.Latin1.GetString(rest).Trim() : null;
    }
}
