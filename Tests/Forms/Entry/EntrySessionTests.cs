using Forms;
using Forms.Entry;
using Forms.Expressions;
using static Tests.Forms.Entry.EntryForm;

namespace Tests.Forms.Entry;

public sealed class EntrySessionTests
{
    [Theory]
    [InlineData("M", false)]
    [InlineData("F", true)]
    [InlineData(null, true)]
    public void Condition_OnAnItem_HidesItOnlyWhileItIsTrue(string? sex, bool isCollected) =>
        Assert.Equal(isCollected, Of([Item("SEX", "text"), Item("PREG")]).Hiding("PREG", "SEX = 'M'").Open().With("SEX", sex).Item("PREG").IsCollected);

    [Fact]
    public void Condition_ThatIsTrue_KeepsTheTextAndTakesItOutOfTheCount()
    {
        var form = Of([Item("SEX", "text"), Item("PREG"), Item("SUM")], reference => reference with { Mandatory = reference.ItemOid is "PREG" }).Hiding("PREG", "SEX = 'M'").Computing("SUM", "coalesce(PREG, 0) + 1");
        var session = form.Open().With("PREG", "many").With("SEX", "M");

        Assert.Empty(session.Findings);
        Assert.Equal(("many", "1"), (session.Item("PREG").Text, session.Item("SUM").Text));
        Assert.Contains(new EnteredValue(new("G", "PREG"), "many"), session.Entered);
        Assert.Equal([EntryCodes.DataType], session.With("SEX", "F").Codes("PREG"));
        Assert.Equal("8", session.With("PREG", "7").Item("SUM").Text);
        Assert.Equal("1", session.With("SEX", "M").Item("SUM").Text);
        session.With("SEX", "F");
        Assert.Equal([EntryCodes.Missing], session.With("PREG", null).Codes("PREG"));
    }

    [Fact]
    public void Derivations_InAChain_FollowEachOther()
    {
        var form = Of([Item("D", "float"), Item("C", "float"), Item("B", "float"), Item("A", "float")]).Computing("D", "C * 2").Computing("C", "B + 1").Computing("B", "A / 4");
        var session = form.Open();

        Assert.Null(session.Item("D").Text);
        Assert.Equal("4.5", session.With("A", "5").Item("D").Text);
        Assert.True(session.Item("D").IsDerived);
        Assert.Null(session.With("A", "five").Item("D").Text);
        Assert.Throws<ArgumentException>(() => session.Enter(new("G", "D"), "1"));
    }

    [Fact]
    public void Derivations_InACircle_HaveNoValue()
    {
        var session = Of([Item("A"), Item("B"), Item("C")]).Computing("A", "coalesce(B, 0) + 1").Computing("B", "coalesce(A, 0) + 1").Computing("C", "coalesce(A, 7)").Open();

        Assert.Equal((null, null, "7"), (session.Item("A").Text, session.Item("B").Text, session.Item("C").Text));
    }

    [Theory]
    [InlineData("boolean", "1 = 1", "true")]
    [InlineData("date", "date(@2024-03-31T10:30)", "2024-03-31")]
    [InlineData("time", "@T10:30", "10:30")]
    [InlineData("float", "1.50 + 1.50", "3")]
    [InlineData("text", "concat('a', 'b')", "ab")]
    public void Derivation_OfEachType_IsWrittenAsItemsAre(string type, string expression, string text)
    {
        var session = Of(Item("I", type)).Computing("I", expression).Open();

        Assert.Equal(text, session.Item("I").Text);
        Assert.True(session.Item("I").Value.IsKnown);
        Assert.Empty(session.Findings);
    }

    [Fact]
    public void Repeats_OfAGroup_ComeAndGoWithTheirTotals()
    {
        var session = Of([Item("COUNT"), Item("SUM")], repeated: [Item("X"), Item("Y")]).Computing("COUNT", "count(each R: true)").Computing("SUM", "sum(each R: X)").Computing("Y", "X * 10").Open();

        Assert.Equal(("0", "0"), (session.Item("COUNT").Text, session.Item("SUM").Text));
        Assert.Equal(["1", "2"], [session.AddRepeat("R"), session.AddRepeat("R")]);
        Assert.Equal(("2", null), (session.Item("COUNT").Text, session.Item("SUM").Text));
        session.Enter(new("R", "X") { RepeatKey = "1" }, "3");
        session.Enter(new("R", "X") { RepeatKey = "2" }, "4");
        Assert.Equal(("7", "30", "40"), (session.Item("SUM").Text, session.Item("Y", "1").Text, session.Item("Y", "2").Text));
        session.RemoveRepeat("R", "1");
        Assert.Equal(("1", "4"), (session.Item("COUNT").Text, session.Item("SUM").Text));
        Assert.Equal("3", session.AddRepeat("R"));
        session.RemoveRepeat("R", "3");
        Assert.Equal("4", session.AddRepeat("R"));
    }

