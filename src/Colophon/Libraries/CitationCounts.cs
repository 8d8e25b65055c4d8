using Colophon.Journal;
using Colophon.Storage;
using Colophon.Works;

namespace Colophon.Libraries;

/// <summary>Known citations by work number, held in memory (four bytes a work) for sorting; read anew when the citations view has moved on.</summary>
internal sealed class CitationCounts(Library library)
{
    private volatile Counts _counts = new(-1, []);

    /// <summary>The counts as the view has them now.</summary>
    public ReadOnlyMemory<int> Current
    {
        get
        {
            long checkpoint = library.Read(connection => Checkpoints.Get(connection, CitationsView.Name));
            var counts = _counts;
            if (counts.Checkpoint != checkpoint)
            {
                _counts = counts = library.Read(connection => Load(connection, checkpoint));
            }

            return counts.ByWork;
        }
    }

    private static Counts Load(System.Data.Common.DbConnection connection, long checkpoint)
    {
        int[] counts = new int[Sql.Ask<long>(connection, "SELECT COALESCE(MAX(number), 0) FROM work") + 1];
        foreach (var (work, count) in Sql.Rows(connection, "SELECT number, citations FROM work WHERE citations > 0", row => (row.GetInt32(0), row.GetInt32(1))))
        {
            counts[work] = count;
        }

        return new Counts(checkpoint, counts);
    }

    private sealed record Counts(long Checkpoint, int[] ByWork);
}
