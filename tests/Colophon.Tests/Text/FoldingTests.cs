using Colophon.Text;

namespace Colophon.Tests.Text;

public sealed class FoldingTests
{
    [Theory]
    [InlineData("ÉCOLE Müller", "ecole muller")]
    [InlineData("Nguyễn Thị Đào", "nguyen thi dao")]
    [InlineData("e\u0301\u0323", "e")]
    [InlineData("Straße ŒUVRE Ærø Łódź Şığ", "strasse oeuvre aero lodz sig")]
    [InlineData("İstanbul", "istanbul")]
    [InlineData("ﬁne ＡＢＣ１", "fine abc1")]
    [InlineData("H₂O x²", "h2o x2")]
    [InlineData("𝒪(𝐧) ℝ", "o(n) r")]
    [InlineData("Ἀθῆναι Ёлка Йод", "αθηναι елка иод")]
    [InlineData("李明 김철수", "李明 김철수")]
    [InlineData("ｶﾞｸ", "ガク")]
    [InlineData("हिन्दी", "हिन्दी")]
    public void drops_case_marks_and_dresses(string text, string folded) => Folding.Fold(text).ShouldBe(folded);

    [Theory]
    [InlineData("José-María  García", "jose-maria-garcia")]
    [InlineData("O'Brien", "obrien")]
    [InlineData("O’Brien", "obrien")]
    [InlineData("J.P. Smith", "j-p-smith")]
    [InlineData("J. P. Smith", "j-p-smith")]
    [InlineData("...", "")]
    [InlineData("李 明", "李明")]
    [InlineData("Li 李明", "li-李明")]
    [InlineData("김 철수", "김철수")]
    [InlineData("zero\u200Bwidth so\u00ADft", "zerowidth-soft")]
    [InlineData("Nguye\u0302\u0303n", "nguyen")]
    [InlineData("किरण शर्मा", "किरण-शर्मा")]
    [InlineData("𠮷田 茂", "𠮷田茂")]
    public void makes_one_key_of_the_spellings_of_a_name(string text, string key) => Folding.Key(text, '-').ShouldBe(key);

    [Fact]
    public void returns_the_same_string_where_nothing_changes()
    {
        string plain = "already-folded";
        string foreign = "李明";

        Folding.Fold(plain).ShouldBeSameAs(plain);
        Folding.Fold(foreign).ShouldBeSameAs(foreign);
        Folding.Key("folded", '-').ShouldBeSameAs("folded");
    }

    [Fact]
    public void folds_once_and_for_all()
    {
        foreach (string text in Mutations.Of(["Nguyễn Thị Đào, Ærø ﬁne ＡＢＣ H₂O Ǆ"], 2000, 3))
        {
            string folded = Folding.Fold(text);
            Folding.Fold(folded).ShouldBe(folded);
            string key = Folding.Key(text, '-');
            Folding.Key(key, '-').ShouldBe(key);
        }
    }
}
