using System.Text;

namespace Colophon.Sources.Bibliographies;

/// <summary>Cuts EndNote's XML into its records by their tags alone, so that one that is no XML does not cost the others.</summary>
internal sealed class EndNoteCutter
{
    private readonly ByteWindow _window;
    private readonly byte[] _declaration;

    public EndNoteCutter(Stream input)
    {
        _window = new ByteWindow(input);
        int head = 0;
        while (head < 200 && _window.Peek(head) >= 0)
        {
            head++;
        }

        // A code page must travel with its pieces; UTF-8 is what a piece without a word is read as.
        string? declared = EndNoteXmlFormat.DeclaredEncoding(Encoding.Latin1.GetString(_window.View(0, head)));
        _declaration = declared is not null && Charset.CodePage(declared) is not null
            ? Encoding.ASCII.GetBytes($"<?xml version=\"1.0\" encoding=\"{declared}\"?>")
            : [];
    }

    public IEnumerable<Piece> Pieces()
    {
        while (SkipToRecord())
        {
            var (length, problem) = Measure();
            yield return problem is null
                ? new Piece(_declaration.Length == 0 ? _window.Copy(length) : [.. _declaration, .. _window.View(0, length)], _window.Offset, _window.Line)
                : _window.Problem(length, problem);
            _window.Advance(length);
        }
    }

    private bool SkipToRecord()
    {
        while (_window.Peek(0) >= 0)
        {
            if (IsRecord(0))
            {
                return true;
            }

            _window.Advance(1);
        }

        return false;
    }

    private (int Length, string? Problem) Measure()
    {
        bool literal = false;
        for (int i = 1; i < Piece.MaxBytes; i++)
        {
            int b = _window.Peek(i);
            if (b < 0)
            {
                return (i, "record not closed before the end of the file");
            }

            if (b == '<' && !literal)
            {
                if (Matches(i, "</record>"u8))
                {
                    return (i + "</record>".Length, null);
                }

                if (IsRecord(i))
                {
                    return (i, "record not closed before the next one begins");
                }

                literal = Matches(i, "<![CDATA["u8);
            }

            literal &= !(b == ']' && Matches(i, "]]>"u8));
        }

        return (Piece.MaxBytes, "record longer than 16 MiB");
    }

    private bool IsRecord(int at) => Matches(at, "<record"u8) && _window.Peek(at + "<record".Length) is '>' or ' ' or '\t' or '\n' or '\r';

    private bool Matches(int at, ReadOnlySpan<byte> word)
    {
        for (int i = 0; i < word.Length; i++)
        {
            if (_window.Peek(at + i) != word[i])
            {
                return false;
            }
        }

        return true;
    }
}