    [Fact]
    public void Condition_OnAGroup_LeavesNoRepeatToCount()
    {
        var session = Of([Item("ANY", "text"), Item("COUNT")], repeated: [Item("X")]).HidingGroup("R", "ANY = 'N'").Computing("COUNT", "count(each R: true)").Open();
        session.AddRepeat("R");

        Assert.Equal("1", session.Item("COUNT").Text);
        Assert.Equal("0", session.With("ANY", "N").Item("COUNT").Text);
        Assert.Single(session.Groups[1].Repeats);
        Assert.False(session.Item("X", "1").IsCollected);
        Assert.Equal("1", session.With("ANY", null).Item("COUNT").Text);
    }

    [Fact]
    public void Repeat_ThatIsNew_HasItsOwnConditionsAndDerivations()
    {
        var session = Of([Item("A")], repeated: [Item("X"), Item("Y")]).Computing("X", "A + 1").Hiding("Y", "A = 5").Open().With("A", "5");

        var key = session.AddRepeat("R");

        Assert.Equal("6", session.Item("X", key).Text);
        Assert.False(session.Item("Y", key).IsCollected);
    }

    [Fact]
    public void Group_ThatIsMandatoryAndRepeats_BeginsWithOneRepeatAndNeedsOne()
    {
        var session = Of([], repeated: [Item("X")]).ChangingGroup("R", reference => reference with { Mandatory = true }).Open();
        Assert.Single(session.Groups[1].Repeats);

        session.RemoveRepeat("R", "1");

        Assert.Equal(EntryCodes.GroupMissing, Assert.Single(session.Findings).Code);
    }

    [Fact]
    public void Items_OfAGroupThatMayStayEmpty_AreRequiredFromTheFirstValueOn()
    {
        var session = Of([Item("A"), Item("B")], reference => reference with { Mandatory = true }).ChangingGroup("G", reference => reference with { Mandatory = false }).Open();

        Assert.Empty(session.Findings);
        Assert.Equal([EntryCodes.Missing], session.With("A", "1").Codes("B"));
        Assert.Empty(session.With("A", null).Findings);
    }

    [Fact]
    public void Open_OfWhatWasEntered_GoesOnWithItAndKeepsAsideWhatHasNoPlace()
    {
        var plan = EntryPlan.Of(Of([Item("A"), Item("B")], repeated: [Item("X")]).Computing("B", "A + 1"));
        EnteredValue[] entered = [new(new("G", "A"), "1", "KG"), new(new("G", "B"), "99"), new(new("R", "X") { RepeatKey = "k" }, "2"), new(new("G", "GONE"), "3"), new(new("R", "GONE") { RepeatKey = "z" }, "4")];

        var session = new EntrySession(plan, entered: entered);

        Assert.Equal(("2", "2"), (session.Item("B").Text, session.Item("X", "k").Text));
        Assert.Equal([entered[0], entered[2]], session.Entered);
        Assert.Equal([entered[3], entered[4]], session.Unplaced);
        Assert.Single(session.Groups[1].Repeats);
        session.Reset();
        Assert.Empty(session.Entered);
    }

    [Fact]
    public void Expression_OnAnotherForm_AsksTheOthersGiven()
    {
        var form = Of([Item("I", "float")]).Computing("I", "V1/LAB.HEM.HB * 2");
        var others = new FormData(Expressions.VisitForm.Create(), Expressions.VisitForm.Study());
        others.Put(new("HEM", "HB") { Visit = "V1", Form = "LAB" }, "13.1");
        var session = new EntrySession(EntryPlan.Of(form, Expressions.VisitForm.Study()), new() { Others = others });
        Assert.Equal("26.2", session.Item("I").Text);

        others.Put(new("HEM", "HB") { Visit = "V1", Form = "LAB" }, "10");
        session.Recompute();

        Assert.Equal("20", session.Item("I").Text);
    }

    [Fact]
    public void Enter_WithThousandsOfExpressions_EvaluatesWhatDependsOnIt()
    {
        ItemDef[] items = [.. Enumerable.Range(0, 1000).SelectMany(number => new[] { Item($"A{number}"), Item($"B{number}"), Item($"C{number}") })];
        var session = Chains(Of(items)).Open();

        var change = session.Enter(new("G", "A500"), "1");

        Assert.Equal(2, change.Evaluations);
        Assert.Equal(["A500", "B500", "C500"], change.Items.Select(place => place.Item).Order());
        Assert.Equal(0, session.Enter(new("G", "A500"), "1").Evaluations);
    }

    private static FormDefinition Chains(FormDefinition form) => form with
    {
        ItemGroupDefs = [.. form.ItemGroupDefs.Select(group => group with { ItemRefs = [.. group.ItemRefs.Select(reference => reference.ItemOid[0] is 'A' ? reference : reference with { MethodOid = $"M.{reference.ItemOid}" })] })],
        MethodDefs = [.. form.ItemDefs.Where(item => item.Oid[0] is not 'A').Select(item => new MethodDef { Oid = $"M.{item.Oid}", Name = "", FormalExpressions = [Expressions.VisitForm.Ours($"{(char)(item.Oid[0] - 1)}{item.Oid[1..]} + 1")] })],
    };
}
