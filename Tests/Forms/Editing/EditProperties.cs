using Forms;
using Forms.Editing;
using FsCheck;
using FsCheck.Fluent;

namespace Tests.Forms.Editing;

/// <summary>What is done and done back leaves every byte as it was.</summary>
public sealed class EditProperties
{
    private static readonly Arbitrary<int> Seeds = Gen.Choose(0, int.MaxValue).ToArbitrary();

    [Fact]
    public void Undo_OfAnyEdits_GivesTheSameBytes() => ForAny((random, form) =>
    {
        var history = new EditHistory(form);
        for (var step = 0; step < 12; step++)
            history.Do(RandomEdit.Of(history.Current, random));
        var end = history.Current.Json();
        while (history.CanUndo)
            history.Undo();
        var begin = history.Current.Json();
        while (history.CanRedo)
            history.Redo();
        return begin == form.Json() && history.Current.Json() == end;
    });

    [Fact]
    public void Apply_OfAnyEdits_BreaksNoRuleThatWasKept() => ForAny((random, form) =>
    {
        for (var step = 0; step < 12; step++)
        {
            var result = RandomEdit.Of(form, random).Apply(form);
            form = result.Form ?? form;
            if (FormStructure.Check(form).Any(problem => problem.Code != ProblemCodes.FormEmpty))
                return false;
        }
        return true;
    });

    [Fact]
    public void MoveItem_ForthAndBack_GivesTheSameBytes() => ForAny((random, form) =>
    {
        var (from, to) = (RandomEdit.Group(form, random), RandomEdit.Group(form, random));
        if (from.ItemRefs.Count < 2)
            return true;
        var shown = from.ItemRefs.InOrder();
        var place = random.Next(shown.Count);
        var there = random.Next(to.ItemRefs.Count + (from == to ? 0 : 1));
        var moved = form.Made(new MoveItem(from.Oid, shown[place].ItemOid, to.Oid, there));
        return moved.Made(new MoveItem(to.Oid, shown[place].ItemOid, from.Oid, place)).Json() == form.Json();
    });

    [Fact]
    public void MoveItemGroup_ForthAndBack_GivesTheSameBytes() => ForAny((random, form) =>
    {
        var shown = form.FormDef.ItemGroupRefs.InOrder();
        var place = random.Next(shown.Count);
        return form.Made(new MoveItemGroup(shown[place].ItemGroupOid, random.Next(shown.Count))).Made(new MoveItemGroup(shown[place].ItemGroupOid, place)).Json() == form.Json();
    });

    [Fact]
    public void RenameOid_ForthAndBack_GivesTheSameBytes() => ForAny((random, form) =>
    {
        var (kind, oid) = RandomEdit.Definition(form, random);
        return form.Made(new RenameOid(kind, oid, "Other ]one")).Made(new RenameOid(kind, "Other ]one", oid)).Json() == form.Json();
    });

    private static void ForAny(Func<Random, FormDefinition, bool> property) => Check.One(Config.QuickThrowOnFailure.WithMaxTest(100), Prop.ForAll(Seeds, seed =>
    {
        var random = new Random(seed);
        return property(random, RandomEdit.Form(random));
    }));
}
