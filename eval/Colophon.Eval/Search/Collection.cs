using System.Text.Json;
using Colophon.Yardsticks;

namespace Colophon.Eval.Search;

/// <summary>A judged collection: documents, questions, judgements.</summary>
/// <param name="Name">Its folder's name.</param>
/// <param name="Documents">Where its documents stand: its own file, or the corpus that its questions are searched in.</param>
/// <param name="Questions">The questions that have judgements.</param>
/// <param name="Judgements">The judgements.</param>
internal sealed record Collection(string Name, string Documents, IReadOnlyList<Question> Questions, Judgements Judgements)
{
    /// <summary>Opens a collection.</summary>
    /// <param name="folder">The folder with <c>queries.jsonl</c>, <c>qrels.txt</c> and, as a rule, <c>docs.jsonl</c>.</param>
    /// <param name="corpus">What to search in where the folder has no documents.</param>
    public static Collection Open(string folder, string corpus)
    {
        var judgements = Judgements.Read(File.ReadLines(Path.Combine(folder, "qrels.txt")));
        string own = Path.Combine(folder, "docs.jsonl");
        var questions = File.ReadLines(Path.Combine(folder, "queries.jsonl")).Select(Parse).Where(question => judgements.Grades.ContainsKey(question.Id));
        return new Collection(Path.GetFileName(folder), File.Exists(own) ? own : corpus, [.. questions], judgements);
    }

    private static Question Parse(string line)
    {
        var question = JsonElement.Parse(line);
        return new Question(question.GetProperty("id").GetString()!, question.GetProperty("text").GetString()!, question.TryGetProperty("like", out var like) ? like.GetString() : null);
    }
}
