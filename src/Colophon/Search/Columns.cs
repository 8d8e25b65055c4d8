using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Colophon.Search;

/// <summary>What a segment knows of each document beside its words.</summary>
internal sealed unsafe class Columns
{
    private readonly Segment _segment;
    private readonly int* _works;
    private readonly int* _dates;
    private readonly byte* _flags;
    private readonly ushort* _lengths;

    public Columns(Segment segment)
    {
        _segment = segment;
        _works = (int*)segment.Pointer(Section.Works);
        _dates = (int*)segment.Pointer(Section.Dates);
        _flags = segment.Pointer(Section.Flags);
        _lengths = (ushort*)segment.Pointer(Section.FieldLengths);
    }

    public int Work(int document) => _works[document];

    public int Date(int document) => _dates[document];

    public DocumentFlags Flags(int document) => (DocumentFlags)_flags[document];

    /// <summary>How many positions a field but the last takes in a document.</summary>
    public int Length(int document, int field) => _lengths[(document * SegmentFormat.StoredLengths) + field];

    /// <summary>Where a field begins among the positions of a document.</summary>
    public int FieldStart(int document, TextField field)
    {
        int start = 0;
        for (int before = 0; before < (int)field; before++)
        {
            start += Length(document, before);
        }

        return start;
    }

    /// <summary>Where a field ends, exclusive.</summary>
    public int FieldEnd(int document, TextField field) => field == TextField.People ? int.MaxValue : FieldStart(document, field + 1);

    /// <summary>The field that a position of a document lies in.</summary>
    public TextField FieldAt(int document, int position)
    {
        int field = 0;
        for (int end = Length(document, 0); field < SegmentFormat.StoredLengths && position >= end; end += field < SegmentFormat.StoredLengths ? Length(document, field) : 0)
        {
            field++;
        }

        return (TextField)field;
    }

    /// <summary>The numbers of a document's keys.</summary>
    public ReadOnlySpan<int> Keys(KeyColumn column, int document)
    {
        var starts = _segment.Ints(SegmentFormat.KeySection(column, KeyParts.Starts));
        return AllKeys(column)[starts[document]..starts[document + 1]];
    }

    public ReadOnlySpan<int> KeyStarts(KeyColumn column) => _segment.Ints(SegmentFormat.KeySection(column, KeyParts.Starts));

    public ReadOnlySpan<int> AllKeys(KeyColumn column) => _segment.Ints(SegmentFormat.KeySection(column, KeyParts.Numbers));

    /// <summary>Where the keys of each document begin among <see cref="AllKeysPointer"/>; valid while the segment is held.</summary>
    public int* KeyStartsPointer(KeyColumn column) => PointerTo(KeyStarts(column));

    /// <summary>The keys of all documents, one after another; valid while the segment is held.</summary>
    public int* AllKeysPointer(KeyColumn column) => PointerTo(AllKeys(column));

    public int KeyCount(KeyColumn column) => _segment.Ints(SegmentFormat.KeySection(column, KeyParts.KeyStarts)).Length - 1;

    public ReadOnlySpan<byte> Key(KeyColumn column, int number) => Text(SegmentFormat.KeySection(column, KeyParts.KeyStarts), number);

    /// <summary>What to call a key: as it was first printed.</summary>
    public ReadOnlySpan<byte> Label(KeyColumn column, int number)
    {
        var label = Text(SegmentFormat.KeySection(column, KeyParts.LabelStarts), number);
        return label.IsEmpty ? Key(column, number) : label;
    }

    /// <summary>The number of a key; the complement of where it would stand if the segment lacks it.</summary>
    public int FindKey(KeyColumn column, string key) => FindKey(column, Encoding.UTF8.GetBytes(key));

    public int FindKey(KeyColumn column, ReadOnlySpan<byte> key)
    {
        int low = 0, high = KeyCount(column) - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int order = Key(column, middle).SequenceCompareTo(key);
            if (order == 0)
            {
                return middle;
            }

            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }

        return ~low;
    }

    /// <summary>The last document of a work; −1 if the segment has none.</summary>
    public int Find(int work)
    {
        var order = _segment.Ints((int)Section.WorkOrder);
        int low = 0, high = _segment.Documents - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            int found = _works[order.IsEmpty ? middle : order[middle]];
            (low, high) = found <= work ? (middle + 1, high) : (low, middle - 1);
        }

        int document = high < 0 ? -1 : order.IsEmpty ? high : order[high];
        return document >= 0 && _works[document] == work ? document : -1;
    }

    /// <summary>Columns lie in mapped memory, which does not move.</summary>
    private static int* PointerTo(ReadOnlySpan<int> column) => (int*)Unsafe.AsPointer(ref MemoryMarshal.GetReference(column));

    private ReadOnlySpan<byte> Text(int section, int number)
    {
        var starts = _segment.Ints(section);
        return _segment.Bytes(section + 1)[starts[number]..starts[number + 1]];
    }
}
