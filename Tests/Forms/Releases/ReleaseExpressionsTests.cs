using Forms;
using Forms.Expressions;
using Tests.Forms.Expressions;

namespace Tests.Forms.Releases;

public sealed class ReleaseExpressionsTests
{
    /// <summary>Visit V1 holds F and LAB, V2 holds F alone, V3 holds LAB alone; OTHER is planned nowhere.</summary>
    private static StudyDefinition Study(params FormDefinition[] forms) => new()
    {
        StudyOid = "S.1",
        StudyEvents = [Visit("V1", "F", "LAB"), Visit("V2", "F"), Visit("V3", "LAB")],
        Protocol = new() { StudyEventRefs = [.. new[] { "V1", "V2", "V3" }.Select(visit => new StudyEventRef { StudyEventOid = visit })] },
        Forms = [.. forms, .. VisitForm.Study().Forms.Where(form => forms.All(other => other.FormDef.Oid != form.FormDef.Oid)), VisitForm.Create() with { FormDef = VisitForm.Create().FormDef with { Oid = "OTHER" } }],
    };

    [Theory]
    [InlineData("V1/LAB.HEM.HB > 1")]
    [InlineData("V3/LAB.HEM.HB > 1 and LAB.HEM.HB < 9")]
    [InlineData("any(each V2/F.AE: V2/F.AE.SEV = 3)")]
    public void Find_InLookUpsThatArePlanned_FindsNothing(string expression) =>
        Assert.Empty(ReleaseExpressions.Find(Study(VisitForm.WithCondition("NOTE", expression))));

