using Colophon.Text;

namespace Colophon.Search;

/// <summary>What to mark: stems, beginnings of words, and sequences of forms.</summary>
internal sealed class HighlightPatterns
{
    private readonly ByteStrings _stems = new();
    private readonly List<byte[]> _prefixes = [];
    private readonly List<ClauseWord[]> _phrases = [];

    public HighlightPatterns(IReadOnlyList<AnalysedClause> clauses)
    {
        var shown = clauses.Where(clause => clause.Clause.Occur != Occur.Not).ToList();
        bool onlyStopWords = shown.All(clause => clause.Words.All(word => word.IsStopWord));
        foreach (var clause in shown)
        {
            if (clause.Clause.Kind == ClauseKind.Phrase)
            {
                _phrases.Add([.. clause.Words.Where(word => word.Kind != TokenKind.Joined)]);
                continue;
            }

            if (clause.Expansions.Count > 0)
            {
                _prefixes.Add(clause.Words[^1].Form);
            }

            foreach (var word in clause.Words.Where(word => onlyStopWords || !word.IsStopWord))
            {
                _stems.Add(word.Term);
            }
        }
    }

    private bool IsEmpty => _stems.Count + _prefixes.Count + _phrases.Count == 0;

    /// <summary>All that matches in a text, by where it begins.</summary>
    public IReadOnlyList<Mark> Find(string text)
    {
        if (IsEmpty)
        {
            return [];
        }

        var tokens = new TokenBuffer();
        Tokeniser.Append(text, tokens);
        var marks = new List<Mark>();
        for (int i = 0; i < tokens.Count; i++)
        {
            FindAt(tokens, i, marks);
        }

        marks.Sort((a, b) => a.Start != b.Start ? a.Start.CompareTo(b.Start) : b.End.CompareTo(a.End));
        return marks;
    }

    private void FindAt(TokenBuffer tokens, int at, List<Mark> marks)
    {
        var token = tokens.Tokens[at];
        var form = tokens.Form(token);
        Span<byte> stem = stackalloc byte[Tokeniser.MaxForm];
        form.CopyTo(stem);
        int what = _stems.Find(stem[..EnglishStemmer.Stem(stem[..form.Length])]);
        for (int i = 0; what < 0 && i < _prefixes.Count; i++)
        {
            what = form.StartsWith(_prefixes[i]) ? _stems.Count + i : -1;
        }

        if (what >= 0)
        {
            marks.Add(new Mark(token.Start, token.End, what));
        }

        for (int i = 0; i < _phrases.Count; i++)
        {
            int end = EndOfPhrase(tokens, at, _phrases[i]);
            if (end >= 0)
            {
                marks.Add(new Mark(token.Start, end, _stems.Count + _prefixes.Count + i));
            }
        }
    }

    private static int EndOfPhrase(TokenBuffer tokens, int at, ClauseWord[] phrase)
    {
        int end = -1;
        foreach (var word in phrase)
        {
            while (at < tokens.Count && tokens.Tokens[at].Kind == TokenKind.Joined)
            {
                at++;
            }

            if (at >= tokens.Count || !tokens.Form(at).SequenceEqual(word.Form))
            {
                return -1;
            }

            end = tokens.Tokens[at++].End;
        }

        return end;
    }
}
