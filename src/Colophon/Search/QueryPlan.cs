using Colophon.Text;

namespace Colophon.Search;

/// <summary>A term that is scored.</summary>
/// <param name="Bytes">The term.</param>
/// <param name="Weight">What its impact is multiplied by.</param>
/// <param name="Documents">How many documents have it.</param>
internal sealed record ScoredTerm(byte[] Bytes, int Weight, long Documents);

/// <summary>A word of a clause.</summary>
/// <param name="Form">The word as typed, folded.</param>
/// <param name="Term">Its stem.</param>
/// <param name="Position">Its place in the clause.</param>
/// <param name="Kind">What it is.</param>
internal sealed record ClauseWord(byte[] Form, byte[] Term, int Position, TokenKind Kind)
{
    public bool IsStopWord => StopWords.Contains(Form);
}

/// <summary>A clause with its words.</summary>
/// <param name="Clause">The clause.</param>
/// <param name="Words">Its words.</param>
/// <param name="Expansions">For a prefix: the terms that begin so.</param>
internal sealed record AnalysedClause(Clause Clause, IReadOnlyList<ClauseWord> Words, IReadOnlyList<byte[]> Expansions);

/// <summary>A query against one commit: which terms are scored with which weights, and what has to match.</summary>
internal sealed class QueryPlan
{
    /// <summary>How many terms are scored; of longer queries those of most weight.</summary>
    public const int MaxScored = 64;

    /// <summary>How many clauses other than plain words are used.</summary>
    public const int MaxDear = 64;

    private QueryPlan(IReadOnlyList<AnalysedClause> clauses, IReadOnlyList<Filter> filters, IReadOnlyList<ScoredTerm> scored, bool hasWords)
    {
        HasWords = hasWords;
        Clauses = clauses;
        Filters = filters;
        Scored = scored;
        Required = [.. clauses.Where(clause => clause.Clause.Occur == Occur.Must)];
        Excluded = [.. clauses.Where(clause => clause.Clause.Occur == Occur.Not)];
    }

    public IReadOnlyList<AnalysedClause> Clauses { get; }

    public IReadOnlyList<AnalysedClause> Required { get; }

    public IReadOnlyList<AnalysedClause> Excluded { get; }

    public IReadOnlyList<Filter> Filters { get; }

    public IReadOnlyList<ScoredTerm> Scored { get; }

    /// <summary>Whether the query asks for words, even if no work has them or nothing is left of them.</summary>
    public bool HasWords { get; }

    public static QueryPlan Make(ParsedQuery parsed, IndexSnapshot snapshot, List<string> problems)
    {
        var (asked, filters) = VenueWords(parsed, snapshot);
        var clauses = Bounded(asked, problems);
        var tokens = new TokenBuffer();
        var terms = new IndexTerms(snapshot);
        List<AnalysedClause> analysed = [.. clauses.Select(clause => Analyse(clause, tokens, terms, problems)).Where(clause => clause.Words.Count > 0)];
        return new QueryPlan(analysed, filters, Score(analysed, terms), clauses.Any(clause => clause.Occur != Occur.Not));
    }

    /// <summary>All plain words, and of what is dearer (phrases, prefixes, words that must or must not be) each once and not too many.</summary>
    private static List<Clause> Bounded(List<Clause> clauses, List<string> problems)
    {
        var bounded = new List<Clause>();
        var dear = new HashSet<Clause>();
        bool cut = false;
        foreach (var clause in clauses)
        {
            if (clause is { Occur: Occur.Should, Kind: ClauseKind.Word })
            {
                bounded.Add(clause);
            }
            else if (dear.Count == MaxDear)
            {
                cut = true;
            }
            else if (dear.Add(clause with { Start = 0 }))
            {
                bounded.Add(clause);
            }
        }

        if (cut)
        {
            problems.Add($"Only the first {MaxDear} phrases, prefixes and words with a sign or a field were used.");
        }

        return bounded;
    }

