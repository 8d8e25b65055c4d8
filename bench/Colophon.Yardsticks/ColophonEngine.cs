using System.Diagnostics;
using Colophon.People;
using Colophon.Search;

namespace Colophon.Yardsticks;

/// <summary>Colophon's own lexical index.</summary>
/// <param name="folder">Where the index goes.</param>
internal sealed class ColophonEngine(string folder) : IEngine
{
    private const int WarmUpRounds = 10;

    private string[] _ids = [];
    private LexicalIndex? _index;

    public string Name => "Colophon";

    public Build Build(string documents)
    {
        Places.Fresh(folder);
        long begun = Stopwatch.GetTimestamp();
        var ids = new List<string>();
        using (var writer = LexicalIndexWriter.Open(folder))
        {
            foreach (var document in DocumentFile.Read(documents))
            {
                ids.Add(document.Id);
                writer.Put(Indexed(document, ids.Count));
            }

            writer.Commit(ids.Count);
            writer.WaitForMerges();
        }

        double seconds = Stopwatch.GetElapsedTime(begun).TotalSeconds;
        _ids = [.. ids];
        _index = LexicalIndex.Open(folder);
        return new Build(typeof(LexicalIndex).Assembly.GetName().Version!.ToString(3), _ids.Length, seconds, Places.Size(folder));
    }

    public Answers Ask(IReadOnlyList<Question> questions, int limit, int rounds)
    {
        var index = _index ?? throw new InvalidOperationException("Nothing was built.");
        var latency = Time(index, questions, limit, rounds);
        return new Answers(questions.ToDictionary(question => question.Id, question => Rank(index, question, limit)), latency);
    }

    public void Dispose() => _index?.Dispose();

    /// <summary>Times the questions on any open index, after a warm-up; null for no rounds.</summary>
    public static Latency? Time(LexicalIndex index, IReadOnlyList<Question> questions, int limit, int rounds)
    {
        var ticks = new List<long>(rounds * questions.Count);
        for (int round = rounds > 0 ? -WarmUpRounds : 0; round < rounds; round++)
        {
            foreach (var question in questions)
            {
                long begun = Stopwatch.GetTimestamp();
                index.Search(Request(question, limit));
                if (round >= 0)
                {
                    ticks.Add(Stopwatch.GetTimestamp() - begun);
                }
            }
        }

        return Latency.Of(ticks);
    }

    private IReadOnlyList<string> Rank(LexicalIndex index, Question question, int limit) =>
        [.. index.Search(Request(question, limit)).Hits.Select(hit => _ids[hit.Work - 1])];

    private static SearchRequest Request(Question question, int limit) => new(question.Text) { Plain = true, Limit = limit };

    private static IndexDocument Indexed(Document document, int number) => new()
    {
        Work = number,
        Title = document.Title,
        Abstract = document.Abstract.Length > 0 ? document.Abstract : null,
        People = document.People,
        PeopleKeys = [.. document.People.Select(PersonName.KeyOf)],
        Venue = document.Venue.Length > 0 ? document.Venue : null,
    };
}
