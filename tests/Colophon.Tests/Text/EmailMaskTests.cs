using Colophon.Text;

namespace Colophon.Tests.Text;

public sealed class EmailMaskTests
{
    [Theory]
    [InlineData("write to ann.lee+x@cs.example.edu.", "write to [e-mail].")]
    [InlineData("(ann@example.org, bob@example.org)", "([e-mail], [e-mail])")]
    [InlineData("{ann,bob}@example.org", "[e-mail]")]
    [InlineData(@"\{ann, bob\}@example.org", "[e-mail]")]
    [InlineData("ann,bob@example.org", "[e-mail]")]
    [InlineData("ann [at] example [dot] edu", "[e-mail]")]
    [InlineData("ann(at)example.edu today", "[e-mail] today")]
    [InlineData("ann AT nobody", "ann AT nobody")]
    [InlineData("name [at] domain dot edu", "[e-mail]")]
    [InlineData("ann @ example.org", "[e-mail]")]
    [InlineData("<ann@example.org>", "<[e-mail]>")]
    [InlineData("mailto:ann@example.org", "mailto:[e-mail]")]
    [InlineData("ann@163.com", "[e-mail]")]
    [InlineData("on request from ann@oldhost or @bob", "on request from [e-mail] or @bob")]
    public void masks_addresses(string text, string masked) => EmailMask.Mask(text).ShouldBe(masked);

    [Theory]
    [InlineData("recall@10 and P@5.")]
    [InlineData("recall@10.We show")]
    [InlineData("mAP @ 0.5")]
    [InlineData("a workshop @ venue and X@home")]
    [InlineData("follow @ann.lee or @bob")]
    [InlineData("$a@b.c$")]
    [InlineData("@user@mastodon.example")]
    [InlineData("git clone git@github.com:ann/tool")]
    [InlineData("https://example.org/@ann/post")]
    [InlineData("look at the [at] sign")]
    [InlineData("nothing here")]
    public void leaves_other_signs_as_the_same_string(string text) => EmailMask.Mask(text).ShouldBeSameAs(text);

    [Fact]
    public void survives_long_and_broken_text()
    {
        foreach (string piece in (string[])["@", "a@", "{", "}@", "[at]", "a.", "a@b.", "a dot ", "a,@"])
        {
            EmailMask.Mask(string.Concat(Enumerable.Repeat(piece, 20_000))).ShouldNotBeNull();
        }

        foreach (string text in Mutations.Of(["{ann,bob}@example.org, ann [at] example [dot] edu"], 2000, 5))
        {
            EmailMask.Mask(text).ShouldNotBeNull();
        }
    }
}
