namespace Colophon.Search;

/// <summary>Reads the positions, and forms, of a term in the present document of its cursor.</summary>
internal sealed unsafe class PositionReader(PostingsCursor cursor)
{
    private BitStreamReader _bits;
    private int _block = -1;
    private int _next;
    private int _countWidth;
    private int _codeWidth;
    private int[] _positions = new int[16];
    private int[] _forms = new int[16];

    /// <summary>How many occurrences the last <see cref="Read"/> found.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<int> Positions => _positions.AsSpan(0, Count);

    /// <summary>For each occurrence the number of its form.</summary>
    public ReadOnlySpan<int> Forms => _forms.AsSpan(0, Count);

    /// <summary>Reads the occurrences in the cursor's present document; documents rise.</summary>
    public void Read()
    {
        if (_block != cursor.Block || _next > cursor.IndexInBlock + 1)
        {
            _block = cursor.Block;
            _bits = new BitStreamReader(cursor.BlockPositions);
            _countWidth = _bits.Byte();
            _codeWidth = _bits.Byte();
            _next = 0;
        }

        for (; _next < cursor.IndexInBlock; _next++)
        {
            for (int left = _bits.Rice(_countWidth) + 1; left > 0; left--)
            {
                _bits.Rice(_codeWidth);
            }
        }

        if (_next == cursor.IndexInBlock)
        {
            ReadDocument();
            _next++;
        }
    }

    private void ReadDocument()
    {
        Count = _bits.Rice(_countWidth) + 1;
        if (Count > _positions.Length)
        {
            _positions = new int[2 * Count];
            _forms = new int[2 * Count];
        }

        int forms = cursor.Entry.FormCount, position = 0;
        for (int i = 0; i < Count; i++)
        {
            int code = _bits.Rice(_codeWidth);
            int gap = forms == 1 ? code : code / forms;
            position += gap;
            _positions[i] = position;
            _forms[i] = code - (gap * forms);
        }
    }
}
