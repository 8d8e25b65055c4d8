using System.Text;
using Colophon.Search;
using Colophon.Text;

namespace Colophon.EngineTests.Search;

/// <summary>The ranking contract without an index: every work is scored, from its text.</summary>
internal sealed class NaiveRanking
{
    private readonly Dictionary<int, (IndexDocument Document, Dictionary<string, int> Impacts)> _works = [];

    public void Put(IndexDocument document) => _works[document.Work] = (document, Impacts(document));

    public void Delete(int work) => _works.Remove(work);

    public (int Work, float Score)[] Search(string[] words, Func<IndexDocument, bool> filter, int limit)
    {
        var stems = words.SelectMany(word => Stems(word)).GroupBy(stem => stem)
            .Select(group => (Stem: group.Key, Having: _works.Values.Count(work => work.Impacts.ContainsKey(group.Key)), Repeats: group.Count()))
            .Where(term => term.Having > 0).Select(term => (term.Stem, Weight: Ranking.TermWeight(_works.Count, term.Having, term.Repeats))).ToList();
        return [.. _works.Values.Where(work => filter(work.Document))
            .Select(work => (work.Document, Score: stems.Sum(term => term.Weight * work.Impacts.GetValueOrDefault(term.Stem))))
            .Where(hit => hit.Score > 0)
            .OrderByDescending(hit => hit.Score).ThenByDescending(hit => hit.Document.Date).ThenBy(hit => hit.Document.Work)
            .Take(limit).Select(hit => (hit.Document.Work, Ranking.Score(hit.Score)))];
    }

    private static Dictionary<string, int> Impacts(IndexDocument document)
    {
        var frequencies = new Dictionary<string, float>();
        string?[] fields = [document.Title, document.Abstract];
        for (int field = 0; field < fields.Length; field++)
        {
            var (stems, length) = Analyse(fields[field] ?? "");
            foreach (string stem in stems)
            {
                frequencies[stem] = frequencies.GetValueOrDefault(stem) + Ranking.OccurrenceWeight(field, length);
            }
        }

        return frequencies.ToDictionary(pair => pair.Key, pair => (int)Ranking.Impact(pair.Value));
    }

    private static List<string> Stems(string word) => Analyse(word).Stems;

    private static (List<string> Stems, int Length) Analyse(string text)
    {
        var tokens = new TokenBuffer();
        Tokeniser.Append(text, tokens);
        var stems = new List<string>();
        foreach (var token in tokens.Tokens)
        {
            byte[] form = tokens.Form(token).ToArray();
            stems.Add(Encoding.UTF8.GetString(form.AsSpan(0, EnglishStemmer.Stem(form))));
        }

        return (stems, tokens.Positions);
    }
}
