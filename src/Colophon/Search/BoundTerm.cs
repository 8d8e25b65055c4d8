namespace Colophon.Search;

/// <summary>A scored term in one segment.</summary>
internal sealed class BoundTerm(PostingsCursor cursor, int weight)
{
    public PostingsCursor Cursor { get; } = cursor;

    public int Weight { get; } = weight;

    /// <summary>The most it can add to a score in the present window.</summary>
    public int Best { get; private set; }

    public void Enter(int from, int to) => Best = Cursor.HighestIn(from, to) * Weight;

    /// <summary>What it adds to a document's score.</summary>
    public int ScoreOf(int document) => Best > 0 && Cursor.Advance(document) == document ? Weight * Cursor.Impact : 0;
}
