using Colophon.Search;

namespace Colophon.Tests.Search;

public sealed class RankingTests
{
    [Fact]
    public void scores_the_worked_example_as_the_contract_does()
    {
        int network = Ranking.TermWeight(1000, 50, 1), tram = Ranking.TermWeight(1000, 8, 1);
        (network, tram).ShouldBe((3058, 4883));
        float title = Ranking.OccurrenceWeight((int)TextField.Title, 2), text = Ranking.OccurrenceWeight((int)TextField.Abstract, 110);
        title.ShouldBe(3.333f, 0.001f);
        text.ShouldBe(1f, 0.001f);
        int ofNetwork = Ranking.Impact(title + (3 * text)), ofTram = Ranking.Impact(title);
        (ofNetwork, ofTram).ShouldBe((100, 84));
        Ranking.Score((network * ofNetwork) + (tram * ofTram)).ShouldBe(14.86f, 0.01f);
    }

    [Fact]
    public void a_common_term_still_has_a_weight() => Ranking.TermWeight(1000, 1000, 1).ShouldBeGreaterThan(0);

    [Fact]
    public void an_impact_is_never_zero_nor_beyond_its_scale()
    {
        Ranking.Impact(0.0001f).ShouldBe((byte)1);
        Ranking.Impact(1e9f).ShouldBe((byte)Ranking.MaxImpact);
    }
}
