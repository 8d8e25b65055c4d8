namespace Colophon.Search;

/// <summary>Which segments are merged next: neighbours of about one size, so that each document is rewritten once for every tenfold growth.</summary>
internal static class MergePlan
{
    /// <summary>How many segments of one size are merged to one of the next.</summary>
    public const int Fan = 10;

    private const int SmallestTier = 1_000;
    private const int LargestMerged = 4_000_000;

    /// <summary>The segments to merge: one of which more than a quarter is deleted, or <see cref="Fan"/> of a size and whatever is smaller, in their order in the index; null if none are due.</summary>
    public static IReadOnlyList<WriterSegment>? Next(IReadOnlyList<WriterSegment> segments)
    {
        var deserted = segments.FirstOrDefault(segment => segment.Live * 4L < segment.Segment.Documents * 3L && segment.Live > 0);
        if (deserted is not null)
        {
            return [deserted];
        }

        for (int tier = 0; tier < 8; tier++)
        {
            var same = segments.Where(segment => TierOf(segment.Live) <= tier).ToList();
            if (same.Count >= Fan && same.Sum(segment => (long)segment.Live) <= LargestMerged)
            {
                return same;
            }
        }

        return null;
    }

    private static int TierOf(int documents)
    {
        int tier = 0;
        for (long limit = SmallestTier; documents > limit; limit *= Fan)
        {
            tier++;
        }

        return tier;
    }
}
