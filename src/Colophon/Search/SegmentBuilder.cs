using Colophon.Text;

namespace Colophon.Search;

/// <summary>Inverts documents in memory until they are written as a segment.</summary>
internal sealed class SegmentBuilder
{
    private readonly TokenBuffer _tokens = new();
    private readonly FormTable _forms = new();
    private readonly SliceArena _arena = new();
    private readonly int[] _lengths = new int[Ranking.Fields];
    private readonly int[] _positions = new int[Ranking.Fields];
    private readonly float[] _frequency = new float[Ranking.Fields];
    private SliceArena.Stream[] _streams = new SliceArena.Stream[1024];
    private int[] _lastDocument = new int[1024];
    private int[] _entryOf = new int[1024];
    private Entry[] _entries = new Entry[512];
    private Occurrence[] _occurrences = new Occurrence[1024];
    private byte[] _record = new byte[4096];
    private int _entryCount;
    private int _occurrenceCount;

    private struct Entry
    {
        public int Term;
        public int First;
        public int Last;
        public int Count;
    }

    private struct Occurrence
    {
        public int Position;
        public int Form;
        public int Next;
        public TextField Field;
    }

    public ColumnWriter Columns { get; private set; } = new();

    public int Count => Columns.Count;

    /// <summary>About how much memory it holds, in bytes.</summary>
    public long Memory => _arena.Memory + _forms.Memory + Columns.Memory + (24L * _streams.Length);

    /// <summary>Adds a document; its number is <see cref="Count"/> before the call.</summary>
    public void Add(IndexDocument document)
    {
        int number = Count;
        _entryCount = _occurrenceCount = 0;
        int at = 0;
        at = AddField(TextField.Title, at, document.Title, number);
        at = AddField(TextField.Abstract, at, document.Abstract, number);
        at = AddTexts(TextField.Keywords, at, document.Keywords, number);
        at = AddField(TextField.Venue, at, document.Venue, number);
        AddPeople(at, document.People, number);
        WriteEntries(number);
        AddColumns(document);
    }

    public void Clear()
    {
        _forms.Clear();
        _arena.Clear();
        Columns = new ColumnWriter();
    }

    /// <summary>Writes all documents as a segment file.</summary>
    /// <param name="path">The file, which does not exist.</param>
    /// <param name="dead">Documents that were replaced before they were written; their words are left out.</param>
    public void WriteTo(string path, Deletions? dead)
    {
        using var file = new SegmentFileWriter(path);
        using var terms = new TermWriter(file, path + ".spool");
        byte[] stream = new byte[4096];
        uint[] codes = new uint[256];
        foreach (int term in _forms.SortedTerms())
        {
            int length = _arena.Read(_streams[term], ref stream);
            terms.Begin();
            WriteTerm(terms, stream.AsSpan(0, length), (uint)_forms.FormCount(term), dead, ref codes);
            terms.End(_forms.Term(term), _forms.FormsOf(term));
        }

        terms.Finish();
        Columns.WriteTo(file);
        file.Finish(Count, terms.Terms);
    }

    private static void WriteTerm(TermWriter terms, ReadOnlySpan<byte> stream, uint forms, Deletions? dead, ref uint[] codes)
    {
        int at = 0, document = -1;
        while (at < stream.Length)
        {
            document += Varint.Read(stream, ref at);
            byte impact = stream[at++];
            int count = Varint.Read(stream, ref at);
            if (count > codes.Length)
            {
                codes = new uint[2 * count];
            }

            for (int i = 0; i < count; i++)
            {
                int gap = Varint.Read(stream, ref at);
                int form = (gap & 1) == 0 ? 0 : Varint.Read(stream, ref at);
                codes[i] = ((uint)(gap >> 1) * forms) + (uint)form;
            }

            if (dead is null || !dead.Contains(document))
            {
                terms.Add(document, impact, codes.AsSpan(0, count));
            }
        }
    }

    private int AddField(TextField field, int at, string? text, int document)
    {
        _tokens.Clear();
        Tokeniser.Append(text, _tokens);
        _lengths[(int)field] = _tokens.Positions;
        foreach (ref readonly var token in _tokens.Tokens)
        {
            AddOccurrence(_tokens.Form(token), field, at + token.Position, document);
        }

        _positions[(int)field] = _tokens.Positions + 1;
        return at + _tokens.Positions + 1;
    }

    private int AddTexts(TextField field, int at, IReadOnlyList<string> texts, int document)
    {
        _tokens.Clear();
        foreach (string text in texts)
        {
            Tokeniser.Append(text, _tokens);
            _tokens.Positions++;
            if (_tokens.Positions > Tokeniser.MaxPositions)
            {
                break;
            }
        }

        _tokens.Positions = Math.Min(_tokens.Positions, ushort.MaxValue - 1);
        _lengths[(int)field] = Math.Max(0, _tokens.Positions - texts.Count);
        foreach (ref readonly var token in _tokens.Tokens)
        {
            AddOccurrence(_tokens.Form(token), field, at + Math.Min(token.Position, _tokens.Positions), document);
        }

        _positions[(int)field] = _tokens.Positions + 1;
        return at + _tokens.Positions + 1;
    }

