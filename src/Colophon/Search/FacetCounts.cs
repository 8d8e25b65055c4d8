using System.Buffers;
using System.Globalization;
using System.Numerics;
using System.Text;

namespace Colophon.Search;

/// <summary>Counts the values of four properties over all matches: an addition for each value of each match, so it works on bare columns.</summary>
internal sealed unsafe class FacetCounts : IDisposable
{
    private const int Most = 20;

    private static readonly (string Name, KeyColumn Column)[] Keyed = [("category", KeyColumn.Category), ("venue", KeyColumn.Venue), ("author", KeyColumn.Author)];

    private readonly int[] _years = new int[10_000];
    private readonly List<(Columns Columns, int[][] Counts)> _segments = [];
    private readonly int*[] _starts = new int*[Keyed.Length];
    private readonly int*[] _numbers = new int*[Keyed.Length];

    /// <summary>Goes on with the next segment, which stays mapped until all is counted.</summary>
    public void Begin(Columns columns)
    {
        _segments.Add((columns, [.. Keyed.Select(facet => Rent(columns.KeyCount(facet.Column)))]));
        for (int i = 0; i < Keyed.Length; i++)
        {
            _starts[i] = columns.KeyStartsPointer(Keyed[i].Column);
            _numbers[i] = columns.AllKeysPointer(Keyed[i].Column);
        }
    }

    /// <summary>Gives the counters back: those of authors are long.</summary>
    public void Dispose()
    {
        foreach (int[] counts in _segments.SelectMany(segment => segment.Counts))
        {
            ArrayPool<int>.Shared.Return(counts);
        }

        _segments.Clear();
    }

    public void Add(int document)
    {
        var (columns, counts) = _segments[^1];
        int year = columns.Date(document) / 10_000;
        if (year > 0 && year < _years.Length)
        {
            _years[year]++;
        }

        for (int i = 0; i < counts.Length; i++)
        {
            int[] ofColumn = counts[i];
            int* numbers = _numbers[i];
            int end = _starts[i][document + 1];
            for (int at = _starts[i][document]; at < end; at++)
            {
                ofColumn[numbers[at]]++;
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
            for (int key = Next(counts[facet], 0, share); key >= 0; key = Next(counts[facet], key + 1, share))
            {
                Sum(facet, columns, key, sums);
            }
        }

        return Ordered(sums);
    }

    private static List<FacetValue> Ordered(Dictionary<string, FacetValue> sums) =>
        [.. sums.Values.OrderByDescending(value => value.Count).ThenBy(value => value.Value, StringComparer.Ordinal).Take(Most)];

    private static int[] Rent(int length)
    {
        int[] counts = ArrayPool<int>.Shared.Rent(length);
        Array.Clear(counts);
        return counts;
    }

    /// <summary>The first key from a place on whose count is not below a bound; −1 if there is none. Most counts are zero, so whole vectors are passed over.</summary>
    private static int Next(int[] counts, int from, int least)
    {
        var bound = new Vector<int>(least);
        while (from <= counts.Length - Vector<int>.Count && !Vector.GreaterThanOrEqualAny(new Vector<int>(counts, from), bound))
        {
            from += Vector<int>.Count;
        }

        for (; from < counts.Length; from++)
        {
            if (counts[from] >= least)
            {
                return from;
            }
        }

        return -1;
    }

    private static IEnumerable<int> Best(int[] counts)
    {
        var best = new PriorityQueue<int, int>();
        int least = 1;
        for (int key = Next(counts, 0, least); key >= 0; key = Next(counts, key + 1, least))
        {
            best.Enqueue(key, counts[key]);
            if (best.Count > Most)
            {
                best.Dequeue();
                best.TryPeek(out _, out int lowest);
                least = lowest + 1;
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
