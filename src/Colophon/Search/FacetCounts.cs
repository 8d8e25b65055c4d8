using System.Globalization;
using System.Text;

namespace Colophon.Search;

/// <summary>Counts the values of four properties over all matches.</summary>
internal sealed class FacetCounts
{
    private const int Most = 20;

    private static readonly (string Name, KeyColumn Column)[] Keyed = [("category", KeyColumn.Category), ("venue", KeyColumn.Venue), ("author", KeyColumn.Author)];

    private readonly int[] _years = new int[10_000];
    private readonly List<(Columns Columns, int[][] Counts)> _segments = [];

    public void Begin(Columns columns) => _segments.Add((columns, [.. Keyed.Select(facet => new int[columns.KeyCount(facet.Column)])]));

    public void Add(int document)
    {
        var (columns, counts) = _segments[^1];
        int year = columns.Date(document) / 10_000;
        if (year > 0 && year < _years.Length)
        {
            _years[year]++;
        }

        for (int i = 0; i < Keyed.Length; i++)
        {
            int[] ofColumn = counts[i];
            foreach (int key in columns.Keys(Keyed[i].Column, document))
            {
                ofColumn[key]++;
            }
        }
    }

    public IReadOnlyList<Facet> Facets()
    {
        var years = Enumerable.Range(0, _years.Length).Reverse().Where(year => _years[year] > 0).Take(Most)
            .Select(year => year.ToString(CultureInfo.InvariantCulture)).Select(year => new FacetValue(year, year, _years[int.Parse(year, CultureInfo.InvariantCulture)]));
        return [new Facet("year", [.. years]), .. Keyed.Select((facet, i) => new Facet(facet.Name, MostFrequent(i)))];
    }

    /// <summary>
    /// The most frequent keys over all segments. A key whose sum is among them has, in some segment, at least a share of the least sum among them: so the
    /// best of each segment give a bound, and the keys above it the answer, without gathering them all.
    /// </summary>
    private List<FacetValue> MostFrequent(int facet)
    {
        var sums = new Dictionary<string, FacetValue>(StringComparer.Ordinal);
        foreach (var (columns, counts) in _segments)
        {
            foreach (int key in Best(counts[facet]))
            {
                Sum(facet, columns, key, sums);
            }
        }

        var best = Ordered(sums);
        long bound = best.Count < Most ? 1 : best[^1].Count;
        int share = (int)Math.Max(1, (bound + _segments.Count - 1) / Math.Max(1, _segments.Count));
        foreach (var (columns, counts) in _segments)
        {
            for (int key = 0; key < counts[facet].Length; key++)
            {
                if (counts[facet][key] >= share)
                {
                    Sum(facet, columns, key, sums);
                }
            }
        }

        return Ordered(sums);
    }

    private static List<FacetValue> Ordered(Dictionary<string, FacetValue> sums) =>
        [.. sums.Values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Take(Most)];

    private static IEnumerable<int> Best(int[] counts)
    {
        var best = new PriorityQueue<int, int>();
        int least = 1;
        for (int key = 0; key < counts.Length; key++)
        {
            if (counts[key] >= least)
            {
                best.Enqueue(key, counts[key]);
                if (best.Count > Most)
                {
                    best.Dequeue();
                    best.TryPeek(out _, out int lowest);
                    least = lowest + 1;
                }
            }
        }

        return best.UnorderedItems.Select(item => item.Element);
    }

    private void Sum(int facet, Columns columns, int key, Dictionary<string, FacetValue> sums)
    {
        byte[] bytes = columns.Key(Keyed[facet].Column, key).ToArray();
        string value = Encoding.UTF8.GetString(bytes);
        if (sums.ContainsKey(value))
        {
            return;
        }

        long sum = 0, most = 0;
        string label = value;
        foreach (var (other, counts) in _segments)
        {
            int number = other.FindKey(Keyed[facet].Column, bytes);
            int count = number < 0 ? 0 : counts[facet][number];
            sum += count;
            if (count > most)
            {
                most = count;
                label = Encoding.UTF8.GetString(other.Label(Keyed[facet].Column, number));
            }
        }

        sums[value] = new FacetValue(value, label, sum);
    }
}
