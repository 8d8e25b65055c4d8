using Colophon.Text;

namespace Colophon.Search;

/// <summary>Finds a plan's terms in one segment.</summary>
internal sealed class ClauseBinder(Segment segment)
{
    private readonly TermCursor _terms = new(segment);

    /// <summary>The scored terms that the segment has.</summary>
    public List<BoundTerm> Bind(IReadOnlyList<ScoredTerm> scored)
    {
        var bound = new List<BoundTerm>();
        foreach (var term in scored)
        {
            if (_terms.Find(term.Bytes))
            {
                bound.Add(new BoundTerm(new PostingsCursor(_terms.Entry), term.Weight));
            }
        }

        return bound;
    }

    /// <summary>What has to match; null if any scored term will do.</summary>
    public DocumentIterator? Required(QueryPlan plan, SegmentFilter filter)
    {
        List<DocumentIterator> parts = [.. plan.Required.Select(Documents)];
        if (parts.Count > 0)
        {
            return parts.Count == 1 ? parts[0] : new AllOf(parts);
        }

        // A query of filters or exclusions alone finds all that passes them.
        return plan.HasWords ? null : filter.Author is { } author ? new ListedDocuments(DocumentsOf(author)) : new AllDocuments(segment.Documents);
    }

    /// <summary>What must not match; null for nothing.</summary>
    public DocumentIterator? Excluded(QueryPlan plan) => plan.Excluded.Count == 0 ? null : new AnyOf([.. plan.Excluded.Select(Documents)]);

    private DocumentIterator Documents(AnalysedClause analysed)
    {
        var clause = analysed.Clause;
        if (analysed.Expansions.Count > 0 || clause.Kind == ClauseKind.Prefix)
        {
            return Any(analysed.Expansions.Select(term => Words([new ClauseWord([], term, 0, TokenKind.Word)], clause.Field, Arrangement.Phrase, 0, exact: false)));
        }

        List<ClauseWord> parts = [.. analysed.Words.Where(word => word.Kind != TokenKind.Joined)];
        switch (clause.Kind)
        {
            case ClauseKind.Phrase:
                return Words(parts, clause.Field, Arrangement.Phrase, 0, exact: true);
            case ClauseKind.Near:
                return Words(parts, clause.Field, Arrangement.Near, clause.Slop, exact: false);
            case ClauseKind.Name:
                return Words(parts, clause.Field, clause.Field == TextField.People ? Arrangement.Name : Arrangement.Field, 0, exact: clause.Field == TextField.People);
            default:
                var joined = analysed.Words.Where(word => word.Kind == TokenKind.Joined).Select(word => Words([word], clause.Field, Arrangement.Phrase, 0, exact: false));
                return parts.Count == 0 ? Any(joined) : Any([Words(parts, clause.Field, Arrangement.Phrase, 0, exact: false), .. joined]);
        }
    }

    private static DocumentIterator Any(IEnumerable<DocumentIterator> parts)
    {
        List<DocumentIterator> some = [.. parts.Where(part => part is not NoDocuments)];
        return some.Count switch { 0 => new NoDocuments(), 1 => some[0], _ => new AnyOf(some) };
    }

    private DocumentIterator Words(List<ClauseWord> words, TextField? field, Arrangement arrangement, int slop, bool exact)
    {
        var placed = new List<PlacedWord>();
        foreach (var word in words)
        {
            if (!_terms.Find(word.Term))
            {
                return new NoDocuments();
            }

            int form = -1;
            if (exact && _terms.Entry.FormCount > 1)
            {
                form = Array.FindIndex(_terms.Forms(), known => known.AsSpan().SequenceEqual(word.Form));
            }

            bool absent = exact && (form < 0) && (_terms.Entry.FormCount > 1 || !_terms.Forms()[0].AsSpan().SequenceEqual(word.Form));
            if (absent)
            {
                return new NoDocuments();
            }

            var cursor = new PostingsCursor(_terms.Entry);
            placed.Add(new PlacedWord(cursor, new PositionReader(cursor), word.Position, form));
        }

        return placed.Count == 0 ? new NoDocuments() : new WordDocuments(placed, segment.Columns, field, arrangement, slop);
    }

    /// <summary>The documents that bear an author's key, found by one pass over the column.</summary>
    private List<int> DocumentsOf(int author)
    {
        var numbers = segment.Columns.AllKeys(KeyColumn.Author);
        var starts = segment.Columns.KeyStarts(KeyColumn.Author);
        var documents = new List<int>();
        int at = 0;
        for (int next = numbers.IndexOf(author); next >= 0; next = numbers[at..].IndexOf(author))
        {
            int document = Owner(starts, at + next);
            documents.Add(document);
            at = starts[document + 1];
        }

        return documents;
    }

    /// <summary>The document to which a place in a column of keys belongs: the last that starts at or before it and is not empty.</summary>
    private static int Owner(ReadOnlySpan<int> starts, int place)
    {
        int low = 0, high = starts.Length - 1;
        while (low < high)
        {
            int middle = (low + high) >> 1;
            (low, high) = starts[middle] <= place ? (middle + 1, high) : (low, middle);
        }

        return low - 1;
    }
}
