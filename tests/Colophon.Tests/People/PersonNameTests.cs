using Colophon.People;

namespace Colophon.Tests.People;

public sealed class PersonNameTests
{
    [Theory]
    [InlineData("García, José-María", "jose-maria-garcia")]
    [InlineData("José-María García", "jose-maria-garcia")]
    [InlineData("Nguyễn Văn Đức", "nguyen-van-duc")]
    [InlineData("李明", "李明")]
    [InlineData("李 明", "李明")]
    [InlineData("O’Neil, Ann", "ann-oneil")]
    [InlineData("Doe, Jr., John", "john-doe-jr")]
    [InlineData("Doe, John, Jr.", "john-doe-jr")]
    [InlineData("Doe,", "doe")]
    [InlineData("John Doe, Jr.", "john-doe-jr")]
    [InlineData("", "")]
    [InlineData("***", "")]
    public void gives_the_spellings_of_a_name_one_key(string printed, string key) => PersonName.KeyOf(printed).ShouldBe(key);

    [Fact]
    public void makes_the_key_of_the_parts_where_they_are_known()
    {
        new PersonName("SHEN, Li", "Li", "SHEN").Key.ShouldBe("li-shen");
        new PersonName("John Doe III", "John", "Doe", "III").Key.ShouldBe("john-doe-iii");
    }

    [Theory]
    [InlineData("Ann van der Lee", "Lee")]
    [InlineData("Lee, Ann", "Lee")]
    [InlineData("Plato", "Plato")]
    [InlineData("Ann Lee ", "Lee")]
    [InlineData("John Doe Jr.", "Doe")]
    [InlineData("John Doe, III", "Doe")]
    [InlineData("", "")]
    public void finds_the_family_name(string printed, string family) => new PersonName(printed).FamilyOrLast.ShouldBe(family);
}
