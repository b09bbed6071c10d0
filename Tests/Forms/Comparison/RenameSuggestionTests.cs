using Forms;
using Forms.Comparison;

namespace Tests.Forms.Comparison;

/// <summary>Definitions under another OID are offered, not taken for the same.</summary>
public sealed class RenameSuggestionTests
{
    private static readonly FormDefinition Small = SmallForm.Create();

    [Fact]
    public void Compare_ItemUnderAnotherOid_OffersItAndStillListsBoth()
    {
        var comparison = FormComparison.Compare(Small, Renamed("I.SBP", "integer"));

        Assert.Equal([new RenameSuggestion("ItemDef", "I.SYSBP", "I.SBP", "Same question and data type.")], comparison.Renames);
        Assert.Equal(["ItemDef[I.SBP]", "ItemDef[I.SYSBP]"], comparison.Changes.Where(change => change.Kind == "ItemDef").Select(change => change.Path).Order(StringComparer.Ordinal));
        Assert.Equal(ChangeClass.LosesData, comparison.Class);
    }

    [Fact]
    public void Compare_SameQuestionOfAnotherType_OffersNothing() => Assert.Empty(FormComparison.Compare(Small, Renamed("I.SBP", "text")).Renames);

    [Fact]
    public void Compare_TwoThatAreAlike_OffersNeither()
    {
        var two = Renamed("I.A", "integer");

        Assert.Empty(FormComparison.Compare(Small, two.Plus(two.ItemDefs.Single(item => item.Oid == "I.A") with { Oid = "I.B" }, false)).Renames);
    }

    [Fact]
    public void Compare_CodeListUnderAnotherOid_OffersItByItsCodes()
    {
        var after = Small.List(list => list with { Oid = "CL.VSPOS", Name = "VSPOS" });

        Assert.Equal([new RenameSuggestion("CodeList", "CL.POS", "CL.VSPOS", "Same codes and decodes.")], FormComparison.Compare(Small, after).Renames);
    }

    private static FormDefinition Renamed(string oid, string dataType) =>
        Small.Item("I.SYSBP", item => item with { Oid = oid, DataType = dataType }).Ref("I.SYSBP", reference => reference with { ItemOid = oid });
}
