using System.Globalization;
using System.Text;

namespace Colophon.Search;

/// <summary>A segment as a manifest names it.</summary>
/// <param name="Name">The file's name.</param>
/// <param name="Documents">How many documents it has, deleted ones included.</param>
/// <param name="Deletions">The name of the file of its deletions; null if it has none.</param>
internal sealed record SegmentEntry(string Name, int Documents, string? Deletions);

/// <summary>One commit: the segments that make up the index and how far in the library's changes they are. A small text file with a checksum.</summary>
internal sealed record Manifest(long Generation, long Checkpoint, IReadOnlyList<SegmentEntry> Segments)
{
    public const string FileName = "manifest";

    private const string Opening = "colophon search index";

    public static Manifest Empty { get; } = new(0, 0, []);

    public byte[] ToBytes()
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{Opening} {SegmentFormat.Version}\ngeneration {Generation}\ncheckpoint {Checkpoint}\n");
        foreach (var segment in Segments)
        {
            text.Append(CultureInfo.InvariantCulture, $"segment {segment.Name} {segment.Documents} {segment.Deletions ?? "-"}\n");
        }

        // Readers look at a file's time and length only: two commits within one tick of its clock differ in length.
        text.Append('.', (int)(Generation % 64)).Append('\n');
        uint crc = Crc.Add(Crc.Start, Encoding.UTF8.GetBytes(text.ToString()));
        return Encoding.UTF8.GetBytes(text.Append(CultureInfo.InvariantCulture, $"{crc:x8}\n").ToString());
    }

    /// <exception cref="SearchIndexDamagedException">The bytes are not a whole manifest of this version.</exception>
    public static Manifest FromBytes(ReadOnlySpan<byte> bytes)
    {
        string text = Encoding.UTF8.GetString(bytes);
        if (bytes.Length < 10 || !text.StartsWith(Opening, StringComparison.Ordinal) || text[^9..] != $"{Crc.Add(Crc.Start, bytes[..^9]):x8}\n")
        {
            throw new SearchIndexDamagedException(FileName, "is cut off or was changed");
        }

        string[] lines = text.Split('\n');
        if (lines[0] != $"{Opening} {SegmentFormat.Version}")
        {
            throw new SearchIndexDamagedException(FileName, $"has another format than {SegmentFormat.Version}, which this program reads");
        }

        var segments = lines.Where(line => line.StartsWith("segment ", StringComparison.Ordinal)).Select(line => line.Split(' '))
            .Select(words => new SegmentEntry(words[1], int.Parse(words[2], CultureInfo.InvariantCulture), words[3] == "-" ? null : words[3]));
        return new Manifest(Number(lines[1]), Number(lines[2]), [.. segments]);
    }

    private static long Number(string line) => long.Parse(line[(line.IndexOf(' ', StringComparison.Ordinal) + 1)..], CultureInfo.InvariantCulture);
}
