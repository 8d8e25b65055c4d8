using Colophon.Text;

namespace Colophon.Tests.Text;

public sealed class MathSpansTests
{
    [Theory]
    [InlineData("a $x$ b $$y$$ c", "x|y")]
    [InlineData("$a$$b$", "a|b")]
    [InlineData("costs $5 where $x^2$ is", "x^2")]
    [InlineData("$10^{5}$ units for $5", "10^{5}")]
    [InlineData("$5-10$ and $ n $", "5-10|n")]
    [InlineData(@"\$5 and $k$", "k")]
    [InlineData(@"$a \mbox{ if $b$}$", @"a \mbox{ if $b$}")]
    [InlineData("$n$-gram, $1$ and $2$", "n|1|2")]
    [InlineData("$3$D and $H_2$O", "3|H_2")]
    [InlineData("$ and $ and $$", "")]
    [InlineData("from $5 to $10, or $3 (or $4)", "")]
    [InlineData("a $", "")]
    [InlineData("", "")]
    public void tells_maths_from_money(string text, string maths)
    {
        var found = new List<string>();
        for (int from = 0; MathSpans.Next(text, from) is { } span; from = span.End)
        {
            found.Add(span.Content(text).ToString());
        }

        string.Join('|', found).ShouldBe(maths);
    }
}
