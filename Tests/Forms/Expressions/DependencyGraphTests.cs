using Forms;
using Forms.Expressions;

namespace Tests.Forms.Expressions;

public sealed class DependencyGraphTests
{
    [Fact]
    public void AffectedBy_OfAnItem_GivesWhatDependsOnItInOrder()
    {
        var form = VisitForm.WithMethod(VisitForm.WithCondition("NOTE", "BMI > 30"), "BMI", "WEIGHT / HEIGHT ^ 2");
        form = VisitForm.WithMethod(form, "WEIGHT", "AGE * 1.5");
        form = VisitForm.WithMethod(form, "HEIGHT", "sum(each AE: DOSE)");
        var graph = DependencyGraph.Of(form);

        Assert.Equal(["WEIGHT", "BMI", "NOTE"], graph.AffectedBy(new("MAIN", "AGE")).Select(use => use.Target));
        Assert.Equal(["HEIGHT", "BMI", "NOTE"], graph.AffectedBy(new("AE", "DOSE") { RepeatKey = "7" }).Select(use => use.Target));
        Assert.Empty(graph.AffectedBy(new("MAIN", "NOTE")));
        Assert.Equal([new ItemPlace("AE", "DOSE")], graph.ReadBy(graph.Order[0].Target is "HEIGHT" ? graph.Order[0] : graph.Order[1]));
    }

    [Fact]
    public void AffectedBy_OfAHiddenGroup_ReachesWhoReadsItsItems()
    {
        var form = VisitForm.WithMethod(VisitForm.Create(), "BMI", "if(SMOKE = 'y', 1, 2)");
        form = form with
        {
            FormDef = form.FormDef with { ItemGroupRefs = [form.FormDef.ItemGroupRefs[0], form.FormDef.ItemGroupRefs[2] with { CollectionExceptionConditionOid = "C" }] },
            ConditionDefs = [new() { Oid = "C", Name = "C", FormalExpressions = [VisitForm.Ours("AGE < 18")] }],
        };

        Assert.Equal([("MORE", ExpressionKind.GroupCondition), ("BMI", ExpressionKind.Derivation)], DependencyGraph.Of(form).AffectedBy(new("MAIN", "AGE")).Select(use => (use.Target!, use.Kind)));
    }

    [Fact]
    public void AffectedBy_OfAnotherForm_FollowsTheLookUp()
    {
        var form = VisitForm.WithMethod(VisitForm.Create(), "BMI", "V1/LAB.HEM.HB * 2");

        Assert.Single(DependencyGraph.Of(form, VisitForm.Study()).AffectedBy(new("HEM", "HB") { Visit = "V1", Form = "LAB" }));
    }

    [Fact]
    public void Order_OfThousandsInAChain_TakesEachOnce()
    {
        var items = Enumerable.Range(0, 3000).Select(number => $"I{number}").ToList();
        var form = new FormDefinition
        {
            StudyOid = "S",
            FormDef = new() { Oid = "F", Name = "F", ItemGroupRefs = [new() { ItemGroupOid = "G" }] },
            ItemGroupDefs = [new() { Oid = "G", Name = "G", ItemRefs = [.. items.Select((item, index) => new ItemRef { ItemOid = item, MethodOid = index < 2999 ? $"M{index}" : null })] }],
            ItemDefs = [.. items.Select(item => new ItemDef { Oid = item, Name = item, DataType = "integer" })],
            MethodDefs = [.. items.SkipLast(1).Select((_, index) => new MethodDef { Oid = $"M{index}", Name = "M", FormalExpressions = [VisitForm.Ours($"I{index + 1} + 1")] })],
        };
        var graph = DependencyGraph.Of(form);

        Assert.Empty(graph.Cycles);
        Assert.Equal(items.SkipLast(1).Reverse(), graph.AffectedBy(new("G", "I2999")).Select(use => use.Target));
    }
}