    [Theory]
    [InlineData("V9/LAB.HEM.HB > 1", ExpressionCodes.Reference, "There is no visit 'V9'")]
    [InlineData("V1/LAD.HEM.HB > 1", ExpressionCodes.Reference, "There is no form 'LAD' in the study. Did you mean ")]
    [InlineData("V1/LAB.HEM.HC > 1", ExpressionCodes.Reference, "There is no item 'HC' in the form 'LAB'")]
    [InlineData("V1/LAB.HEM.HB = 'low'", ExpressionCodes.Type, "Unlike types are compared")]
    [InlineData("V2/LAB.HEM.HB > 1", ExpressionCodes.NotPlanned, "The form 'LAB' is not planned in the visit 'V2', so nothing is ever found there. It is planned in: V1, V3.")]
    [InlineData("V3/F.MAIN.AGE > 1", ExpressionCodes.NotPlanned, "The form 'F' is not planned in the visit 'V3'")]
    [InlineData("any(each V3/F.AE: V3/F.AE.SEV = 3)", ExpressionCodes.NotPlanned, "It is planned in: V1, V2.")]
    [InlineData("OTHER.MAIN.AGE > 1", ExpressionCodes.NotPlanned, "The form 'OTHER' is planned in no visit where this expression stands (V1, V2), so nothing is ever found. It is planned in no visit.")]
    public void Find_InALookUpThatFindsNothing_SaysFormItemExpressionAndWhy(string expression, string code, string text)
    {
        var problem = Assert.Single(ReleaseExpressions.Find(Study(VisitForm.WithCondition("NOTE", expression))));

        Assert.Equal(("F", code, "ConditionDef[C.NOTE]/FormalExpression[1]", expression), (problem.FormOid, problem.Code, problem.Path, problem.Expression));
        Assert.Equal<EquatableList<string>>(["NOTE"], problem.Targets);
        Assert.Contains(text, problem.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Find_WithoutAPlanOfVisits_AsksForNoPlan() =>
        Assert.Empty(ReleaseExpressions.Find(Study(VisitForm.WithCondition("NOTE", "OTHER.MAIN.AGE > 1")) with { StudyEvents = [], Protocol = null }));

    [Fact]
    public void Find_InSeveralForms_NamesAllAtOnce()
    {
        var other = VisitForm.WithCondition("NOTE", "V8/LAB.HEM.HB > 1 or V1/LAB.HEM.NONE > 1");

        var problems = ReleaseExpressions.Find(Study(VisitForm.WithCondition("NOTE", "V9/LAB.HEM.HB > 1"), other with { FormDef = other.FormDef with { Oid = "OTHER.2" } }));

        Assert.Equal(["F", "OTHER.2", "OTHER.2"], problems.Select(problem => problem.FormOid));
    }

    [Fact]
    public void Find_InACircleOverTwoForms_NamesItOnceForAllVisits()
    {
        var form = VisitForm.WithMethod(VisitForm.Create(), "BMI", "LAB.HEM.HB + 1");

        var problem = Assert.Single(ReleaseExpressions.Find(Study(form, Lab("F.MAIN.BMI + 1"))));

        Assert.Equal(ExpressionCodes.Cycle, problem.Code);
        Assert.Matches(@"V1/F\.MAIN\.BMI \(computed\) → V1/LAB\.HEM\.HB \(computed\) → V1/F|V1/LAB\.HEM\.HB \(computed\) → V1/F\.MAIN\.BMI \(computed\) → V1/LAB", problem.Text);
    }

    [Theory]
    [InlineData("V1/F.MAIN.WEIGHT + 1", 0)]
    [InlineData("V1/F.MAIN.BMI + 1", 1)]
    public void Find_InALookAtAnEarlierVisit_FindsACircleWhereTheVisitLooksAtItself(string expression, int circles)
    {
        var problems = ReleaseExpressions.Find(Study(VisitForm.WithMethod(VisitForm.Create(), "BMI", expression)));

        Assert.Equal(circles, problems.Count);
        Assert.All(problems, problem => Assert.StartsWith("V1/F.MAIN.BMI (computed) depends on itself", problem.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Find_InFormsThatLookAtEachOtherInVisitsApart_FindsNoCircle()
    {
        var form = VisitForm.WithMethod(VisitForm.Create(), "BMI", "V3/LAB.HEM.HB + 1");

        // Taken for one visit these would be a circle: BMI looks at HB of V3, and HB at BMI of its own visit.
        Assert.Empty(ReleaseExpressions.Find(Study(form, Lab("F.MAIN.BMI + 1"))));
        Assert.Single(ReleaseExpressions.Find(Study(form, Lab("V1/F.MAIN.BMI"))));
    }

    [Fact]
    public void Find_InGroupsWhoseRepeatsHideEachOther_FindsTheCircle()
    {
        var form = Hidden(VisitForm.Create(), "AE", "count(each OTHER.AE: true) > 0");
        var other = Hidden(VisitForm.Create() with { FormDef = VisitForm.Create().FormDef with { Oid = "OTHER" } }, "AE", "count(each F.AE: true) > 0");
        var study = Study(form) with { StudyEvents = [Visit("V1", "F", "OTHER")], Forms = [form, other] };

        Assert.Contains("V1/F.AE (condition)", Assert.Single(ReleaseExpressions.Find(study)).Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("F.MAIN.AGE > 1", 1, "The form 'F' is planned in no visit where this expression stands (V3)")]
    [InlineData("V9/F.MAIN.AGE > 1", 1, "There is no visit 'V9'")]
    [InlineData("V3/LAB.HEM.HB > 1", 1, "the visit V3 (condition) depends on itself")]
    [InlineData("V1/F.MAIN.AGE > 1", 0, "")]
    public void Find_InAConditionOfAVisit_ChecksItAsWell(string expression, int problems, string text)
    {
        var study = Study() with
        {
            Protocol = new() { StudyEventRefs = [new() { StudyEventOid = "V3", CollectionExceptionConditionOid = "C.V" }] },
            ConditionDefs = [new() { Oid = "C.V", Name = "C", FormalExpressions = [VisitForm.Ours(expression)] }],
        };

        var found = ReleaseExpressions.Find(study);

        Assert.Equal(problems, found.Count);
        Assert.All(found, problem => Assert.Equal((null, ["V3"]), (problem.FormOid, problem.Targets)));
        Assert.All(found, problem => Assert.Contains(text, problem.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Find_InAFormThatItsOwnValuesHide_FindsTheCircle()
    {
        var study = Study() with
        {
            StudyEvents = [Visit("V1", "F", "LAB"), new() { Oid = "V2", Name = "V2", FormRefs = [new() { FormOid = "F", CollectionExceptionConditionOid = "C.F" }] }],
            ConditionDefs = [new() { Oid = "C.F", Name = "C", FormalExpressions = [VisitForm.Ours("F.MAIN.AGE > 1")] }],
        };

        Assert.StartsWith("the form F in V2 (condition) depends on itself", Assert.Single(ReleaseExpressions.Find(study)).Text, StringComparison.Ordinal);
    }

    private static FormDefinition Lab(string expression)
    {
        var lab = VisitForm.Study().Forms.Single(form => form.FormDef.Oid == "LAB");
        return lab with
        {
            ItemGroupDefs = [lab.ItemGroupDefs[0] with { ItemRefs = [new() { ItemOid = "HB", MethodOid = "M.HB" }] }],
            MethodDefs = [new() { Oid = "M.HB", Name = "HB", FormalExpressions = [VisitForm.Ours(expression)] }],
        };
    }

    private static FormDefinition Hidden(FormDefinition form, string group, string expression) => form with
    {
        FormDef = form.FormDef with { ItemGroupRefs = [new() { ItemGroupOid = group, CollectionExceptionConditionOid = "C.G" }] },
        ConditionDefs = [new() { Oid = "C.G", Name = "C", FormalExpressions = [VisitForm.Ours(expression)] }],
    };

    private static StudyEventDef Visit(string oid, params string[] forms) =>
        new() { Oid = oid, Name = oid, FormRefs = [.. forms.Select(form => new FormRef { FormOid = form })] };
}