    private void AddPeople(int at, IReadOnlyList<string> people, int document)
    {
        // The length of the list says nothing of how much a work is one person's: every name has the same weight.
        _lengths[(int)TextField.People] = 10;
        foreach (string name in people.Count <= Tokeniser.MaxPositions / SegmentFormat.NameStride ? people : people.Take(Tokeniser.MaxPositions / SegmentFormat.NameStride))
        {
            _tokens.Clear();
            Tokeniser.Append(name, _tokens, names: true);
            foreach (ref readonly var token in _tokens.Tokens)
            {
                AddOccurrence(_tokens.Form(token), TextField.People, at + Math.Min(token.Position, SegmentFormat.NameStride - 1), document);
            }

            at += SegmentFormat.NameStride;
        }
    }

    private void AddOccurrence(ReadOnlySpan<byte> bytes, TextField field, int position, int document)
    {
        int form = _forms.Add(bytes);
        int term = _forms.TermOf(form);
        if (term >= _lastDocument.Length)
        {
            Array.Resize(ref _streams, 2 * _streams.Length);
            Array.Resize(ref _lastDocument, _streams.Length);
            Array.Resize(ref _entryOf, _streams.Length);
        }

        if (_forms.IsNew(term))
        {
            _streams[term] = default;
            _lastDocument[term] = -1;
            _entryOf[term] = -1;
        }

        if (_occurrenceCount == _occurrences.Length)
        {
            Array.Resize(ref _occurrences, 2 * _occurrenceCount);
        }

        ref var entry = ref EntryOf(term);
        ref var occurrence = ref _occurrences[_occurrenceCount];
        occurrence = new Occurrence { Position = position, Form = _forms.NumberOf(form), Next = -1, Field = field };
        if (entry.Count++ == 0)
        {
            entry.First = _occurrenceCount;
        }
        else
        {
            // The joined form of a compound comes after its parts and yet stands at the first: rarely, that goes back.
            occurrence.Position = Math.Max(position, _occurrences[entry.Last].Position);
            _occurrences[entry.Last].Next = _occurrenceCount;
        }

        entry.Last = _occurrenceCount++;
    }

    private ref Entry EntryOf(int term)
    {
        int entry = _entryOf[term];
        if (entry < 0)
        {
            if (_entryCount == _entries.Length)
            {
                Array.Resize(ref _entries, 2 * _entryCount);
            }

            entry = _entryOf[term] = _entryCount++;
            _entries[entry] = new Entry { Term = term };
        }

        return ref _entries[entry];
    }

    private void WriteEntries(int document)
    {
        for (int field = 0; field < Ranking.Fields; field++)
        {
            _frequency[field] = Ranking.OccurrenceWeight(field, _lengths[field]);
        }

        for (int i = 0; i < _entryCount; i++)
        {
            ref var entry = ref _entries[i];
            int needed = 16 + (2 * Varint.MaxLength * entry.Count);
            if (_record.Length < needed)
            {
                _record = new byte[2 * needed];
            }

            int length = Record(entry, document - _lastDocument[entry.Term]);
            _arena.Append(ref _streams[entry.Term], _record.AsSpan(0, length));
            _lastDocument[entry.Term] = document;
            _entryOf[entry.Term] = -1;
        }
    }

    private int Record(in Entry entry, int gap)
    {
        float frequency = 0;
        for (int at = entry.First; at >= 0; at = _occurrences[at].Next)
        {
            frequency += _frequency[(int)_occurrences[at].Field];
        }

        var record = _record.AsSpan();
        int length = Varint.Write(record, (uint)gap);
        record[length++] = Ranking.Impact(frequency);
        length += Varint.Write(record[length..], (uint)entry.Count);
        int position = 0;
        for (int at = entry.First; at >= 0; at = _occurrences[at].Next)
        {
            ref readonly var occurrence = ref _occurrences[at];
            length += Varint.Write(record[length..], ((uint)(occurrence.Position - position) << 1) | (occurrence.Form > 0 ? 1u : 0u));
            position = occurrence.Position;
            if (occurrence.Form > 0)
            {
                length += Varint.Write(record[length..], (uint)occurrence.Form);
            }
        }

        return length;
    }

    private void AddColumns(IndexDocument document)
    {
        AddKeys(KeyColumn.Category, document.Categories, document.Categories);
        AddKeys(KeyColumn.Source, document.Sources, document.Sources);
        AddKeys(KeyColumn.Author, document.PeopleKeys, document.People);
        if (document.VenueKey is { } venue)
        {
            Columns[KeyColumn.Venue].Add(venue, document.Venue ?? venue);
        }

        Span<ushort> lengths = stackalloc ushort[SegmentFormat.StoredLengths];
        for (int i = 0; i < lengths.Length; i++)
        {
            lengths[i] = (ushort)_positions[i];
        }

        var flags = (document.HasCode ? DocumentFlags.Code : 0) | (document.HasDoi ? DocumentFlags.Doi : 0) | (document.Abstract is { Length: > 0 } ? DocumentFlags.Abstract : 0);
        Columns.Add(document.Work, document.Date, flags, lengths);
    }

    private void AddKeys(KeyColumn column, IReadOnlyList<string> keys, IReadOnlyList<string> labels)
    {
        for (int i = 0; i < keys.Count; i++)
        {
            Columns[column].Add(keys[i], i < labels.Count ? labels[i] : keys[i]);
        }
    }
}
