using Colophon.Sources.Acl;
using Colophon.Sources.Arxiv;
using Colophon.Sources.Bibliographies;
using Colophon.Sources.Citations;
using Colophon.Sources.Conferences;
using Colophon.Sources.Daily;
using Colophon.Sources.Judged;
using Colophon.Sources.Pages;

namespace Colophon.Sources;

/// <summary>The file formats that can be imported.</summary>
public static class Formats
{
    private static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    /// <summary>All formats, in the order in which the help lists them. Where two are equally sure of a file, the earlier wins.</summary>
    public static IReadOnlyList<IFormat> All { get; } =
    [
        new ArxivSnapshot(),
        new BibTexFormat(),
        new RisFormat(),
        new CslJsonFormat(),
        new EndNoteXmlFormat(),
        new PageFormat(),
        new AclAnthology(),
        new ConferenceList(),
        new OpenReviewList(),
        new DailyPapers(),
        new CitationTable(),
        new JudgedCollection(),
        new ExportedWorks(),
    ];

    /// <summary>The format of this name, or null.</summary>
    /// <param name="name">As the command line spells it; case does not matter.</param>
    public static IFormat? Named(string name) => All.FirstOrDefault(format => string.Equals(format.Name, name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The format that is surest that a file is its own; null if none knows it.</summary>
    /// <param name="head">The first bytes of the decompressed file, 64 KiB or all of it; a byte-order mark may precede.</param>
    /// <param name="fileName">The name without folder; <c>-</c> for standard input.</param>
    public static IFormat? Recognise(ReadOnlySpan<byte> head, string fileName)
    {
        head = head.StartsWith(ByteOrderMark) ? head[ByteOrderMark.Length..] : head;
        IFormat? best = null;
        int sureness = 0;
        foreach (var format in All)
        {
            int now = format.Recognise(head, fileName);
            if (now > sureness)
            {
                (best, sureness) = (format, now);
            }
        }

        return best;
    }
}