    /// <summary>A venue that is nobody's key is looked for among the words of venues.</summary>
    private static (List<Clause> Clauses, List<Filter> Filters) VenueWords(ParsedQuery parsed, IndexSnapshot snapshot)
    {
        List<Clause> clauses = [.. parsed.Clauses];
        var filters = new List<Filter>();
        foreach (var filter in parsed.Filters)
        {
            if (filter.Kind == FilterKind.Venue && !snapshot.Segments.Any(part => !new SegmentFilter(part.Segment, null, [filter with { Negated = false }]).PassesNone))
            {
                clauses.Add(new Clause(filter.Negated ? Occur.Not : Occur.Must, ClauseKind.Name, filter.Values[0], TextField.Venue, 0, -1));
            }
            else
            {
                filters.Add(filter);
            }
        }

        return (clauses, filters);
    }

    private static AnalysedClause Analyse(Clause clause, TokenBuffer tokens, IndexTerms terms, List<string> problems)
    {
        tokens.Clear();
        Tokeniser.Append(clause.Text, tokens, clause.Kind == ClauseKind.Name);
        var words = new List<ClauseWord>();
        Span<byte> stem = stackalloc byte[Tokeniser.MaxForm];
        foreach (ref readonly var token in tokens.Tokens)
        {
            var form = tokens.Form(token);
            form.CopyTo(stem);
            words.Add(new ClauseWord(form.ToArray(), stem[..EnglishStemmer.Stem(stem[..form.Length])].ToArray(), token.Position, token.Kind));
        }

        if (words.Count == 0)
        {
            problems.Add($"There is nothing to search for in \u201C{(clause.Text.Length > 40 ? clause.Text[..40] + "…" : clause.Text)}\u201D; it was left out.");
        }

        bool oneCharacter = clause.Kind == ClauseKind.Word && words is [{ Kind: TokenKind.Bigram }] && System.Globalization.StringInfo.ParseCombiningCharacters(clause.Text).Length == 1;
        bool prefix = (clause.Kind == ClauseKind.Prefix || oneCharacter) && words.Count > 0;
        return new AnalysedClause(clause, words, prefix ? PrefixExpansion.Find(words[^1].Form, terms, problems) : []);
    }

    private static List<ScoredTerm> Score(List<AnalysedClause> clauses, IndexTerms index)
    {
        var repeats = new Dictionary<string, (byte[] Term, int Repeats)>();
        bool onlyStopWords = !clauses.Any(clause => clause.Clause.Occur != Occur.Not && (clause.Expansions.Count > 0 || clause.Words.Any(word => !word.IsStopWord)));
        foreach (var clause in clauses.Where(clause => clause.Clause.Occur != Occur.Not && clause.Clause.Kind != ClauseKind.Name))
        {
            var words = clause.Expansions.Count > 0 ? clause.Words.SkipLast(1) : clause.Words;
            var terms = words.Where(word => onlyStopWords || !word.IsStopWord).Select(word => word.Term).Concat(clause.Expansions);
            foreach (byte[] term in terms)
            {
                string key = Convert.ToHexString(term);
                repeats[key] = (term, repeats.GetValueOrDefault(key).Repeats + 1);
            }
        }

        var scored = new List<ScoredTerm>();
        foreach (var (term, count) in repeats.Values)
        {
            long having = index.Having(term);
            if (having > 0)
            {
                scored.Add(new ScoredTerm(term, Ranking.TermWeight(index.Works, having, count), having));
            }
        }

        // The order is that of weight and then of bytes, so that a query has one meaning however its words stand.
        scored.Sort((a, b) => a.Weight != b.Weight ? b.Weight.CompareTo(a.Weight) : a.Bytes.AsSpan().SequenceCompareTo(b.Bytes));
        return scored.Count <= MaxScored ? scored : scored[..MaxScored];
    }
}
