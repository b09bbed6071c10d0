using Forms;
using Forms.Editing;
using Forms.Expressions;

namespace Tests.Forms.Editing;

public sealed class TakeTranslationsTests
{
    private const string RedCap = "https://projectredcap.org";

    [Fact]
    public void Take_ConditionOfAnotherLanguage_CountsBesideItsSource()
    {
        var form = WithCondition("REDCap", "[I.POS] = 'S'");

        var condition = form.Made(new TakeTranslations([new(TranslationOwnerKind.Condition, "C.1")])).ConditionDefs.Single();

        Assert.Equal(["REDCap", ExpressionLanguage.Context], condition.FormalExpressions.Select(expression => expression.Context));
        Assert.Equal("I.POS = 'S'", Plain(condition));
    }

    [Fact]
    public void Take_BranchingLogicAndCalculation_BecomeConditionAndMethodOfTheItem()
    {
        var form = WithAttributes(("BranchingLogic", "[I.POS] = 'S'"), ("Calculation", "[I.SYSBP] + 1"));
        var offers = TranslationOffer.Find(form);

        var taken = form.Made(new TakeTranslations([.. offers.Select(offer => offer.Owner)]));

        var reference = taken.ItemGroupDefs.Single(group => group.Oid == "IG.2").ItemRefs.Single(item => item.ItemOid == "I.NOTE");
        var (condition, method) = (taken.ConditionDefs.Single(one => one.Oid == reference.CollectionExceptionConditionOid), taken.MethodDefs.Single(one => one.Oid == reference.MethodOid));
        Assert.Equal("not (I.POS is known and I.POS = 'S')", Plain(condition));
        Assert.Equal("I.SYSBP + 1", method.FormalExpressions[^1].Text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace("IG.VS.", "", StringComparison.Ordinal));
        Assert.DoesNotContain(TranslationOffer.Find(taken), offer => TakeTranslations.IsOpen(taken, offer));
    }

    [Fact]
    public void Take_WhatHasOursAlready_IsRefused()
    {
        var form = WithCondition("REDCap", "[I.POS] = 'S'").Made(new TakeTranslations([new(TranslationOwnerKind.Condition, "C.1")]));

        form.Refused(new TakeTranslations([new(TranslationOwnerKind.Condition, "C.1")]), EditRefusals.Missing);
    }

    [Fact]
    public void Take_WhatHasNoTranslation_IsRefused() =>
        WithCondition("Basic", "If x Then").Refused(new TakeTranslations([new(TranslationOwnerKind.Condition, "C.1")]), EditRefusals.Missing);

    [Fact]
    public void FindOf_OneOwner_TranslatesNoOther()
    {
        var form = WithAttributes(("BranchingLogic", "[I.POS] = 'S'"), ("Calculation", "[I.SYSBP] + 1"));

        Assert.Equal(["ItemDef[I.NOTE]/@Calculation"], TranslationOffer.FindOf(form, owner => owner.Kind is TranslationOwnerKind.Calculation).Select(offer => offer.Path));
    }

    private static string Plain(ConditionDef condition) =>
        condition.FormalExpressions[^1].Text.Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal).Replace("IG.VS.", "", StringComparison.Ordinal);

    private static FormDefinition WithCondition(string context, string text)
    {
        var form = EditedForm.Create();
        return form with { ConditionDefs = [form.ConditionDefs[0] with { FormalExpressions = [new FormalExpression { Context = context, Text = text }] }] };
    }

    private static FormDefinition WithAttributes(params (string Name, string Value)[] attributes)
    {
        var form = EditedForm.Create();
        return form with
        {
            ConditionDefs = [.. form.ConditionDefs.Select(condition => condition with { FormalExpressions = [EditedForm.Ours("[I.POS] = 'X'")] })],
            MethodDefs = [.. form.MethodDefs],
            ItemGroupDefs = [.. form.ItemGroupDefs.Select(group => group with { ItemRefs = [.. group.ItemRefs.Select(reference => reference.ItemOid == "I.NOTE" ? reference with { CollectionExceptionConditionOid = null } : reference)] })],
            ItemDefs = [.. form.ItemDefs.Select(item => item.Oid == "I.NOTE" ? item with { Vendor = new VendorContent { Attributes = [.. attributes.Select(one => new VendorAttribute(RedCap, one.Name, one.Value))] } } : item)],
        };
    }
}
