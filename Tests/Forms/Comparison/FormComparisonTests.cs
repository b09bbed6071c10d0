using Forms;
using Forms.Comparison;

namespace Tests.Forms.Comparison;

/// <summary>How a difference is told: what, where, from which value to which.</summary>
public sealed class FormComparisonTests
{
    private static readonly FormDefinition Small = SmallForm.Create();

    [Fact]
    public void Compare_ChangedLength_TellsDefinitionFieldAndValues()
    {
        var change = Single(Small, Small.Item("I.SYSBP", item => item with { Length = 2 }));

        Assert.Equal(
            ("ItemDef", "I.SYSBP", "Systolic <BP>", "ItemDef[I.SYSBP]", ChangeAction.Changed, "length", "3", "2"),
            (change.Kind, change.Oid, change.Name, change.Path, change.Action, change.Field, change.Before, change.After));
    }

    [Fact]
    public void Compare_ChangedDecode_TellsTheLanguageAndTheCode()
    {
        var change = Single(Small, Small.Code("U", code => code with { Decode = SmallForm.Text("en", "Lying") }));

        Assert.Equal(
            ("TranslatedText", "CL.POS", "CodeList[CL.POS]/CodedValue[U]/Decode[en]", "decode", "en", "Supine", "Lying"),
            (change.Kind, change.Oid, change.Path, change.Field, change.Language, change.Before, change.After));
    }

    [Theory]
    [InlineData(1, 5)]
    [InlineData(5, 1)]
    [InlineData(2, 4)]
    public void Compare_OneMovedItemOfMany_IsOneChange(int from, int to)
    {
        List<string> oids = ["A", "B", "C", "D", "E"];
        var before = WithItems(oids);
        var moved = oids[from - 1];
        oids.Remove(moved);
        oids.Insert(to - 1, moved);

        var change = Single(before, WithItems(oids));

        Assert.Equal(("ItemRef", $"ItemGroupDef[IG.VS]/ItemRef[{moved}]", ChangeAction.Moved, $"{from}", $"{to}"), (change.Kind, change.Path, change.Action, change.Before, change.After));
    }

    [Fact]
    public void Compare_RemovedItemAndItemsCountedAnew_IsOneChange()
    {
        var change = Single(WithItems(["A", "B", "C"]), WithItems(["B", "C"]));

        Assert.Equal((ChangeAction.Removed, "ItemGroupDef[IG.VS]/ItemRef[A]"), (change.Action, change.Path));
    }

    [Fact]
    public void Compare_OrderNumbersThatDoMoreThanCount_AreOneChange()
    {
        var before = WithItems(["A", "B", "C"]);

        var change = Single(before, before.Ref("C", reference => reference with { OrderNumber = 30 }));

        Assert.Equal(("ItemGroupDef[IG.VS]", "orderNumber", "1, 2, 3", "1, 2, 30"), (change.Path, change.Field, change.Before, change.After));
    }

    [Fact]
    public void Compare_AnotherOrderInTheDocumentShownAlike_IsOneChange()
    {
        var before = WithItems(["A", "B", "C"]);

        var change = Single(before, before.Group(group => group with { ItemRefs = group.ItemRefs.Reverse().ToEquatableList() }));

        Assert.Equal(("ItemRef", "documentOrder", "A, B, C", "C, B, A", ChangeClass.Safe), (change.Kind, change.Field, change.Before, change.After, change.Class));
    }

    [Fact]
    public void Compare_OneOfTwoChecksChanged_LeavesTheOtherAlone()
    {
        var lower = new RangeCheck { Comparator = "GE", SoftHard = "Hard", CheckValues = [new CheckValue { Value = "40" }] };
        var two = Small.Item("I.SYSBP", item => item with { RangeChecks = [lower, .. item.RangeChecks] });

        var change = Single(two, two.Check(check => check.Comparator == "LE" ? check with { CheckValues = [new CheckValue { Value = "250" }] } : check));

        Assert.Equal(("ItemDef[I.SYSBP]/RangeCheck[2]/CheckValue[1]", "300", "250"), (change.Path, change.Before, change.After));
    }

    [Fact]
    public void Compare_AddedDefinition_TellsAllOfIt()
    {
        var change = Single(Small, Small with { MethodDefs = [new MethodDef { Oid = "M.1", Name = "BMI", Type = "Computation" }] });

        Assert.Equal(("MethodDef[M.1]", null, """{"oid":"M.1","name":"BMI","type":"Computation"}"""), (change.Path, change.Before, change.After));
    }

    [Fact]
    public void Compare_TwoDefinitionsOfOneOid_FindsTheOneThatWent()
    {
        var twice = Small with { CodeLists = [Small.CodeLists[0] with { Name = "Other" }, Small.CodeLists[0]] };

        Assert.Equal((ChangeAction.Removed, "CodeList[CL.POS]"), (Single(twice, Small).Action, Single(twice, Small).Path));
        Assert.Empty(FormComparison.Compare(twice, twice with { CodeLists = twice.CodeLists.Reverse().ToEquatableList() }).Changes);
    }

    [Fact]
    public void Compare_EmptyQuestionInsteadOfNone_IsAChange() =>
        Assert.Equal(("ItemDef[I.POS]/Question", "{}"), (Single(Small, EmptyQuestion).Path, Single(Small, EmptyQuestion).After));

    private static FormDefinition EmptyQuestion => Small.Item("I.POS", item => item with { Question = new TranslatedTexts() });

    private static FormChange Single(FormDefinition before, FormDefinition after) => Assert.Single(FormComparison.Compare(before, after).Changes);

    private static FormDefinition WithItems(IReadOnlyList<string> oids) => Small.Group(group => group with
    {
        ItemRefs = oids.Select((oid, index) => new ItemRef { ItemOid = oid, OrderNumber = index + 1, Mandatory = true }).ToEquatableList(),
    });
}
