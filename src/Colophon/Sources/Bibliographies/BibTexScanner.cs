using System.Text;

namespace Colophon.Sources.Bibliographies;

/// <summary>Finds where BibTeX entries begin and end, by their braces alone, in a window over a stream.</summary>
internal sealed class BibTexScanner(ByteWindow window)
{
    private const int MaxWord = 64;
    private const int MaxBlank = 256;

    /// <summary>After so many comments that never close, a comment too ends where an entry begins: looking for its end again and again would take for ever.</summary>
    private const int MaxOpenComments = 8;

    private int _openComments;

    private enum End
    {
        Closed,
        Interrupted,
        EndOfFile,
        TooLong,
    }

    /// <summary>The next entry (<c>@string</c> included, comments and preambles not) or problem; null at the end.</summary>
    public Piece? Next()
    {
        while (SkipToEntry() is (var word, > 0 and var open))
        {
            bool comment = word is "comment" or "preamble";
            var (end, length) = FindEnd(open, comment && _openComments < MaxOpenComments);
            if (comment)
            {
                _openComments += end == End.Closed ? 0 : 1;
                window.Advance(end is End.Closed or End.Interrupted ? length : open);
                continue;
            }

            string? problem = end switch
            {
                End.Closed => null,
                End.Interrupted => "entry not closed before the next one begins",
                End.EndOfFile => "entry not closed before the end of the file",
                _ => "entry longer than 16 MiB",
            };
            var piece = problem is null ? new Piece(window.Copy(length), window.Offset, window.Line) : window.Problem(length, problem);
            window.Advance(length);
            return piece;
        }

        return null;
    }

    /// <summary>Moves the window to the next <c>@word{</c>; gives the word in lower case and how far ahead its brace stands (0: no more).</summary>
    private (string Word, int Open) SkipToEntry()
    {
        bool commented = false;
        while (true)
        {
            int b = window.Peek(0);
            if (b < 0)
            {
                return ("", 0);
            }

            // An entry behind a percent sign has been commented out by somebody.
            if (b == '@' && !commented && Header(0) is (var word, > 0 and var open))
            {
                return (word, open);
            }

            commented = b == '%' || (commented && b is ' ' or '\t' or '%');
            window.Advance(1);
        }
    }

    private (string Word, int Open) Header(int at)
    {
        int i = at + 1;
        i = SkipBlank(i);
        int start = i;
        while (i - start < MaxWord && IsWord(window.Peek(i)))
        {
            i++;
        }

        int end = i;
        i = SkipBlank(i);
        return end > start && window.Peek(i) is '{' or '('
            ? (Encoding.ASCII.GetString(window.View(start, end - start)).ToLowerInvariant(), i)
            : ("", 0);
    }

    private static bool IsWord(int b) => b is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or '_' or '-' or '+';

    private int SkipBlank(int at)
    {
        int from = at;
        while (at - from < MaxBlank && window.Peek(at) is ' ' or '\t' or '\n' or '\r')
        {
            at++;
        }

        return at;
    }

    /// <summary>How an entry ends, and its length up to there. <c>@word{</c> at the beginning of a line interrupts it unless it is whole.</summary>
    private (End End, int Length) FindEnd(int open, bool whole)
    {
        bool parenthesis = window.Peek(open) == '(';
        int depth = 0;
        bool quoted = false;
        bool lineStart = false;
        for (int i = open + 1; i < Piece.MaxBytes; i++)
        {
            int b = window.Peek(i);
            switch (b)
            {
                case < 0:
                    return (End.EndOfFile, i);
                case '@' when lineStart && !whole && Header(i).Open > 0:
                    return (End.Interrupted, i);
                case '{':
                    depth++;
                    break;
                case '}' when depth == 0 && !parenthesis:
                case ')' when depth == 0 && parenthesis && !quoted:
                    return (End.Closed, i + 1);
                case '}' when depth > 0:
                    depth--;
                    break;
                case '"' when depth == 0:
                    quoted = !quoted;
                    break;
            }

            lineStart = b is '\n' or '\r' || (lineStart && b is ' ' or '\t');
        }

        return (End.TooLong, Piece.MaxBytes);
    }
}
