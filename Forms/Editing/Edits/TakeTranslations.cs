using Forms.Editing.Rules;
using Forms.Expressions;

namespace Forms.Editing;

/// <summary>Takes over what expressions of other languages are in ours (<see cref="TranslationOffer"/>): it counts from then on, and the text it came from stays beside it.</summary>
/// <remarks>What has an expression of ours already, or no translation, stays as it is. Branching logic becomes the condition of the item in every group that holds it, a calculation its method.</remarks>
/// <param name="Owners">Whose expressions.</param>
public sealed record TakeTranslations(EquatableList<TranslationOwner> Owners) : DraftEdit
{
    /// <summary>True while an offer is neither taken over nor without a translation.</summary>
    public static bool IsOpen(FormDefinition form, TranslationOffer offer)
    {
        ArgumentNullException.ThrowIfNull(form);
        ArgumentNullException.ThrowIfNull(offer);
        return offer.Translation.Expression is not null && !HasOurs(form, offer.Owner);
    }

    internal override FormDefinition Change(FormDefinition form)
    {
        var offers = TranslationOffer.FindOf(form, Owners.Contains).Where(offer => IsOpen(form, offer)).DistinctBy(static offer => offer.Owner).ToList();
        if (offers.Count == 0)
            throw new EditRefusedException(EditRefusals.Missing, string.Join(", ", Owners.Select(static owner => owner.Oid)), "Nothing is left to take over: it was taken over before, or has no translation.");
        return offers.Aggregate(form, static (now, offer) => Take(now, offer.Owner, offer.Translation.Expression!.ToString()));
    }

    private static bool HasOurs(FormDefinition form, TranslationOwner owner) => owner.Kind switch
    {
        TranslationOwnerKind.Condition => HasOurs(form.ConditionDefs.Find(owner.Oid)?.FormalExpressions),
        TranslationOwnerKind.Method => HasOurs(form.MethodDefs.Find(owner.Oid)?.FormalExpressions),
        TranslationOwnerKind.RangeCheck => HasOurs(form.ItemDefs.Find(owner.Oid)?.RangeChecks[owner.RangeCheck].FormalExpressions),
        TranslationOwnerKind.BranchingLogic => Refs(form, owner.Oid).All(found => HasOurs(form.ConditionDefs.Find(found.Reference.CollectionExceptionConditionOid ?? "")?.FormalExpressions)),
        _ => Refs(form, owner.Oid).All(found => HasOurs(form.MethodDefs.Find(found.Reference.MethodOid ?? "")?.FormalExpressions)),
    };

    private static bool HasOurs(EquatableList<FormalExpression>? expressions) => expressions is not null && ExpressionLanguage.Choose(expressions) >= 0;

    private static FormDefinition Take(FormDefinition form, TranslationOwner owner, string text) => owner.Kind switch
    {
        TranslationOwnerKind.Condition when form.ConditionDefs.Find(owner.Oid) is { } condition =>
            form with { ConditionDefs = form.ConditionDefs.Put(condition with { FormalExpressions = condition.FormalExpressions.WithOurs(text) }) },
        TranslationOwnerKind.Method when form.MethodDefs.Find(owner.Oid) is { } method =>
            form with { MethodDefs = form.MethodDefs.Put(method with { FormalExpressions = method.FormalExpressions.WithOurs(text) }) },
        TranslationOwnerKind.RangeCheck when form.ItemDefs.Find(owner.Oid) is { } item => form with { ItemDefs = form.ItemDefs.Put(WithCheck(item, owner.RangeCheck, text)) },
        TranslationOwnerKind.BranchingLogic => Refs(form, owner.Oid).Aggregate(form, (now, found) => new SetCondition(found.GroupOid, owner.Oid, text).Change(now)),
        TranslationOwnerKind.Calculation => Refs(form, owner.Oid).Aggregate(form, (now, found) => new SetMethod(found.GroupOid, owner.Oid, text).Change(now)),
        _ => form,
    };

    private static ItemDef WithCheck(ItemDef item, int place, string text) =>
        item with { RangeChecks = item.RangeChecks.With(place, item.RangeChecks[place] with { FormalExpressions = item.RangeChecks[place].FormalExpressions.WithOurs(text) }) };

    private static List<(string GroupOid, ItemRef Reference)> Refs(FormDefinition form, string itemOid) =>
        [.. form.ItemGroupDefs.SelectMany(group => group.ItemRefs.Where(reference => string.Equals(reference.ItemOid, itemOid, StringComparison.Ordinal)).Select(reference => (group.Oid, reference)))];
}
