using Forms;
using Forms.Editing;

namespace Tests.Forms.Editing;

public sealed class DraftEditTests
{
    private readonly FormDefinition _form = EditedForm.Create();

    [Fact]
    public void AddItemGroup_InTheMiddle_CountsOn()
    {
        var form = _form.Made(new AddItemGroup(new ItemGroupDef { Oid = "IG.3", Name = "New" }, 1, true));

        Assert.Equal([("IG.VS", 1), ("IG.3", 2), ("IG.2", 3)], form.FormDef.ItemGroupRefs.InOrder().Select(group => (group.ItemGroupOid, group.OrderNumber!.Value)));
    }

    [Fact]
    public void RemoveItemGroup_WithAllThatOnlyItNeeds_DropsThem()
    {
        var form = _form.Made(new RemoveItemGroup("IG.VS"));

        Assert.Equal(["IG.2"], form.ItemGroupDefs.Select(group => group.Oid));
        Assert.Equal((2, 0, 0), (form.ItemDefs.Count, form.CodeLists.Count, form.MeasurementUnits.Count));
        Assert.Equal(1, form.FormDef.ItemGroupRefs[0].OrderNumber);
    }

    [Fact]
    public void RemoveItem_OfADefinitionNobodyReferredToBefore_LeavesThatDefinition()
    {
        var form = (_form with { CodeLists = [.. _form.CodeLists, new CodeList { Oid = "CL.SPARE", Name = "Spare" }] }).Made(new RemoveItem("IG.VS", "I.POS"));

        Assert.Equal(["CL.SPARE"], form.CodeLists.Select(list => list.Oid));
    }

    [Fact]
    public void RemoveItem_ThatAnotherGroupHolds_KeepsItsDefinition()
    {
        var shared = _form.Made(new AddItem("IG.2", _form.ItemDefs.Single(item => item.Oid == "I.POS"), 0));

        var form = shared.Made(new RemoveItem("IG.VS", "I.POS"));

        Assert.Contains(form.ItemDefs, item => item.Oid == "I.POS");
        Assert.Equal(["I.POS", "I.NOTE", "I.SUM"], form.ItemsOf("IG.2"));
    }

