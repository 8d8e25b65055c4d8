using System.Runtime.InteropServices;

namespace Colophon.Search;

/// <summary>Gathers what a segment knows of each document beside its words, and writes it.</summary>
internal sealed class ColumnWriter
{
    private readonly List<int> _works = [];
    private readonly List<int> _dates = [];
    private readonly List<byte> _flags = [];
    private readonly List<ushort> _lengths = [];
    private readonly KeyColumnWriter[] _keys = [new(), new(), new(), new()];

    public int Count => _works.Count;

    public long Memory => (20L * _works.Capacity) + _keys.Sum(column => column.Memory);

    public KeyColumnWriter this[KeyColumn column] => _keys[(int)column];

    public int Work(int document) => _works[document];

    /// <summary>Ends the present document, whose keys were added before.</summary>
    public void Add(int work, int date, DocumentFlags flags, ReadOnlySpan<ushort> lengths)
    {
        _works.Add(work);
        _dates.Add(date);
        _flags.Add((byte)flags);
        _lengths.AddRange(lengths);
        foreach (var column in _keys)
        {
            column.EndDocument();
        }
    }

    public void WriteTo(SegmentFileWriter file)
    {
        var works = CollectionsMarshal.AsSpan(_works);
        file.WriteSection<int>((int)Section.Works, works);
        file.WriteSection<int>((int)Section.WorkOrder, Order(works));
        file.WriteSection<int>((int)Section.Dates, CollectionsMarshal.AsSpan(_dates));
        file.WriteSection<byte>((int)Section.Flags, CollectionsMarshal.AsSpan(_flags));
        file.WriteSection<ushort>((int)Section.FieldLengths, CollectionsMarshal.AsSpan(_lengths));
        for (int column = 0; column < _keys.Length; column++)
        {
            _keys[column].WriteTo(file, (KeyColumn)column);
        }
    }

    /// <summary>Documents by rising work, the later of two last; empty if they stand so already.</summary>
    private static int[] Order(ReadOnlySpan<int> works)
    {
        bool rising = true;
        for (int i = 1; i < works.Length; i++)
        {
            rising &= works[i - 1] < works[i];
        }

        if (rising)
        {
            return [];
        }

        int[] order = new int[works.Length];
        long[] keys = new long[works.Length];
        for (int i = 0; i < works.Length; i++)
        {
            order[i] = i;
            keys[i] = ((long)works[i] << 32) | (uint)i;
        }

        Array.Sort(keys, order);
        return order;
    }
}
