namespace Colophon.Search;

/// <summary>The fields of a document in the order of their positions.</summary>
internal enum TextField
{
    Title,
    Abstract,
    Keywords,
    Venue,
    People,
}

/// <summary>
/// The ranking contract of <c>docs/methods/ranking.md</c>: BM25F (Robertson, Zaragoza, Taylor 2004) with fixed reference lengths, its saturation
/// quantised when a work is indexed and its term weights when it is searched, so that scores are whole numbers and sums have no order.
/// </summary>
internal static class Ranking
{
    public const int Fields = 5;

    /// <summary>The highest quantised saturation.</summary>
    public const int MaxImpact = 127;

    /// <summary>The most often that a repeated query word counts.</summary>
    public const int MaxRepeats = 8;

    private const float K1 = 1.7f;
    private const int WeightUnit = 1024;

    private static readonly float[] Weight = [2.0f, 1.0f, 1.0f, 0.7f, 1.6f];
    private static readonly float[] B = [0.5f, 0.6f, 0.3f, 0.3f, 0];
    private static readonly float[] Reference = [10, 110, 6, 6, 10];

    /// <summary>What one occurrence in a field of this many words adds to a term's weighted frequency.</summary>
    public static float OccurrenceWeight(int field, int words) => Weight[field] / (1 - B[field] + (B[field] * words / Reference[field]));

    /// <summary>The quantised saturation of a weighted frequency: 1 to <see cref="MaxImpact"/>.</summary>
    public static byte Impact(float frequency) => (byte)Math.Clamp((int)MathF.Round(MaxImpact * frequency / (K1 + frequency)), 1, MaxImpact);

    /// <summary>A term's weight: its inverse document frequency in units of 1/1024, at least 1.</summary>
    /// <param name="works">How many works there are.</param>
    /// <param name="having">How many of them have the term.</param>
    /// <param name="repeats">How often the query has it.</param>
    public static int TermWeight(long works, long having, int repeats)
    {
        double idf = Math.Log(1 + ((works - having + 0.5) / (having + 0.5)));
        return Math.Max(1, (int)Math.Round(idf * WeightUnit * Math.Min(repeats, MaxRepeats)));
    }

    /// <summary>The score that is shown for a sum of term weight × impact.</summary>
    public static float Score(int sum) => sum * (K1 + 1) / (WeightUnit * (float)MaxImpact);
}
