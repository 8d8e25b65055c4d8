namespace Colophon.Sources.Bibliographies;

/// <summary>The <c>@string</c> entries of a file so far, and which of them an entry needs.</summary>
internal sealed class BibTexStrings
{
    /// <summary>What one file may define, and what one entry may need, in bytes; more is left out.</summary>
    private const int MaxDefined = 16 << 20;
    private const int MaxNeeded = 64 << 10;

    private readonly Dictionary<string, (int Order, byte[] Bytes, BibTexEntry Entry)> _defined = new(StringComparer.OrdinalIgnoreCase);
    private long _bytes;
    private int _order;

    /// <summary>Takes over an <c>@string</c> entry; what it defines again replaces the earlier definition.</summary>
    public void Add(BibTexEntry entry, byte[] bytes)
    {
        if (bytes.Length > MaxNeeded || (_bytes += bytes.Length) > MaxDefined)
        {
            return;
        }

        _order++;
        foreach (var field in entry.Fields)
        {
            _defined[field.Name] = (_order, bytes, entry);
        }
    }

    /// <summary>The entries that define what these entries use, and what those use in turn, in the file's order, each on a line of its own.</summary>
    public byte[] For(IEnumerable<BibTexEntry> entries)
    {
        if (_defined.Count == 0)
        {
            return [];
        }

        var needed = new SortedDictionary<int, byte[]>();
        var open = new Queue<BibTexEntry>(entries);
        int bytes = 0;
        while (open.TryDequeue(out var entry))
        {
            foreach (string name in Used(entry))
            {
                if (_defined.TryGetValue(name, out var found) && bytes + found.Bytes.Length < MaxNeeded && needed.TryAdd(found.Order, found.Bytes))
                {
                    bytes += found.Bytes.Length + 1;
                    open.Enqueue(found.Entry);
                }
            }
        }

        using var joined = new MemoryStream(bytes);
        foreach (byte[] definition in needed.Values)
        {
            joined.Write(definition);
            joined.WriteByte((byte)'\n');
        }

        return joined.ToArray();
    }

    private static IEnumerable<string> Used(BibTexEntry entry) =>
        from field in entry.Fields
        from part in field.Parts
        where part.IsMacro
        select part.Text;
}
