using Forms;
using Forms.Editing;

namespace Tests.Forms.Editing;

public sealed class PasteTests
{
    private readonly FormDefinition _source = EditedForm.Create() with { StudyOid = "S.2" };
    private readonly FormDefinition _empty = FormCopies.Empty("S.1", "F.9", "Nine").Made(new AddItemGroup(new ItemGroupDef { Oid = "IG.9", Name = "Nine" }, 0));

    [Fact]
    public void PasteItems_IntoAnEmptyGroup_BringsWhatTheyNeedAndNoMore()
    {
        var form = _empty.Made(new PasteItems(_source, "IG.VS", ["I.SYSBP", "I.POS"], "IG.9", 0));

        Assert.Equal(["I.SYSBP", "I.POS"], form.ItemsOf("IG.9"));
        Assert.Equal(("CL.POS", "MU.MMHG", 0), (form.CodeLists.Single().Oid, form.MeasurementUnits.Single().Oid, form.ConditionDefs.Count));
        Assert.Empty(FormStructure.Check(form));
    }

    [Fact]
    public void PasteItems_WithACodeListThatIsAnotherHere_GivesItAnOidOfItsOwn()
    {
        var here = _empty with { CodeLists = [new CodeList { Oid = "CL.POS", Name = "Something else" }] };

        var form = here.Made(new PasteItems(_source, "IG.VS", ["I.POS"], "IG.9", 0));

        Assert.Equal(["CL.POS", "CL.POS.2"], form.CodeLists.Select(list => list.Oid));
        Assert.Equal("CL.POS.2", form.ItemDefs.Single().CodeListRef!.CodeListOid);
    }

    [Fact]
    public void PasteItems_WithACodeListThatIsTheSameHere_UsesIt()
    {
        var here = _empty with { CodeLists = _source.CodeLists };

        Assert.Single(here.Made(new PasteItems(_source, "IG.VS", ["I.POS"], "IG.9", 0)).CodeLists);
    }

    [Fact]
    public void PasteItems_WhoseOidIsTaken_FollowInTheExpressionsTheyBring()
    {
        var here = _empty.Made(new AddItem("IG.9", new ItemDef { Oid = "I.SUM", Name = "Another" }, 0));

        var form = here.Made(new PasteItems(_source, "IG.2", ["I.SUM"], "IG.9", 1));

        Assert.Equal(["I.SUM", "I.SUM.2"], form.ItemsOf("IG.9"));
        Assert.Equal("[I.SUM.2] >= 0", form.ItemDefs[1].RangeChecks[0].FormalExpressions[0].Text);
        Assert.Single(form.MethodDefs);
    }

    [Fact]
    public void PasteItemGroup_IntoItsOwnForm_SharesItsItems()
    {
        var form = _source.Made(new PasteItemGroup(_source, "IG.2", 2));

        Assert.Equal(["IG.VS", "IG.2", "IG.2.2"], form.FormDef.ItemGroupRefs.InOrder().Select(group => group.ItemGroupOid));
        Assert.Equal(form.ItemsOf("IG.2"), form.ItemsOf("IG.2.2"));
        Assert.Equal(_source.ItemDefs.Count, form.ItemDefs.Count);
        Assert.Empty(FormStructure.Check(form).Except(FormStructure.Check(_source)));
    }

    [Fact]
    public void PasteItems_OfAGroupThatIsMissing_IsRefused() => _empty.Refused(new PasteItems(_source, "IG.NONE", ["I.POS"], "IG.9", 0), EditRefusals.Missing);
}
