using System.Text;
using Colophon.Text;

namespace Colophon.Tests.Text;

public sealed class EnglishStemmerTests
{
    // Words of our own choosing, stems worked out by the published rules.
    [Theory]
    [InlineData("networks", "network")]
    [InlineData("networking", "network")]
    [InlineData("processes", "process")]
    [InlineData("ties", "tie")]
    [InlineData("studies", "studi")]
    [InlineData("gas", "gas")]
    [InlineData("gaps", "gap")]
    [InlineData("corpus", "corpus")]
    [InlineData("agreed", "agre")]
    [InlineData("feed", "feed")]
    [InlineData("hopping", "hop")]
    [InlineData("hoping", "hope")]
    [InlineData("sized", "size")]
    [InlineData("related", "relat")]
    [InlineData("learning", "learn")]
    [InlineData("sing", "sing")]
    [InlineData("cry", "cri")]
    [InlineData("by", "by")]
    [InlineData("say", "say")]
    [InlineData("rational", "ration")]
    [InlineData("relational", "relat")]
    [InlineData("tokenization", "token")]
    [InlineData("usefulness", "use")]
    [InlineData("vectorize", "vector")]
    [InlineData("probabilities", "probabl")]
    [InlineData("hypothetical", "hypothet")]
    [InlineData("adjustable", "adjust")]
    [InlineData("controllers", "control")]
    [InlineData("generalized", "general")]
    [InlineData("generic", "generic")]
    [InlineData("communities", "communiti")]
    [InlineData("news", "news")]
    [InlineData("bias", "bias")]
    [InlineData("skies", "sky")]
    [InlineData("dying", "die")]
    [InlineData("early", "earli")]
    [InlineData("proceeds", "proceed")]
    [InlineData("youth", "youth")]
    [InlineData("boyish", "boyish")]
    [InlineData("h2os", "h2os")]
    [InlineData("as", "as")]
    public void stems(string word, string stem)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(word);
        Encoding.ASCII.GetString(bytes, 0, EnglishStemmer.Stem(bytes)).ShouldBe(stem);
    }
}
