using Colophon.Search;
using Colophon.Web.Shell;

namespace Colophon.WebTests.Shell;

public sealed class ProseTests
{
    [Fact]
    public void takes_out_what_turns_text_round_unseen() => Prose.Line("a\u202Eb\u2066c\u0000d\uFEFFe").ShouldBe("abcde");

    [Fact]
    public void cuts_at_a_word_and_says_so() => Prose.Line("one two three four five six seven eight nine ten", 44).ShouldBe("one two three four five six seven eight…");

    [Fact]
    public void cuts_no_character_in_two() => Prose.Line(string.Concat(Enumerable.Repeat("😀", 40)), 31).ShouldBe(string.Concat(Enumerable.Repeat("😀", 15)) + "…");

    [Fact]
    public void cuts_before_maths_and_never_inside() => Prose.Html("words before $x_1 + x_2 + x_3$ and after", 20).Value.ShouldBe("words before …");

    [Fact]
    public void sets_maths_as_mathml_and_text_as_text() => Prose.Html("<b> $x^2$", 100).Value.ShouldSatisfyAllConditions(
        html => html.ShouldStartWith("&lt;b&gt; "),
        html => html.ShouldContain("<math"));

    [Fact]
    public void shows_the_source_of_maths_that_would_make_the_page_heavy()
    {
        string dense = "$" + string.Concat(Enumerable.Repeat("x_1^2", 1_000)) + "$";
        Prose.Html(dense, 6_000).Value.ShouldBe(dense);
    }

    [Fact]
    public void marks_what_matched_within_its_length() =>
        Prose.Marked([new TextSpan("Small ", false), new TextSpan("<boats>", true), new TextSpan(" and more boats", false)], 13).Value.ShouldBe("Small <mark>&lt;boats&gt;</mark>");
}
