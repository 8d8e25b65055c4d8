using System.Buffers.Binary;
using Colophon.Text;

namespace Colophon.Search;

/// <summary>Words as they stand in texts (forms) and the terms under which they are indexed (stems); a form is stemmed once.</summary>
internal sealed class FormTable
{
    private readonly ByteStrings _forms = new();
    private readonly ByteStrings _terms = new();
    private int[] _termOf = new int[1024];
    private int[] _numberOf = new int[1024];
    private int[] _nextForm = new int[1024];
    private int[] _firstForm = new int[1024];
    private int[] _lastForm = new int[1024];
    private int[] _formCount = new int[1024];
    private int _newTerm = -1;

    public long Memory => _forms.Memory + _terms.Memory + (24L * _termOf.Length);

    public int TermOf(int form) => _termOf[form];

    /// <summary>A form's number among those of its term, from 0.</summary>
    public int NumberOf(int form) => _numberOf[form];

    public int FormCount(int term) => _formCount[term];

    public ReadOnlySpan<byte> Term(int term) => _terms[term];

    /// <summary>Whether the last form that was added made this term; says so once.</summary>
    public bool IsNew(int term)
    {
        bool isNew = term == _newTerm;
        _newTerm = -1;
        return isNew;
    }

    public int Add(ReadOnlySpan<byte> bytes)
    {
        int known = _forms.Count;
        int form = _forms.Add(bytes);
        return form == known ? AddNew(form, bytes) : form;
    }

    public IReadOnlyList<ReadOnlyMemory<byte>> FormsOf(int term)
    {
        var forms = new ReadOnlyMemory<byte>[_formCount[term]];
        int form = _firstForm[term];
        for (int i = 0; i < forms.Length; i++, form = _nextForm[form])
        {
            forms[i] = _forms[form].ToArray();
        }

        return forms;
    }

    /// <summary>The terms in the order of their bytes.</summary>
    public int[] SortedTerms()
    {
        // Eight leading bytes decide nearly every comparison; only ties look at the rest.
        var keys = new ulong[_terms.Count];
        int[] order = new int[_terms.Count];
        Span<byte> head = stackalloc byte[8];
        for (int term = 0; term < order.Length; term++)
        {
            head.Clear();
            _terms[term][..Math.Min(8, _terms[term].Length)].CopyTo(head);
            keys[term] = BinaryPrimitives.ReadUInt64BigEndian(head);
            order[term] = term;
        }

        Array.Sort(keys, order);
        for (int start = 0, end; start < order.Length; start = end)
        {
            end = start + 1;
            while (end < order.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start > 1)
            {
                Array.Sort(order, start, end - start, Comparer<int>.Create((a, b) => _terms[a].SequenceCompareTo(_terms[b])));
            }
        }

        return order;
    }

    public void Clear()
    {
        _forms.Clear();
        _terms.Clear();
    }

    private int AddNew(int form, ReadOnlySpan<byte> bytes)
    {
        if (form == _termOf.Length)
        {
            Array.Resize(ref _termOf, 2 * form);
            Array.Resize(ref _numberOf, 2 * form);
            Array.Resize(ref _nextForm, 2 * form);
            Array.Resize(ref _firstForm, 2 * form);
            Array.Resize(ref _lastForm, 2 * form);
            Array.Resize(ref _formCount, 2 * form);
        }

        Span<byte> stem = stackalloc byte[Tokeniser.MaxForm];
        bytes.CopyTo(stem);
        int known = _terms.Count;
        int term = _terms.Add(stem[..EnglishStemmer.Stem(stem[..bytes.Length])]);
        _termOf[form] = term;
        _nextForm[form] = -1;
        if (term == known)
        {
            _newTerm = term;
            _firstForm[term] = form;
            _formCount[term] = 0;
        }
        else
        {
            _nextForm[_lastForm[term]] = form;
        }

        _lastForm[term] = form;
        _numberOf[form] = _formCount[term]++;
        return form;
    }
}
