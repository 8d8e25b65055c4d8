namespace Colophon.Search;

/// <summary>Writes several segments as one, without their deleted documents.</summary>
internal sealed class SegmentMerger
{
    private readonly (Segment Segment, Deletions? Deleted)[] _sources;
    private readonly int[][] _newNumbers;
    private uint[] _codes = new uint[256];

    public SegmentMerger((Segment Segment, Deletions? Deleted)[] sources)
    {
        _sources = sources;
        _newNumbers = new int[sources.Length][];
        int next = 0;
        for (int i = 0; i < sources.Length; i++)
        {
            int[] numbers = _newNumbers[i] = new int[sources[i].Segment.Documents];
            for (int document = 0; document < numbers.Length; document++)
            {
                numbers[document] = sources[i].Deleted?.Contains(document) == true ? -1 : next++;
            }
        }

        Documents = next;
    }

    public int Documents { get; }

    /// <summary>A source's document in the merged segment; −1 if it was left out.</summary>
    public int NewNumber(int source, int document) => _newNumbers[source][document];

    public void WriteTo(string path, CancellationToken cancel)
    {
        using var file = new SegmentFileWriter(path);
        using var terms = new TermWriter(file, path + ".spool");
        WriteTerms(terms, cancel);
        terms.Finish();
        WriteColumns(file, cancel);
        file.Finish(Documents, terms.Terms);
    }

    private void WriteTerms(TermWriter terms, CancellationToken cancel)
    {
        var queue = new PriorityQueue<int, byte[]>(Comparer<byte[]>.Create((a, b) => a.AsSpan().SequenceCompareTo(b)));
        var cursors = new TermCursor[_sources.Length];
        for (int i = 0; i < cursors.Length; i++)
        {
            cursors[i] = new TermCursor(_sources[i].Segment);
            Step(cursors, i, queue);
        }

        var having = new List<int>();
        while (queue.TryDequeue(out int source, out byte[]? term))
        {
            cancel.ThrowIfCancellationRequested();
            having.Clear();
            having.Add(source);
            while (queue.TryPeek(out int other, out byte[]? same) && same.AsSpan().SequenceEqual(term))
            {
                having.Add(queue.Dequeue());
            }

            having.Sort();
            WriteTerm(terms, term, having, cursors);
            foreach (int done in having)
            {
                Step(cursors, done, queue);
            }
        }
    }

    private static void Step(TermCursor[] cursors, int source, PriorityQueue<int, byte[]> queue)
    {
        if (cursors[source].Next())
        {
            queue.Enqueue(source, cursors[source].Term.ToArray());
        }
    }

    private void WriteTerm(TermWriter terms, byte[] term, List<int> having, TermCursor[] cursors)
    {
        var forms = new ByteStrings();
        int[][] formNumbers = [.. having.Select(source => cursors[source].Forms().Select(form => forms.Add(form)).ToArray())];
        terms.Begin();
        for (int i = 0; i < having.Count; i++)
        {
            Copy(cursors[having[i]].Entry, _newNumbers[having[i]], formNumbers[i], (uint)forms.Count, terms);
        }

        terms.End(term, [.. Enumerable.Range(0, forms.Count).Select(form => (ReadOnlyMemory<byte>)forms[form].ToArray())]);
    }

    private void Copy(in TermEntry entry, int[] newNumbers, int[] formNumbers, uint formCount, TermWriter terms)
    {
        var postings = new PostingsCursor(entry);
        var reader = new PositionReader(postings);
        for (int document = postings.Document; document != PostingsCursor.End; document = postings.Next())
        {
            if (newNumbers[document] < 0)
            {
                continue;
            }

            reader.Read();
            if (reader.Count > _codes.Length)
            {
                _codes = new uint[2 * reader.Count];
            }

            int before = 0;
            for (int i = 0; i < reader.Count; i++)
            {
                _codes[i] = ((uint)(reader.Positions[i] - before) * formCount) + (uint)formNumbers[reader.Forms[i]];
                before = reader.Positions[i];
            }

            terms.Add(newNumbers[document], (byte)postings.Impact, _codes.AsSpan(0, reader.Count));
        }
    }

    private void WriteColumns(SegmentFileWriter file, CancellationToken cancel)
    {
        var merged = new ColumnWriter();
        for (int i = 0; i < _sources.Length; i++)
        {
            cancel.ThrowIfCancellationRequested();
            CopyColumns(_sources[i].Segment, _newNumbers[i], merged);
        }

        merged.WriteTo(file);
    }

    private static void CopyColumns(Segment segment, int[] newNumbers, ColumnWriter merged)
    {
        int[][] keyNumbers = new int[SegmentFormat.KeyColumnCount][];
        Span<ushort> lengths = stackalloc ushort[SegmentFormat.StoredLengths];
        for (int column = 0; column < keyNumbers.Length; column++)
        {
            keyNumbers[column] = new int[segment.Columns.KeyCount((KeyColumn)column)];
            Array.Fill(keyNumbers[column], -1);
        }

        for (int document = 0; document < newNumbers.Length; document++)
        {
            if (newNumbers[document] >= 0)
            {
                CopyKeys(segment.Columns, document, keyNumbers, merged);
                for (int field = 0; field < lengths.Length; field++)
                {
                    lengths[field] = (ushort)segment.Columns.Length(document, field);
                }

                merged.Add(segment.Columns.Work(document), segment.Columns.Date(document), segment.Columns.Flags(document), lengths);
            }
        }
    }

    private static void CopyKeys(Columns columns, int document, int[][] keyNumbers, ColumnWriter merged)
    {
        for (int column = 0; column < keyNumbers.Length; column++)
        {
            foreach (int number in columns.Keys((KeyColumn)column, document))
            {
                ref int moved = ref keyNumbers[column][number];
                if (moved < 0)
                {
                    // A key is taken over with its first live document, so that those of the dead alone vanish.
                    moved = merged[(KeyColumn)column].Number(columns.Key((KeyColumn)column, number), columns.Label((KeyColumn)column, number));
                }

                merged[(KeyColumn)column].Add(moved);
            }
        }
    }
}
