using System.Diagnostics;
using Colophon.Storage;
using Microsoft.Data.Sqlite;

namespace Colophon.Yardsticks;

/// <summary>SQLite FTS5: Porter stemming, BM25 with the title doubled, words OR-ed; without a copy of the text, and without a journal while it is built.</summary>
/// <param name="folder">Where the database goes.</param>
internal sealed class Fts5Engine(string folder) : IEngine
{
    private const int WarmUpQuestions = 25;

    // One pass: with tens of milliseconds per question, more would measure nothing better.
    private const int MostRounds = 1;

    private readonly SqliteConnection _connection = Open(folder);
    private string[] _ids = [];

    public string Name => "SQLite FTS5";

    public Build Build(string documents)
    {
        long begun = Stopwatch.GetTimestamp();
        Execute("pragma journal_mode = off; pragma synchronous = off");
        Execute("create virtual table docs using fts5(title, abstract, people, venue, content = '', tokenize = 'porter unicode61')");
        Execute("insert into docs (docs, rank) values ('rank', 'bm25(2.0, 1.0, 1.0, 1.0)')");
        _ids = Insert(documents);
        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        return new Build(_connection.ServerVersion, _ids.Length, seconds, Places.Size(folder));
    }

    public Answers Ask(IReadOnlyList<Question> questions, int limit, int rounds)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = "select rowid from docs where docs match $match order by rank limit $limit";
        var match = command.Parameters.Add("$match", SqliteType.Text);
        command.Parameters.AddWithValue("$limit", limit);
        foreach (var question in questions.Take(rounds > 0 ? WarmUpQuestions : 0))
        {
            Rank(command, match, question);
        }

        var ticks = new List<long>();
        var ranking = new Dictionary<string, IReadOnlyList<string>>();
        for (int round = 0; round < Math.Clamp(rounds, 1, MostRounds); round++)
        {
            foreach (var question in questions)
            {
                long begun = Stopwatch.GetTimestamp();
                var rows = Rank(command, match, question);
                ticks.Add(Stopwatch.GetTimestamp() - begun);
                ranking[question.Id] = [.. rows.Select(row => _ids[row - 1])];
            }
        }

        return new Answers(ranking, rounds > 0 ? Latency.Of(ticks) : null);
    }

    public void Dispose() => _connection.Dispose();

    private static SqliteConnection Open(string folder)
    {
        NativeSqlite.Use();
        var connection = new SqliteConnection($"Data Source={Path.Combine(Places.Fresh(folder), "fts5.db")};Pooling=False");
        connection.Open();
        return connection;
    }

    private string[] Insert(string documents)
    {
        var ids = new List<string>();
        using var transaction = _connection.BeginTransaction();
        using var command = _connection.CreateCommand();
        command.CommandText = "insert into docs (rowid, title, abstract, people, venue) values ($row, $title, $abstract, $people, $venue)";
        var (row, title, text) = (command.Parameters.Add("$row", SqliteType.Integer), command.Parameters.Add("$title", SqliteType.Text), command.Parameters.Add("$abstract", SqliteType.Text));
        var (people, venue) = (command.Parameters.Add("$people", SqliteType.Text), command.Parameters.Add("$venue", SqliteType.Text));
        foreach (var document in DocumentFile.Read(documents))
        {
            ids.Add(document.Id);
            (row.Value, title.Value, text.Value) = (ids.Count, document.Title, document.Abstract);
            (people.Value, venue.Value) = (string.Join(", ", document.People), document.Venue);
            command.ExecuteNonQuery();
        }

        transaction.Commit();
        return [.. ids];
    }

    private static List<int> Rank(SqliteCommand command, SqliteParameter match, Question question)
    {
        var rows = new List<int>();
        match.Value = Match(question.Text);
        if (match.Value is "")
        {
            return rows;
        }

        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            rows.Add(reader.GetInt32(0));
        }

        return rows;
    }

    private static string Match(string text) => string.Join(" OR ", Words.Of(text).Distinct().Select(word => $"\"{word}\""));

    private void Execute(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
