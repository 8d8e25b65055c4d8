namespace Colophon.Sources.Bibliographies;

/// <summary>Measures lines in a window.</summary>
internal static class LineWindow
{
    /// <summary>
    /// The length of the line that begins so far ahead: with its end (0 at the end of the input), and without. A line that is longer than
    /// <see cref="Piece.MaxBytes"/> counts as several.
    /// </summary>
    public static (int Whole, int Text) Measure(ByteWindow window, int from)
    {
        int length = 0;
        while (length < Piece.MaxBytes && window.Peek(from + length) is >= 0 and not ('\n' or '\r'))
        {
            length++;
        }

        int end = window.Peek(from + length) switch
        {
            '\r' when window.Peek(from + length + 1) == '\n' => 2,
            '\r' or '\n' => 1,
            _ => 0,
        };
        return (length + end, length);
    }
}
