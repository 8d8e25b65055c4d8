using System.Runtime.InteropServices;
using System.Text;

namespace Colophon.Search;

/// <summary>Gathers one column of keys: for each document any number of them, and for each key what to call it.</summary>
internal sealed class KeyColumnWriter
{
    private const int LongestKey = 512;

    private readonly ByteStrings _keys = new();
    private readonly List<byte[]> _labels = [];
    private readonly List<int> _starts = [0];
    private readonly List<int> _numbers = [];

    public long Memory => _keys.Memory + (4L * _numbers.Capacity) + (56L * _labels.Count);

    /// <summary>The number of a key, with its label if it is new.</summary>
    public int Number(ReadOnlySpan<byte> key, ReadOnlySpan<byte> label)
    {
        int number = _keys.Add(key);
        if (number == _labels.Count)
        {
            _labels.Add(label.SequenceEqual(key) ? [] : label.ToArray());
        }

        return number;
    }

    public void Add(string key, string label)
    {
        if (key.Length > 0)
        {
            Add(Number(Encoding.UTF8.GetBytes(Short(key)), label == key ? [] : Encoding.UTF8.GetBytes(Short(label))));
        }
    }

    /// <summary>Gives the present document a key.</summary>
    public void Add(int number) => _numbers.Add(number);

    public void EndDocument() => _starts.Add(_numbers.Count);

    public void WriteTo(SegmentFileWriter file, KeyColumn column)
    {
        int[] order = [.. Enumerable.Range(0, _keys.Count)];
        Array.Sort(order, (a, b) => _keys[a].SequenceCompareTo(_keys[b]));
        int[] rank = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
        {
            rank[order[i]] = i;
        }

        file.WriteSection<int>(SegmentFormat.KeySection(column, KeyParts.Starts), CollectionsMarshal.AsSpan(_starts));
        file.WriteSection<int>(SegmentFormat.KeySection(column, KeyParts.Numbers), [.. _numbers.Select(number => rank[number])]);
        WriteStrings(file, SegmentFormat.KeySection(column, KeyParts.KeyStarts), [.. order.Select(number => _keys[number].ToArray())]);
        WriteStrings(file, SegmentFormat.KeySection(column, KeyParts.LabelStarts), [.. order.Select(number => _labels[number])]);
    }

    private static string Short(string key) => key.Length <= LongestKey ? key : key[..LongestKey];

    private static void WriteStrings(SegmentFileWriter file, int section, byte[][] strings)
    {
        int[] starts = new int[strings.Length + 1];
        for (int i = 0; i < strings.Length; i++)
        {
            starts[i + 1] = starts[i] + strings[i].Length;
        }

        file.WriteSection<int>(section, starts);
        file.Begin(section + 1);
        foreach (byte[] text in strings)
        {
            file.Write(text);
        }

        file.End();
    }
}
