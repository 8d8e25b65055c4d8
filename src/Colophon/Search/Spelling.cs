using System.Text;

namespace Colophon.Search;

/// <summary>Finds what a misspelt word of a query was probably meant to be.</summary>
internal static class Spelling
{
    private const int ShortestWord = 4;
    private const int TwoErrorsFrom = 8;
    private const int RareBelow = 3;
    private const int MuchMore = 20;
    private const int MaxWords = 5;
    private const int MaxWalked = 200_000;

    /// <summary>The query with its misspelt words put right; null if none is, or nothing like it is known.</summary>
    public static string? Suggest(string query, QueryPlan plan, IndexTerms index)
    {
        var corrected = new StringBuilder(query);
        int tried = 0;
        bool found = false;
        foreach (var clause in plan.Clauses.Where(IsOneWord).OrderByDescending(clause => clause.Clause.Start))
        {
            var word = clause.Words[0];
            long having = index.Having(word.Term);
            if (having >= RareBelow || tried++ == MaxWords)
            {
                continue;
            }

            string? better = Nearest(word, having, index);
            if (better is not null && clause.Clause.Start + clause.Clause.Text.Length <= query.Length)
            {
                corrected.Remove(clause.Clause.Start, clause.Clause.Text.Length).Insert(clause.Clause.Start, better);
                found = true;
            }
        }

        return found ? corrected.ToString() : null;
    }

    private static bool IsOneWord(AnalysedClause clause) =>
        clause.Clause is { Kind: ClauseKind.Word, Occur: not Occur.Not, Start: >= 0 } && clause.Words.Count == 1
        && clause.Words[0].Form.Length >= ShortestWord && clause.Words[0].Form.AsSpan().IndexOfAnyExceptInRange((byte)'a', (byte)'z') < 0;

    private static string? Nearest(ClauseWord word, long having, IndexTerms index)
    {
        int most = word.Form.Length >= TwoErrorsFrom ? 2 : 1;
        var found = new Dictionary<string, (int Distance, long Documents)>(StringComparer.Ordinal);
        foreach (var cursor in index.Cursors)
        {
            Walk(cursor, word.Term, most, found);
        }

        long needed = Math.Max(RareBelow, MuchMore * having);
        var best = found.Where(term => term.Value.Documents >= needed).OrderBy(term => term.Value.Distance).ThenByDescending(term => term.Value.Documents)
            .ThenBy(term => term.Key, StringComparer.Ordinal).Select(term => term.Key).FirstOrDefault();
        return best is null ? null : NearestForm(word.Form, Encoding.UTF8.GetBytes(best), index);
    }

    /// <summary>The terms with the same first letter that a few errors turn into the word.</summary>
    private static void Walk(TermCursor cursor, byte[] term, int most, Dictionary<string, (int Distance, long Documents)> found)
    {
        bool more = cursor.Seek(term.AsSpan(0, 1));
        for (int walked = 0; more && cursor.Term[0] == term[0] && walked < MaxWalked; more = cursor.Next(), walked++)
        {
            int distance = Math.Abs(cursor.Term.Length - term.Length) > most ? most + 1 : Distance(term, cursor.Term);
            if (distance > 0 && distance <= most)
            {
                string key = Encoding.UTF8.GetString(cursor.Term);
                found[key] = (distance, found.GetValueOrDefault(key).Documents + cursor.Entry.Documents);
            }
        }
    }

    /// <summary>Of the forms that a term has in texts, the one most like what was typed.</summary>
    private static string NearestForm(byte[] typed, byte[] term, IndexTerms index) =>
        index.Cursors.Where(cursor => cursor.Find(term)).SelectMany(cursor => cursor.Forms())
            .OrderBy(form => Distance(typed, form)).ThenBy(form => Encoding.UTF8.GetString(form), StringComparer.Ordinal).Select(Encoding.UTF8.GetString).First();

    /// <summary>How many letters have to be inserted, deleted, replaced or swapped with their neighbour (optimal string alignment).</summary>
    public static int Distance(ReadOnlySpan<byte> a, ReadOnlySpan<byte> b)
    {
        Span<int> rows = stackalloc int[3 * (Text.Tokeniser.MaxForm + 1)];
        Span<int> before = rows[..(b.Length + 1)], last = rows.Slice(b.Length + 1, b.Length + 1), row = rows.Slice(2 * (b.Length + 1), b.Length + 1);
        for (int j = 0; j <= b.Length; j++)
        {
            last[j] = j;
        }

        for (int i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            for (int j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    row[j] = Math.Min(row[j], before[j - 2] + 1);
                }
            }

            var oldest = before;
            before = last;
            last = row;
            row = oldest;
        }

        return last[b.Length];
    }
}
