using Forms;

namespace Tests.Forms.Releases;

public sealed class ReleaseConflictsTests
{
    private static readonly StudyOutline Outline = new() { StudyOid = "S.1" };

    [Fact]
    public void Find_InFormsThatShareDefinitions_FindsNothing() => Assert.Empty(ReleaseConflicts.Find(Outline, [Named("F.1"), Named("F.2")]));

    [Fact]
    public void Find_InOneItemDefinedTwoWays_NamesTheFormsThatDisagree()
    {
        var other = Named("F.3");
        other = other with { ItemDefs = [other.ItemDefs[0] with { Length = 4 }, other.ItemDefs[1]] };

        var conflict = Assert.Single(ReleaseConflicts.Find(Outline, [Named("F.1"), Named("F.2"), other]));

        Assert.Equal(("ItemDef", "I.SYSBP"), (conflict.Kind, conflict.Oid));
        Assert.Equal<EquatableList<string>>([["F.1", "F.2"], ["F.3"]], conflict.Sides);
        Assert.Contains("F.1, F.2; F.3", conflict.Text, StringComparison.Ordinal);
    }

    public static TheoryData<string, FormDefinition> Changes => new()
    {
        { "ItemGroupDef", Named("F.2") with { ItemGroupDefs = [new ItemGroupDef { Oid = "IG.VS", Name = "Other" }] } },
        { "CodeList", Named("F.2") with { CodeLists = [new CodeList { Oid = "CL.POS", Name = "Other", DataType = "text" }] } },
        { "MeasurementUnit", Named("F.2") with { MeasurementUnits = [new MeasurementUnit { Oid = "MU.MMHG", Name = "Other" }] } },
        { "ConditionDef", Named("F.2") with { ConditionDefs = [new ConditionDef { Oid = "C.1", Name = "Other" }] } },
        { "MethodDef", Named("F.2") with { MethodDefs = [new MethodDef { Oid = "M.1", Name = "Other" }] } },
        { "ImputationMethod", Named("F.2") with { ImputationMethods = [new ImputationMethod { Oid = "IM.1", Text = "Other" }] } },
        { "Presentation", Named("F.2") with { Presentations = [new Presentation { Oid = "P.1", Text = "Other" }] } },
        { "FormDef", Named("F.1") with { FormDef = SmallForm.Create().FormDef with { Oid = "F.1", Name = "Other" } } },
    };

    [Theory]
    [MemberData(nameof(Changes))]
    public void Find_InAnyKindDefinedTwoWays_NamesTheKind(string kind, FormDefinition other) =>
        Assert.Equal(kind, Assert.Single(ReleaseConflicts.Find(Outline, [Named("F.1"), other])).Kind);

    [Fact]
    public void Find_InAConditionOfTheVisitsThatAFormDefinesOtherwise_NamesBoth()
    {
        var outline = Outline with { ConditionDefs = [new ConditionDef { Oid = "C.1", Name = "Other" }] };

        var conflict = Assert.Single(ReleaseConflicts.Find(outline, [Named("F.1")]));

        Assert.Equal<EquatableList<string>>([[ReleaseConflict.Outline], ["F.1"]], conflict.Sides);
    }

    [Fact]
    public void Find_InAttributesInAnotherOrder_FindsNothing()
    {
        VendorAttribute one = new("urn:x", "a", "1"), two = new("urn:x", "b", "2");

        Assert.Empty(ReleaseConflicts.Find(Outline, [WithAttributes("F.1", one, two), WithAttributes("F.2", two, one)]));
    }

    private static FormDefinition WithAttributes(string formOid, params VendorAttribute[] attributes)
    {
        var form = Named(formOid);
        return form with { CodeLists = [form.CodeLists[0] with { Vendor = new VendorContent { Attributes = attributes.ToEquatableList() } }] };
    }

    private static FormDefinition Named(string formOid)
    {
        var form = SmallForm.Create();
        return form with
        {
            FormDef = form.FormDef with { Oid = formOid },
            ConditionDefs = [new ConditionDef { Oid = "C.1", Name = "Condition" }],
            MethodDefs = [new MethodDef { Oid = "M.1", Name = "Method" }],
            ImputationMethods = [new ImputationMethod { Oid = "IM.1", Text = "Impute" }],
            Presentations = [new Presentation { Oid = "P.1", Text = "Show" }],
        };
    }
}
