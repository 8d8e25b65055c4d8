using System.Text;
using Colophon.People;
using Colophon.Works;

namespace Colophon.Sources.Acl;

/// <summary>The Anthology's YAML files: the variants of names, and its venues.</summary>
internal static class AclYaml
{
    // No entry of these files is anywhere near so long.
    private const int MaxEntry = 64 << 10;

    /// <summary>How the piece of a venue begins; the venue's short name follows, which is nowhere but in its file's name.</summary>
    public static ReadOnlySpan<byte> VenueLine => "# venue "u8;

    /// <summary>The entries of the list, each beginning with <c>- </c> at the margin.</summary>
    public static IEnumerable<Piece> CutNames(Stream input)
    {
        var entry = new List<byte>();
        var first = default(Piece);
        foreach (var line in Lines.Cut(input))
        {
            if (line.Problem is not null)
            {
                yield return line;
                continue;
            }

            bool begins = line.Original.Span.StartsWith("-"u8);
            if (begins && entry.Count > 0)
            {
                yield return Whole(entry, first);
                entry.Clear();
            }

            if (begins)
            {
                first = line;
            }

            if ((begins || entry.Count > 0) && entry.Count <= MaxEntry)
            {
                entry.AddRange(line.Original.Span);
                entry.Add((byte)'\n');
            }
        }

        if (entry.Count > 0)
        {
            yield return Whole(entry, first);
        }
    }

    /// <summary>The whole file as one piece.</summary>
    public static IEnumerable<Piece> CutVenue(Stream input, string? fileName)
    {
        byte[] content = new byte[MaxEntry];
        int filled = input.ReadAtLeast(content, content.Length, throwOnEndOfStream: false);
        content = content[..filled];
        string? problem = filled == MaxEntry ? "venue longer than 64 KiB" : fileName is null ? "no file name, which holds the venue's short name" : null;
        byte[] whole = [.. VenueLine, .. Encoding.UTF8.GetBytes(Path.GetFileNameWithoutExtension(fileName) ?? ""), (byte)'\n', .. content];
        yield return new Piece(problem is null ? whole : content, 0, 1, problem);
    }

    public static Reading ReadVenue(ReadOnlyMemory<byte> original)
    {
        int end = original.Span.IndexOf((byte)'\n');
        if (end < 0)
        {
            return Reading.Failed("no venue");
        }

        string slug = Encoding.UTF8.GetString(original.Span[VenueLine.Length..end]).Trim();
        var venue = YamlTree.Read(original[(end + 1)..]);
        return slug.Length > 0 && PrintedText.Fold(venue?["acronym"]?.Text) is { } acronym && PrintedText.Fold(venue?["name"]?.Text) is { } name
            ? Reading.Of(new VenueStatement(slug, acronym, name))
            : Reading.Failed(venue is null ? "broken YAML" : "venue without acronym or name");
    }

    public static Reading ReadName(ReadOnlyMemory<byte> original)
    {
        var entry = YamlTree.Read(original)?.Items.FirstOrDefault();
        if (entry is null)
        {
            return Reading.Failed("broken YAML");
        }

        if (NameOf(entry["canonical"]) is not { } canonical)
        {
            return Reading.Failed("names without a canonical one");
        }

        string comment = entry["comment"]?.Text ?? "";
        string? id = PrintedText.Fold(entry["id"]?.Text);
        string? orcidText = entry["orcid"]?.Text;
        bool valid = Orcid.TryParse(orcidText, out var orcid);
        return Reading.Of(
            new NameStatement(
                canonical,
                [.. (entry["variants"] ?? entry["variant"])?.Items.Select(NameOf).OfType<PersonName>().Distinct() ?? []],
                id is null ? null : "acl:" + id,
                valid ? orcid : null,
                IsShared(comment)),
            orcidText is not null && !valid ? ["invalid ORCID left out"] : null);
    }

    private static bool IsShared(string comment) =>
        comment.Contains("refer to several people", StringComparison.OrdinalIgnoreCase) || comment.Contains("refer to multiple people", StringComparison.OrdinalIgnoreCase);

    private static PersonName? NameOf(YamlTree? name) => PrintedText.Name(name?["first"]?.Text, name?["last"]?.Text);

    private static Piece Whole(List<byte> entry, Piece first) =>
        new(entry.ToArray(), first.Offset, first.Line, entry.Count > MaxEntry ? "entry longer than 64 KiB" : null);
}
