using Forms;

namespace Tests.Forms.Structure;

public sealed class FormStructureTests
{
    private static readonly FormDefinition Good = SmallForm.Create();

    public static TheoryData<string, string, Breach> Breaches => new()
    {
        { ProblemCodes.OidEmpty, "StudyOid", Good with { StudyOid = "" } },
        { ProblemCodes.OidEmpty, "FormDef[ ]", Good with { FormDef = Good.FormDef with { Oid = " " } } },
        { ProblemCodes.OidTooLong, "StudyOid", Good with { StudyOid = new string('s', 401) } },
        { ProblemCodes.OidDuplicate, "CodeList[CL.POS]", Good with { CodeLists = [Good.CodeLists[0], Good.CodeLists[0]] } },
        { ProblemCodes.FormEmpty, "FormDef[F.VS]", Good with { FormDef = Good.FormDef with { ItemGroupRefs = [] } } },
        { ProblemCodes.ReferenceUnresolved, "FormDef[F.VS]/ItemGroupRef[IG.VS]", Good with { ItemGroupDefs = [] } },
        { ProblemCodes.ReferenceUnresolved, "ItemGroupDef[IG.VS]/ItemRef[I.POS]", Good with { ItemDefs = [Good.ItemDefs[0]] } },
        { ProblemCodes.ReferenceDuplicate, "FormDef[F.VS]/ItemGroupRef[IG.VS]", Good with { FormDef = Good.FormDef with { ItemGroupRefs = [Good.FormDef.ItemGroupRefs[0], Good.FormDef.ItemGroupRefs[0]] } } },
        { ProblemCodes.OidEmpty, "ItemGroupDef[IG.VS]/ItemRef[]", Good with { ItemGroupDefs = [Good.ItemGroupDefs[0] with { ItemRefs = [new ItemRef { ItemOid = "" }] }] } },
        { ProblemCodes.CodedValueDuplicate, "CodeList[CL.POS]/CodedValue[S]", WithCodeList(list => list with { CodeListItems = [list.CodeListItems[0], list.CodeListItems[0]] }) },
        { ProblemCodes.CodeListMixed, "CodeList[CL.POS]", WithCodeList(list => list with { ExternalCodeList = new ExternalCodeList { Dictionary = "MedDRA" } }) },
        { ProblemCodes.LengthNegative, "ItemDef[I.SYSBP]", Good with { ItemDefs = [Good.ItemDefs[0] with { Length = -1 }, Good.ItemDefs[1]] } },
        { ProblemCodes.RangeCheckEmpty, "ItemDef[I.SYSBP]/RangeCheck[1]", WithCheck(check => check with { CheckValues = [] }) },
        { ProblemCodes.SoftHardUnknown, "ItemDef[I.SYSBP]/RangeCheck[1]", WithCheck(check => check with { SoftHard = "soft" }) },
        { ProblemCodes.ComparatorUnknown, "ItemDef[I.SYSBP]/RangeCheck[1]", WithCheck(check => check with { Comparator = "<=" }) },
        { ProblemCodes.CheckValueCount, "ItemDef[I.SYSBP]/RangeCheck[1]", WithCheck(check => check with { CheckValues = [check.CheckValues[0], check.CheckValues[0]] }) },
        { ProblemCodes.TextNotStorable, "$.formDef.name", Good with { FormDef = Good.FormDef with { Name = "\0" } } },
        { ProblemCodes.TextNotStorable, "$.formDef.vendorAttributes[0].value", Good with { FormDef = Good.FormDef with { Vendor = new VendorContent { Attributes = [new VendorAttribute("urn:v", "a", new string((char)0xDC00, 1))] } } } },
    };

    [Fact]
    public void Check_OfGoodForm_FindsNothing() => Assert.Empty(FormStructure.Check(Good));

    [Theory]
    [MemberData(nameof(Breaches))]
    public void Check_OfOneBreach_FindsItAlone(string code, string path, Breach breach)
    {
        var problem = Assert.Single(FormStructure.Check(breach.Form));

        Assert.Equal((code, path), (problem.Code, problem.Path));
        Assert.NotEmpty(problem.Text);
    }

    [Fact]
    public void Check_OfReferencesToNothing_AllowsAllButGroupsAndItems()
    {
        var form = Good with { CodeLists = [], MeasurementUnits = [] };

        Assert.Empty(FormStructure.Check(form));
    }

    [Fact]
    public void Check_OfSetComparators_AllowsSeveralValues() =>
        Assert.Empty(FormStructure.Check(WithCheck(check => check with { Comparator = "NOTIN", CheckValues = [check.CheckValues[0], new CheckValue { Value = "2" }] })));

    [Fact]
    public void Check_OfExpressionWithoutComparator_AllowsIt() =>
        Assert.Empty(FormStructure.Check(WithCheck(check => check with { Comparator = null, CheckValues = [], FormalExpressions = [new FormalExpression { Text = "1 = 1" }] })));

    [Fact]
    public void Check_OfSeveralBreaches_FindsThemAll() =>
        Assert.Equal(3, FormStructure.Check(Good with { StudyOid = "", ItemGroupDefs = [], FormDef = Good.FormDef with { Name = "\0" } }).Count);

    private static FormDefinition WithCodeList(Func<CodeList, CodeList> change) => Good with { CodeLists = [change(Good.CodeLists[0])] };

    private static FormDefinition WithCheck(Func<RangeCheck, RangeCheck> change) =>
        Good with { ItemDefs = [Good.ItemDefs[0] with { RangeChecks = [change(Good.ItemDefs[0].RangeChecks[0])] }, Good.ItemDefs[1]] };

    /// <summary>A form whose text stays out of the test's name: a results file cannot hold U+0000.</summary>
    public sealed record Breach(FormDefinition Form)
    {
        public static implicit operator Breach(FormDefinition form) => new(form);

        public override string ToString() => "form";
    }
}
