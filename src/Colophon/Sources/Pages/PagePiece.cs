using System.Globalization;
using System.Text;

namespace Colophon.Sources.Pages;

/// <summary>How a page sets out its works.</summary>
internal enum PageLayout
{
    /// <summary>A badge line (<c>15.3CVSep 18, 2023Code</c>), a title, a line of names, an abstract.</summary>
    Profile,

    /// <summary>A badge line, title and names run together on one line, an abstract.</summary>
    Listing,

    /// <summary>A line of kind, year and source (<c>preprint2026arXiv</c>), a title, an abstract; no names.</summary>
    Snapshot,

    /// <summary>A title, an abstract, the number of authors, a date; no names.</summary>
    Daily,
}

/// <summary>
/// The bytes of one work on a page, made to stand alone: lines <c>key: value</c> that say what the rest of the page said, an empty line,
/// then the work's own lines as they were.
/// <code>
/// colophon-page: 1
/// layout: listing
/// saved: 2024-03-09
/// owner: Ada Example        (where the page has one)
/// known: Bo Sample; Cy Model (names printed elsewhere on the page that also stand in this work's lines)
/// </code>
/// </summary>
/// <param name="Layout">How the page sets out its works.</param>
/// <param name="SavedOn">The day on which the page was saved.</param>
/// <param name="Owner">Whose page it is; null where it is nobody's.</param>
/// <param name="Known">Names that the page prints elsewhere and that stand in this work's lines as well.</param>
/// <param name="Lines">The work's own lines.</param>
internal sealed record PagePiece(PageLayout Layout, DateOnly SavedOn, string? Owner, IReadOnlyList<string> Known, IReadOnlyList<PageLine> Lines)
{
    private const string FirstKey = "colophon-page";

    /// <summary>The bytes of a piece whose own <c>lines</c> follow verbatim.</summary>
    public static byte[] Write(PageLayout layout, DateOnly savedOn, string? owner, IReadOnlyCollection<string> known, ReadOnlySpan<byte> lines)
    {
        var head = new StringBuilder();
        head.Append(FirstKey).Append(": 1\n");
        head.Append("layout: ").Append(layout.ToString().ToLowerInvariant()).Append('\n');
        head.Append(CultureInfo.InvariantCulture, $"saved: {savedOn:yyyy-MM-dd}\n");
        if (owner is { Length: > 0 })
        {
            head.Append("owner: ").Append(owner.ReplaceLineEndings(" ")).Append('\n');
        }

        if (known.Count > 0)
        {
            head.Append("known: ").AppendJoin("; ", known).Append('\n');
        }

        return [.. Encoding.UTF8.GetBytes(head.Append('\n').ToString()), .. lines];
    }

    /// <summary>Reads a piece; null for bytes that <see cref="Write"/> did not make.</summary>
    public static PagePiece? Read(ReadOnlySpan<byte> bytes)
    {
        var lines = PageLine.Split(bytes);
        int blank = lines.FindIndex(line => line.IsBlank);
        if (blank < 1)
        {
            return null;
        }

        var head = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in lines.Take(blank))
        {
            int colon = line.Text.IndexOf(": ", StringComparison.Ordinal);
            if (colon > 0)
            {
                head[line.Text[..colon]] = line.Text[(colon + 2)..];
            }
        }

        return head.GetValueOrDefault(FirstKey) == "1"
            && Enum.TryParse(head.GetValueOrDefault("layout"), ignoreCase: true, out PageLayout layout) && Enum.IsDefined(layout)
            && DateOnly.TryParseExact(head.GetValueOrDefault("saved"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var saved)
            ? new PagePiece(layout, saved, head.GetValueOrDefault("owner"), head.GetValueOrDefault("known")?.Split("; ") ?? [], lines[(blank + 1)..])
            : null;
    }
}
