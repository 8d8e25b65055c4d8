using System.Text;

namespace Colophon.Sources.Acl;

/// <summary>
/// Cuts an XML collection into papers, each written as a small document of its own: the collection's and the volume's opening tags, what of
/// the volume's head a paper needs, the paper's element as it stands. What is broken inside one paper stays inside it.
/// </summary>
internal sealed class AclCollection(Stream input)
{
    private static readonly string[] OfMeta = ["booktitle", "publisher", "month", "year", "venue", "journal-title", "journal-volume", "journal-issue"];

    private readonly TagScanner scanner = new(input);
    private byte[] collection = "<collection>"u8.ToArray();
    private byte[] volume = "<volume>"u8.ToArray();
    private byte[] meta = "<meta></meta>"u8.ToArray();

    public IEnumerable<Piece> Papers()
    {
        bool inPaper = false;
        while (scanner.NextTag())
        {
            if (inPaper && scanner.Lost is { } lost)
            {
                inPaper = false;
                yield return lost;
            }

            if (inPaper && IsOneOf(scanner.Tag, "<paper"u8, "</volume"u8, "</collection"u8))
            {
                inPaper = false;
                yield return Broken("paper that is not closed");
            }

            if (IsOneOf(scanner.Tag, "<paper"u8))
            {
                inPaper = true;
                scanner.Mark();
            }
            else if (inPaper && IsOneOf(scanner.Tag, "</paper"u8))
            {
                inPaper = false;
                yield return Paper();
            }
            else if (!inPaper)
            {
                Remember();
            }
        }

        if (inPaper)
        {
            yield return scanner.Lost ?? Broken("file ends inside a paper");
        }
    }

    private static bool IsOneOf(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> a, ReadOnlySpan<byte> b = default, ReadOnlySpan<byte> c = default) =>
        Is(tag, a) || Is(tag, b) || Is(tag, c);

    private static bool Is(ReadOnlySpan<byte> tag, ReadOnlySpan<byte> name) =>
        !name.IsEmpty && tag.StartsWith(name) && tag.Length > name.Length && tag[name.Length] is (byte)' ' or (byte)'>' or (byte)'\n' or (byte)'\t' or (byte)'\r';

    private void Remember()
    {
        if (Is(scanner.Tag, "<collection"u8))
        {
            collection = scanner.Tag.ToArray();
        }
        else if (Is(scanner.Tag, "<volume"u8))
        {
            (volume, meta) = (scanner.Tag.ToArray(), "<meta></meta>"u8.ToArray());
        }
        else if (Is(scanner.Tag, "<meta"u8))
        {
            scanner.Mark();
        }
        else if (Is(scanner.Tag, "</meta"u8) && scanner.IsMarked)
        {
            meta = Needed(scanner.Take(out _, out _));
        }
    }

    // Editors, ISBN and the like make up most of a head and say nothing of the single paper.
    private static byte[] Needed(byte[] whole)
    {
        using var kept = new MemoryStream();
        kept.Write("<meta>"u8);
        var scanner = new TagScanner(new MemoryStream(whole));
        string? inside = null;
        while (scanner.NextTag())
        {
            if (scanner.Tag.EndsWith("/>"u8))
            {
                continue;
            }

            string name = Encoding.UTF8.GetString(scanner.Tag).Trim('<', '/', '>');
            if (inside is null && scanner.Tag[1] != '/' && OfMeta.Contains(name))
            {
                inside = name;
                scanner.Mark();
            }
            else if (name == inside && scanner.Tag[1] == '/' && scanner.IsMarked)
            {
                inside = null;
                kept.Write(scanner.Take(out _, out _));
            }
        }

        kept.Write("</meta>"u8);
        return kept.ToArray();
    }

    private Piece Paper()
    {
        byte[] paper = scanner.Take(out long offset, out long line);
        byte[] whole = [.. collection, .. volume, .. meta, .. paper, .. "</volume></collection>"u8];
        return new Piece(whole, offset, line);
    }

    private Piece Broken(string problem)
    {
        byte[] bytes = scanner.Take(out long offset, out long line);
        return new Piece(Lines.Shown(bytes), offset, line, problem);
    }
}
