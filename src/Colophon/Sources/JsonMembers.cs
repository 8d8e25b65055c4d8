namespace Colophon.Sources;

/// <summary>Cuts one large JSON object into its members, without reading it whole.</summary>
internal sealed class JsonMembers
{
    private readonly Stream input;
    private readonly byte[] buffer = new byte[64 << 10];
    private readonly List<byte> member = [];
    private int at;
    private int filled;
    private long offset;
    private long line = 1;
    private bool tooLong;

    private JsonMembers(Stream input) => this.input = input;

    /// <summary>
    /// Each member as an object of its own, <c>{"key": value}</c>. Only brackets and strings are followed here: what else is wrong inside a
    /// member shows when it is read. What is wrong between members ends the cutting with a problem, as nothing behind it can be trusted.
    /// </summary>
    public static IEnumerable<Piece> Cut(Stream input) => new JsonMembers(input).All();

    private IEnumerable<Piece> All()
    {
        if (NextVisible() != '{')
        {
            yield return new Piece(Array.Empty<byte>(), 0, 1, "not a JSON object");
            yield break;
        }

        int first = NextVisible();
        while (first is not ('}' or < 0))
        {
            var (startOffset, startLine) = (offset - 1, line);
            int last = ReadMember(first);
            byte[] bytes = member.ToArray();
            if (tooLong || last < 0)
            {
                yield return new Piece(Lines.Shown(bytes), startOffset, startLine, tooLong ? "longer than 16 MiB" : "file ends inside a record");
            }
            else
            {
                member.Add((byte)'}');
                yield return new Piece(member.ToArray(), startOffset, startLine);
            }

            first = last == ',' ? NextVisible() : last;
        }

        if (first < 0)
        {
            yield return new Piece(Array.Empty<byte>(), offset, line, "file ends before the closing brace");
        }
    }

    // Reads from the first byte of a key up to the comma or brace behind the value; that byte, or -1 at the end of the file.
    private int ReadMember(int first)
    {
        member.Clear();
        member.Add((byte)'{');
        tooLong = false;
        int depth = 0;
        bool inString = false, escaped = false;
        for (int c = first; c >= 0; c = Next())
        {
            if (inString)
            {
                inString = escaped || c != '"';
                escaped = !escaped && c == '\\';
            }
            else if (depth == 0 && c is ',' or '}')
            {
                return c;
            }
            else
            {
                inString = c == '"';
                depth += c is '{' or '[' ? 1 : c is '}' or ']' ? -1 : 0;
            }

            Keep(c);
        }

        return -1;
    }

    private void Keep(int c)
    {
        if (member.Count < Piece.MaxBytes)
        {
            member.Add((byte)c);
        }
        else
        {
            tooLong = true;
        }
    }

    private int NextVisible()
    {
        int c = Next();
        while (c is ' ' or '\t' or '\r' or '\n')
        {
            c = Next();
        }

        return c;
    }

    private int Next()
    {
        if (at == filled)
        {
            filled = input.Read(buffer, 0, buffer.Length);
            at = 0;
            if (filled == 0)
            {
                return -1;
            }
        }

        offset++;
        byte c = buffer[at++];
        line += c == '\n' ? 1 : 0;
        return c;
    }
}
