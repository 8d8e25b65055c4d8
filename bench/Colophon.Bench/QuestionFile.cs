using Colophon.Yardsticks;

namespace Colophon.Bench;

/// <summary>The questions of a benchmark, <c>id TAB text</c> a line: the search verb writes them, the http verb asks the same.</summary>
internal static class QuestionFile
{
    /// <summary>Where the file stands in a work folder.</summary>
    public static string In(string work) => Path.Combine(work, "questions.tsv");

    public static void Write(string path, IEnumerable<Question> questions) => File.WriteAllLines(path, questions.Select(question => $"{question.Id}\t{question.Text}"));

    public static List<Question> Read(string path) =>
        [.. File.ReadLines(path).Select(line => line.Split('\t', 2)).Where(columns => columns.Length == 2).Select(columns => new Question(columns[0], columns[1]))];
}
