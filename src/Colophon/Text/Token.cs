namespace Colophon.Text;

/// <summary>What a token is, for those who treat kinds differently.</summary>
internal enum TokenKind : byte
{
    /// <summary>A word, number or part of a compound; it counts in the length of a text.</summary>
    Word,

    /// <summary>The joined form of a compound (<c>gpt4</c> of <c>GPT-4</c>), or a whole formula, at the position of its first part.</summary>
    Joined,

    /// <summary>Two neighbouring characters of a script without spaces, or one that stands alone.</summary>
    Bigram,
}

/// <summary>A token of a text.</summary>
/// <param name="Start">Where its source begins, in characters.</param>
/// <param name="End">Where its source ends, in characters.</param>
/// <param name="Offset">Where its folded form begins in the buffer's bytes.</param>
/// <param name="Length">The length of its folded form in bytes.</param>
/// <param name="Position">Its position among the words of the text, from 0.</param>
/// <param name="Kind">What it is.</param>
internal readonly record struct Token(int Start, int End, int Offset, int Length, int Position, TokenKind Kind);
