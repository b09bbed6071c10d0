using Builder.Pages.Editor;
using Forms;
using Forms.Editing;

namespace Tests.Pages.Editor;

/// <summary>What the word before the caret may become.</summary>
public sealed class ExpressionWordsTests
{
    private readonly FormDefinition _form = FormCopies.Empty("S", "F", "F") with
    {
        ItemDefs = [new ItemDef { Oid = "SEX", Name = "Sex" }, new ItemDef { Oid = "I.AGE", Name = "Age in years" }, new ItemDef { Oid = "each", Name = "Odd]" }],
    };

    [Theory]
    [InlineData("SE", 2, "SEX")]
    [InlineData("not SE = 'M'", 6, "SEX")]
    [InlineData("[I.A", 4, "[I.AGE]")]
    [InlineData("age", 3, "[I.AGE]")]
    [InlineData("1 + rou", 7, "round(")]
    public void Find_TheBeginningOfAWord_OffersIt(string text, int caret, string expected) => Assert.Contains(expected, ExpressionWords.Find(_form, text, caret));

    [Theory]
    [InlineData("SEX ", 4)]
    [InlineData("zzz", 3)]
    [InlineData("SE", 0)]
    public void Find_NoBeginning_OffersNothing(string text, int caret) => Assert.Empty(ExpressionWords.Find(_form, text, caret));

    [Fact]
    public void Find_OidThatIsAWordOfTheLanguage_StandsInBrackets() => Assert.Contains("[each]", ExpressionWords.Find(_form, "eac", 3));

    [Fact]
    public void Complete_InTheMiddle_LeavesTheRestAndSaysWhereTheCaretIs() =>
        Assert.Equal(("not [I.AGE] > 3", 11), ExpressionWords.Complete("not I.A > 3", 7, "[I.AGE]"));
}
