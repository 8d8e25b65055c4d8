using System.Text;
using Colophon.Text;

namespace Colophon.Tests.Text;

public sealed class TokeniserTests
{
    [Theory]
    [InlineData("Deep nets, 2nd ed.", "deep nets 2nd ed")]
    [InlineData("Ünïcode façades naïve Łódź straße", "unicode facades naive lodz strasse")]
    [InlineData("Newton's l'Hopital O’Brien", "newton lhopital obrien")]
    [InlineData("GPT-4", "gpt 4 gpt4")]
    [InlineData("3-SAT", "3 sat 3sat")]
    [InlineData("state-of-the-art", "state of the art stateoftheart")]
    [InlineData("2019-2023", "2019 2023")]
    [InlineData("H2O H$_2$O H₂O CO$_{2}$", "h2o h2o h2o co2")]
    [InlineData("C++ C# F# A", "c++ c# f# a")]
    [InlineData("\\ell_1 norm", "ell 1 ell_1 norm")]
    [InlineData("$O(n^2)$", "$o(n^2) o n 2 n^2")]
    [InlineData("$\\mathbb{R}^n$", "$mathbbr^n r n")]
    [InlineData("0.95 1,000 v2.0 3.", "0.95 1000 v2.0 3")]
    [InlineData("the U.S. e.g. end.Next", "the us eg end next")]
    [InlineData("网络时刻", "网络 络时 时刻")]
    [InlineData("图 plus かな", "图 plus かな")]
    [InlineData("ＡＢＣ ﬁne", "abc fine")]
    [InlineData("--- ... $$ \\ {}", "")]
    [InlineData("costs $5 and more", "costs 5 and more")]
    public void cuts_texts_into_folded_tokens(string text, string tokens) => Forms(text).ShouldBe(tokens);

    [Fact]
    public void gives_the_parts_of_a_compound_their_own_positions_and_the_joined_form_the_first()
    {
        var tokens = new TokenBuffer();
        Tokeniser.Append("a self-attention layer", tokens);
        tokens.Tokens.ToArray().Select(token => (Encoding.UTF8.GetString(tokens.Form(token)), token.Position))
            .ShouldBe([("a", 0), ("self", 1), ("attention", 2), ("selfattention", 1), ("layer", 3)]);
        tokens.Positions.ShouldBe(4);
    }

    [Fact]
    public void says_where_each_token_stands()
    {
        const string text = "On $x_1$ naïve-est GPT-4's";
        var tokens = new TokenBuffer();
        Tokeniser.Append(text, tokens);
        tokens.Tokens.ToArray().Select(token => text[token.Start..token.End]).ShouldBe(["On", "$x_1$", "x", "1", "x_1", "naïve", "est", "naïve-est", "GPT", "4's", "GPT-4's"]);
    }

    [Fact]
    public void bounds_what_hostile_text_can_cost()
    {
        var tokens = new TokenBuffer();
        Tokeniser.Append(new string('x', 100_000) + string.Concat(Enumerable.Repeat("-a", 100_000)) + new string('网', 100_000) + new string('\uD800', 1000), tokens);
        tokens.Positions.ShouldBeLessThanOrEqualTo(Tokeniser.MaxPositions);
        tokens.Tokens.ToArray().Max(token => token.Length).ShouldBeLessThanOrEqualTo(Tokeniser.MaxForm);
    }

    [Theory]
    [InlineData(11)]
    [InlineData(12)]
    public void never_fails_on_any_characters(int seed)
    {
        var random = new Random(seed);
        const string alphabet = "aZ1-_^.,$'\\{}+#é网\u0301\uD83D\uDE00\uD800ﬁ₂’~\"* \n";
        var tokens = new TokenBuffer();
        for (int round = 0; round < 20_000; round++)
        {
            string text = new([.. Enumerable.Range(0, random.Next(24)).Select(_ => alphabet[random.Next(alphabet.Length)])]);
            tokens.Clear();
            Tokeniser.Append(text, tokens);
            foreach (var token in tokens.Tokens)
            {
                (token.Start >= 0 && token.Start < token.End && token.End <= text.Length && token.Position < tokens.Positions + 1).ShouldBeTrue(text);
            }
        }
    }

    private static string Forms(string text)
    {
        var tokens = new TokenBuffer();
        Tokeniser.Append(text, tokens);
        return string.Join(' ', tokens.Tokens.ToArray().Select(token => Encoding.UTF8.GetString(tokens.Form(token))));
    }
}
