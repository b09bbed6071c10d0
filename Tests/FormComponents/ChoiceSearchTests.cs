using Forms.Components.Parts;

namespace Tests.FormComponents;

public sealed class ChoiceSearchTests
{
    private static readonly Choice[] Fruit = [new("1", Shown.Text("en", "Pineapple")), new("2", Shown.Text("en", "<b>Apple</b>")), new("A3", Shown.Text("en", "Cherry")), new("4", null)];

    [Theory]
    [InlineData("apple", new[] { "2", "1" })]
    [InlineData(" a", new[] { "2", "1", "A3" })]
    [InlineData("4", new[] { "4" })]
    [InlineData("b>", new string[0])]
    public void Type_OfAPart_OffersThoseThatBeginWithItFirst(string typed, string[] codes)
    {
        var search = new ChoiceSearch(Fruit, "en");

        search.Type(typed);

        Assert.Equal(codes, search.Offered.Select(choice => choice.Code));
    }

    [Fact]
    public void TextOf_OfACodeThatTheListHasNot_IsTheCode() => Assert.Equal(("Apple", "9", ""), (new ChoiceSearch(Fruit, "en").TextOf("2"), new ChoiceSearch(Fruit, "en").TextOf("9"), new ChoiceSearch(Fruit, "en").TextOf(null)));
}
