namespace Colophon.Eval.Search;

/// <summary>How good a ranking is; each from 0 to 1. The definitions are those of <c>eval/README.md</c>.</summary>
/// <param name="Ndcg10">Discounted gain of the first ten against the best possible ten; gain = grade, discount log2(place + 1).</param>
/// <param name="Recall5">The share of the relevant documents among the first five.</param>
/// <param name="Recall100">The share of the relevant documents among the first hundred.</param>
/// <param name="Mrr10">One over the place of the first relevant document; 0 if it is not among the first ten.</param>
/// <param name="Map">The mean precision at the places of the relevant documents, down to place 1,000.</param>
internal readonly record struct SearchScores(double Ndcg10, double Recall5, double Recall100, double Mrr10, double Map)
{
    private const int Deepest = 1000;

    /// <summary>The names under which baselines and tables keep the figures.</summary>
    public IReadOnlyList<(string Name, double Value)> Named =>
        [("ndcg@10", Ndcg10), ("recall@5", Recall5), ("recall@100", Recall100), ("mrr@10", Mrr10), ("map", Map)];

    /// <summary>The scores of each question that has a relevant document; one that the ranking lacks scores 0.</summary>
    public static IReadOnlyDictionary<string, SearchScores> PerQuestion(Judgements judgements, IReadOnlyDictionary<string, IReadOnlyList<string>> ranking) =>
        judgements.Answerable.ToDictionary(question => question, question => Of(judgements.Grades[question], ranking.GetValueOrDefault(question) ?? []));

    /// <summary>The mean over questions; all 0 of none.</summary>
    public static SearchScores Mean(IReadOnlyCollection<SearchScores> scores) => scores.Count == 0
        ? default
        : new(scores.Average(s => s.Ndcg10), scores.Average(s => s.Recall5), scores.Average(s => s.Recall100), scores.Average(s => s.Mrr10), scores.Average(s => s.Map));

    /// <summary>The scores of one question's ranking.</summary>
    /// <param name="grades">The judged documents; at least one above 0.</param>
    /// <param name="order">Documents, best first, without duplicates.</param>
    public static SearchScores Of(IReadOnlyDictionary<string, double> grades, IReadOnlyList<string> order)
    {
        bool[] relevant = [.. order.Take(Deepest).Select(document => grades.GetValueOrDefault(document) > 0)];
        double all = grades.Values.Count(grade => grade > 0);
        double gained = Discounted(order.Take(10).Select(document => Math.Max(grades.GetValueOrDefault(document), 0)));
        double best = Discounted(grades.Values.Where(grade => grade > 0).OrderDescending().Take(10));
        int first = Array.IndexOf(relevant, true);
        return new SearchScores(
            gained / best,
            relevant.Take(5).Count(hit => hit) / all,
            relevant.Take(100).Count(hit => hit) / all,
            first is >= 0 and < 10 ? 1.0 / (first + 1) : 0,
            SumOfPrecisions(relevant) / all);
    }

    private static double Discounted(IEnumerable<double> grades) => grades.Select((grade, place) => grade / Math.Log2(place + 2)).Sum();

    private static double SumOfPrecisions(bool[] relevant)
    {
        (int hits, double sum) = (0, 0);
        for (int place = 0; place < relevant.Length; place++)
        {
            if (relevant[place])
            {
                hits++;
                sum += hits / (place + 1.0);
            }
        }

        return sum;
    }
}
