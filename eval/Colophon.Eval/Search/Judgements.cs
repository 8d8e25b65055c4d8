using System.Globalization;

namespace Colophon.Eval.Search;

/// <summary>Relevance judgements in TREC's form: <c>question 0 document grade</c> a line; a grade above 0 is relevant.</summary>
/// <param name="Grades">For each judged question its documents' grades; a document judged twice has the later grade.</param>
internal sealed record Judgements(IReadOnlyDictionary<string, IReadOnlyDictionary<string, double>> Grades)
{
    /// <summary>Reads the lines of a file of judgements.</summary>
    public static Judgements Read(IEnumerable<string> lines)
    {
        var grades = new Dictionary<string, Dictionary<string, double>>();
        foreach (string line in lines)
        {
            string[] columns = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
            if (!grades.TryGetValue(columns[0], out var documents))
            {
                grades[columns[0]] = documents = [];
            }

            documents[columns[2]] = double.Parse(columns[3], CultureInfo.InvariantCulture);
        }

        return new Judgements(grades.ToDictionary(question => question.Key, question => (IReadOnlyDictionary<string, double>)question.Value));
    }

    /// <summary>The questions that have a relevant document: only these are scored.</summary>
    public IEnumerable<string> Answerable => Grades.Where(question => question.Value.Values.Any(grade => grade > 0)).Select(question => question.Key);
}
