using System.Text;

namespace Colophon.Sources.Acl;

/// <summary>
/// Goes through XML from tag to tag without taking it apart: comments and CDATA are passed over, entities and attributes are nobody's
/// business here. Bytes from a marked tag on are kept until they are taken.
/// </summary>
internal sealed class TagScanner(Stream input)
{
    private const int MaxTag = 64 << 10;

    private byte[] buffer = new byte[256 << 10];
    private int filled;
    private int next;
    private int tagBegin;
    private int mark = -1;
    private long droppedBytes;
    private long lines;
    private int linesCountedTo;
    private bool ended;

    /// <summary>The tag on which the scanner stands, from <c>&lt;</c> to <c>&gt;</c>.</summary>
    public ReadOnlySpan<byte> Tag => buffer.AsSpan(tagBegin, next - tagBegin);

    /// <summary>Whether bytes are being kept.</summary>
    public bool IsMarked => mark >= 0;

    /// <summary>What was being kept when it became longer than a record may be; null as long as that has not happened.</summary>
    public Piece? Lost { get; private set; }

    /// <summary>Keeps everything from this tag on.</summary>
    public void Mark() => (mark, Lost) = (tagBegin, null);

    /// <summary>What was kept, up to and with the present tag; ends the keeping.</summary>
    public byte[] Take(out long offset, out long line)
    {
        (offset, line) = Marked();
        byte[] kept = buffer.AsSpan(mark, next - mark).ToArray();
        mark = -1;
        return kept;
    }

    /// <summary>Goes to the next tag; false at the end of the file.</summary>
    public bool NextTag()
    {
        while (Find("<"u8, next))
        {
            tagBegin = next - 1;
            if (!Need(9))
            {
                return false;
            }

            var rest = buffer.AsSpan(tagBegin, filled - tagBegin);
            if (rest.StartsWith("<!--"u8))
            {
                Find("-->"u8, tagBegin + 4);
            }
            else if (rest.StartsWith("<![CDATA["u8))
            {
                Find("]]>"u8, tagBegin + 9);
            }
            else if (Find(">"u8, next, MaxTag))
            {
                return true;
            }
        }

        return false;
    }

    // Puts next behind the marker; what lies before may be dropped from the buffer unless it is marked or belongs to the present tag.
    private bool Find(ReadOnlySpan<byte> marker, int from, int limit = int.MaxValue)
    {
        next = from;
        int searched = from;
        bool tag = marker.SequenceEqual(">"u8);
        while (true)
        {
            int at = buffer.AsSpan(searched, filled - searched).IndexOf(marker);
            if (at >= 0)
            {
                next = searched + at + marker.Length;
                return true;
            }

            if (filled - next > limit)
            {
                return false;
            }

            searched = Math.Max(searched, filled - marker.Length + 1);
            int keep = tag ? tagBegin : searched;
            int moved = Refill(keep);
            searched -= moved;
            next -= tag ? moved : Math.Min(next, moved);
            if (ended)
            {
                next = filled;
                return false;
            }
        }
    }

    // Makes sure that so many bytes of the tag are in the buffer, if the file has them; one that ends here has no more tags.
    private bool Need(int count)
    {
        while (filled - tagBegin < count && !ended)
        {
            int moved = Refill(tagBegin);
            next -= moved;
        }

        return filled > next;
    }

    private (long Offset, long Line) Marked() => (droppedBytes + mark, 1 + LinesBefore(mark));

    private long LinesBefore(int index)
    {
        if (index > linesCountedTo)
        {
            lines += buffer.AsSpan(linesCountedTo, index - linesCountedTo).Count((byte)'\n');
            linesCountedTo = index;
        }

        return lines;
    }

    // Reads more, dropping what lies before keep and the mark; returns by how much everything moved to the front.
    private int Refill(int keep)
    {
        if (IsMarked && filled - mark > Piece.MaxBytes)
        {
            var (offset, line) = Marked();
            Lost = new Piece(Lines.Shown(buffer.AsSpan(mark, filled - mark)), offset, line, "longer than 16 MiB");
            mark = -1;
        }

        keep = IsMarked ? Math.Min(mark, keep) : keep;
        int moved = 0;
        if (filled == buffer.Length && keep > 0)
        {
            moved = keep;
            droppedBytes += keep;
            LinesBefore(keep);
            linesCountedTo -= keep;
            buffer.AsSpan(keep, filled - keep).CopyTo(buffer);
            filled -= keep;
            tagBegin -= keep;
            mark -= IsMarked ? keep : 0;
        }
        else if (filled == buffer.Length)
        {
            Array.Resize(ref buffer, buffer.Length * 2);
        }

        int read = input.Read(buffer, filled, buffer.Length - filled);
        ended = read == 0;
        filled += read;
        return moved;
    }
}
