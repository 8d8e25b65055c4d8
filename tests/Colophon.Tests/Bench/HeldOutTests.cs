using Colophon.Yardsticks;

namespace Colophon.Tests.Bench;

public sealed class HeldOutTests
{
    [Fact]
    public void a_question_is_two_to_four_consecutive_content_words_of_the_title()
    {
        var random = new Random(3);
        string[] content = ["sparse", "lanterns", "drifting", "tidal", "meadows"];

        var phrases = Enumerable.Range(0, 100).Select(_ => HeldOut.Phrase("On the Sparse Lanterns $x^2 tau$ of Drifting, Tidal Meadows in 2D", random)!).ToList();

        phrases.ShouldAllBe(phrase => string.Join(' ', content).Contains(phrase, StringComparison.Ordinal));
        phrases.Select(phrase => phrase.Split(' ').Length).Distinct().ShouldBe([2, 3, 4], ignoreOrder: true);
    }

    [Fact]
    public void held_out_works_are_not_indexed_and_the_same_seed_holds_out_the_same()
    {
        List<Document> documents = [.. Enumerable.Range(0, 50).Select(i => new Document($"d{i}", "Copper kites above silent orchards", "", [], ""))];
        var second = documents.ToList();

        var questions = HeldOut.Take(documents, 20, seed: 5);

        questions.Count.ShouldBe(20);
        documents.Count.ShouldBe(30);
        HeldOut.Take(second, 20, seed: 5).ShouldBe(questions);
        second.ShouldBe(documents);
    }

    [Fact]
    public void a_title_without_two_content_words_makes_no_question() => HeldOut.Phrase("On the $x$ of it", new Random(1)).ShouldBeNull();
}