    [Fact]
    public void AddItem_WithTheOidOfAnother_IsRefusedWithAFreeOne()
    {
        var refusal = _form.Refused(new AddItem("IG.2", new ItemDef { Oid = "I.POS", Name = "Other" }, 0), EditRefusals.OidTaken);

        Assert.Equal("ItemDef[I.POS]", refusal.Path);
        Assert.Contains("I.POS.2", refusal.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void AddItem_TwiceIntoOneGroup_IsRefused() =>
        _form.Refused(new AddItem("IG.VS", _form.ItemDefs.Single(item => item.Oid == "I.POS"), 0), EditRefusals.ReferenceTaken);

    [Fact]
    public void MoveItem_BetweenGroups_TakesItsReferenceAlong()
    {
        var form = _form.Made(new MoveItem("IG.2", "I.NOTE", "IG.VS", 1));

        Assert.Equal(["I.SYSBP", "I.NOTE", "I.POS"], form.ItemsOf("IG.VS"));
        Assert.Equal("C.1", form.ItemGroupDefs[0].ItemRefs[1].CollectionExceptionConditionOid);
        Assert.Equal([1], form.ItemGroupDefs[1].ItemRefs.Select(item => item.OrderNumber!.Value));
    }

    [Fact]
    public void ChangeItem_WithACodeListThatIsMissing_IsRefused() =>
        _form.Refused(new ChangeItem(_form.ItemDefs[0] with { CodeListRef = new CodeListRef { CodeListOid = "CL.NONE" } }), EditRefusals.Missing);

    [Fact]
    public void ChangeForm_OfAnotherOid_IsRefused() => _form.Refused(new ChangeForm(_form.FormDef with { Oid = "F.2" }), EditRefusals.NotHere);

    [Fact]
    public void SetQuestion_InOneLanguage_LeavesTheOthers()
    {
        var form = _form.Made(new SetQuestion("I.SYSBP", "en", "Systolic"));

        Assert.Equal([("ko", "수축기 혈압"), ("en", "Systolic")], form.ItemDefs.Single(item => item.Oid == "I.SYSBP").Question!.Texts.Select(text => (text.Language, text.Text)));
    }

    [Fact]
    public void SetQuestion_WithHalfASurrogatePair_IsRefused() => _form.Refused(new SetQuestion("I.SYSBP", "en", "\uD800"), EditRefusals.TextBad);

    [Fact]
    public void SetCodeList_AwayFromTheLastItem_DropsIt() => Assert.Empty(_form.Made(new SetCodeList("I.POS", null)).CodeLists);

    [Fact]
    public void DefineCodeList_ForAnItem_IsItsCodeList()
    {
        var form = _form.Made(new DefineCodeList(new CodeList { Oid = "CL.YN", Name = "Yes or no" }, "I.NOTE"));

        Assert.Equal("CL.YN", form.ItemDefs.Single(item => item.Oid == "I.NOTE").CodeListRef!.CodeListOid);
    }

    [Fact]
    public void SetCondition_ThatAnotherShares_MakesOneOfItsOwn()
    {
        var form = _form.Made(new SetCondition("IG.2", "I.NOTE", "[I.SYSBP] > 1"));

        Assert.Equal(["C.1", "C.NOTE"], form.ConditionDefs.Select(condition => condition.Oid));
        Assert.Equal("C.NOTE", form.ItemGroupDefs[1].ItemRefs[0].CollectionExceptionConditionOid);
        Assert.Equal(["[I.SYSBP] > 1", "I.SYSBP"], form.ConditionDefs[1].FormalExpressions.Select(expression => expression.Text));
    }

    [Fact]
    public void SetMethod_OfTheOnlyUser_ChangesItInPlace()
    {
        var form = _form.Made(new SetMethod("IG.2", "I.SUM", "1 + 1"));

        Assert.Equal("1 + 1", Assert.Single(form.MethodDefs).FormalExpressions[0].Text);
        Assert.Empty(form.Made(new SetMethod("IG.2", "I.SUM", null)).MethodDefs);
    }

    [Fact]
    public void RenameOid_OfAnItem_ChangesItInExpressionsAndNothingElseThere()
    {
        var form = _form.Made(new RenameOid(DefinitionKind.Item, "I.SYSBP", "SYS"));

        Assert.Equal(["[IG.VS].SYS > 200 or ( [I.POS]  =  'S' )", "I.SYSBP"], form.ConditionDefs[0].FormalExpressions.Select(expression => expression.Text));
        Assert.Equal(["SYS", "I.POS"], form.ItemsOf("IG.VS"));
    }

    [Fact]
    public void RenameOid_OfAGroup_ChangesPathsAndAggregates()
    {
        var form = _form.Made(new RenameOid(DefinitionKind.ItemGroup, "IG.2", "MORE")).Made(new RenameOid(DefinitionKind.ItemGroup, "IG.VS", "VS"));

        Assert.Equal("count(each MORE: [I.NOTE] is known)", form.MethodDefs[0].FormalExpressions[0].Text);
        Assert.StartsWith("VS.[I.SYSBP] > 200", form.ConditionDefs[0].FormalExpressions[0].Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("I.POS", EditRefusals.OidTaken)]
    [InlineData(" ", EditRefusals.OidBad)]
    public void RenameOid_ToWhatCannotBe_IsRefused(string newOid, string code) => _form.Refused(new RenameOid(DefinitionKind.Item, "I.SYSBP", newOid), code);

    [Fact]
    public void RemoveDefinition_InUse_IsRefused() => _form.Refused(new RemoveDefinition(DefinitionKind.CodeList, "CL.POS"), EditRefusals.StillUsed);

    [Fact]
    public void CopyAs_OfAFormThatNamesItself_FollowsTheName()
    {
        var form = _form with { MethodDefs = [_form.MethodDefs[0] with { FormalExpressions = [EditedForm.Ours("[F.VS].[IG.VS].[I.SYSBP] + V1/[F.VS].[IG.VS].[I.SYSBP]")] }] };

        var copy = form.CopyAs("S.2", "F.2", "Copy");

        Assert.Equal(("S.2", "F.2", "Copy"), (copy.StudyOid, copy.FormDef.Oid, copy.FormDef.Name));
        Assert.Equal("[F.2].[IG.VS].[I.SYSBP] + V1/[F.2].[IG.VS].[I.SYSBP]", copy.MethodDefs[0].FormalExpressions[0].Text);
    }

    [Theory]
    [InlineData(DefinitionKind.Item, "Heart rate", "I.HEARTRATE")]
    [InlineData(DefinitionKind.Item, "Sum", "I.SUM.2")]
    [InlineData(DefinitionKind.ItemGroup, null, "IG.1")]
    [InlineData(DefinitionKind.Method, "", "M.2")]
    public void Propose_ForAName_IsFreeAndSpeltAsTheOthers(DefinitionKind kind, string? name, string expected) => Assert.Equal(expected, NewOids.Propose(_form, kind, name));
}
