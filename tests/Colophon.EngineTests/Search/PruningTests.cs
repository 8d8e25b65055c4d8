using Colophon.Search;

namespace Colophon.EngineTests.Search;

public sealed class PruningTests
{
    // Words as frequent as in texts: the n-th is drawn about 1/n as often as the first.
    private static readonly string[] Vocabulary = [.. Enumerable.Range(0, 400).Select(i => $"w{(char)('a' + (i % 26))}{i}x")];

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void finds_exactly_the_works_and_scores_that_scoring_every_work_finds(int seed)
    {
        var random = new Random(seed);
        using var fixture = new IndexFixture();
        var naive = new NaiveRanking();
        using var writer = LexicalIndexWriter.Open(fixture.Folder);
        using var index = LexicalIndex.Open(fixture.Folder);
        for (int round = 0; round < 4; round++)
        {
            Change(random, writer, naive, 100 + random.Next(3000));
            writer.Commit(round);
            if (round == 2)
            {
                writer.WaitForMerges();
            }

            for (int query = 0; query < 25; query++)
            {
                Compare(random, index, naive);
            }
        }
    }

    private static void Change(Random random, LexicalIndexWriter writer, NaiveRanking naive, int changes)
    {
        for (int i = 0; i < changes; i++)
        {
            int work = 1 + random.Next(9000);
            if (random.Next(8) == 0)
            {
                writer.Delete(work);
                naive.Delete(work);
                continue;
            }

            var document = IndexFixture.Document(work, Words(random, 1 + random.Next(8)), random.Next(4) == 0 ? null : Words(random, random.Next(60)), 20000000 + (random.Next(25) * 10000));
            writer.Put(document);
            naive.Put(document);
        }
    }

    private static void Compare(Random random, LexicalIndex index, NaiveRanking naive)
    {
        string[] words = [.. Enumerable.Range(0, 1 + random.Next(6)).Select(_ => Word(random))];
        int from = 2000 + random.Next(30), limit = 1 + random.Next(30);
        bool filtered = random.Next(3) == 0;
        var expected = naive.Search(words, document => !filtered || document.Date >= from * 10000, limit);
        string query = string.Join(' ', words) + (filtered ? $" year:{from}.." : "");
        var answer = index.Search(new SearchRequest(query) { Limit = limit });
        answer.Hits.Select(hit => (hit.Work, hit.Score)).ShouldBe(expected, query);
    }

    private static string Words(Random random, int count) => string.Join(' ', Enumerable.Range(0, count).Select(_ => Word(random)));

    private static string Word(Random random) => Vocabulary[(int)Math.Pow(Vocabulary.Length, random.NextDouble()) - 1];
}
