using AngleSharp.Dom;
using Bunit;
using static Tests.FormComponents.Shown;

namespace Tests.FormComponents;

public sealed class ListFieldTests
{
    [Fact]
    public void Type_InAListOf5000_OffersAFewOfThoseThatHoldIt()
    {
        using var shown = Of(Form([Coded("I", "LONG")]));
        Assert.Empty(Options(shown));

        shown.Field("I").Input("entry 49");

        Assert.Equal(50, Options(shown).Count);
        Assert.Equal("The first 50 of 111 entries. Type more to narrow them down.", shown.View.Find("[role=status]").TextContent);
        Assert.Equal("Entry 49", Options(shown)[0].TextContent);
        Assert.Equal("true", shown.Field("I").GetAttribute("aria-expanded"));
        Assert.Equal(Options(shown)[0].ParentElement!.Id, shown.Field("I").GetAttribute("aria-controls"));
    }

    [Fact]
    public void Keys_InAList_WalkAndChoose()
    {
        using var shown = Of(Form([Coded("I", "LONG")]));
        shown.Field("I").Input("Entry 4999");

        shown.Field("I").KeyDown("ArrowDown");
        Assert.Equal(Options(shown)[0].Id, shown.Field("I").GetAttribute("aria-activedescendant"));
        shown.Field("I").KeyDown("Enter");

        Assert.Equal("C4999", shown.Session.Find(new("G", "I"))!.Text);
        Assert.Equal(("Entry 4999", "false"), (shown.Field("I").GetAttribute("value"), shown.Field("I").GetAttribute("aria-expanded")));
    }

    [Fact]
    public void Keys_UpFromNothing_GoToTheLastAndEscapeClosesTheList()
    {
        using var shown = Of(Form([Coded("I", "LONG")]));

        shown.Field("I").KeyDown("ArrowDown");
        shown.Field("I").KeyDown("ArrowUp");
        Assert.Equal(Options(shown)[^1].Id, shown.Field("I").GetAttribute("aria-activedescendant"));

        shown.Field("I").KeyDown("Escape");
        Assert.Empty(Options(shown));
    }

    [Fact]
    public void Click_OnAnEntry_ChoosesIt()
    {
        using var shown = Of(Form([Coded("I", "LONG")]));
        shown.Field("I").Click();

        Options(shown)[2].MouseDown();

        Assert.Equal("C3", shown.Session.Find(new("G", "I"))!.Text);
    }

    [Theory]
    [InlineData("entry 7", "C7")]
    [InlineData("C8", "C8")]
    [InlineData("", null)]
    [InlineData("Entry", "C1")]
    public void Leave_OfTheField_TakesWhatIsAnEntryAndElseKeepsTheFormerValue(string typed, string? code)
    {
        using var shown = Of(Form([Coded("I", "LONG")]));
        shown.Field("I").Input("Entry 1");
        shown.Field("I").Blur();

        shown.Field("I").Input(typed);
        shown.Field("I").Blur();

        Assert.Equal(code, shown.Session.Find(new("G", "I"))!.Text);
        Assert.Equal(typed is "Entry" ? "No entry matches. The former value is kept." : "", shown.View.Find("[role=status]").TextContent);
        Assert.Empty(Options(shown));
    }

    private static IReadOnlyList<IElement> Options(Shown shown) => shown.View.FindAll("[role=option]");
}
