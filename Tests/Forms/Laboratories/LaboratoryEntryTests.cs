using Forms;
using Forms.Entry;
using Forms.Laboratories;
using Tests.Forms.Entry;
using static Tests.Forms.Entry.EntryForm;

namespace Tests.Forms.Laboratories;

/// <summary>An entry picks ranges by what it and the subject's other forms say, and says at once where a value lies.</summary>
public sealed class LaboratoryEntryTests
{
    private static readonly FormAtVisit Here = new("SE.2", "", "F", ""), Demography = new("SE.1", "", "F.DM", ""), SameVisit = new("SE.2", "", "F.VIS", "");
    private static readonly LaboratorySources Sources = new() { SexItemOid = "SEX", BirthItemOid = "BIRTH", AgeItemOid = "AGE", AgeDateItemOid = "AGED", LaboratoryItemOids = ["LAB"], CollectedItemOids = ["DAY"], VisitDateItemOids = ["VISDAY"] };

    private static readonly ReferenceRange Men = new(1, "L1", "K", new(2020, 1, 1)) { Low = "3.5", High = "5.1", Sex = "M" };

    [Fact]
    public void Enter_AValueOutOfRange_IsASoftFindingThatComesAndGoes()
    {
        var session = Open([Men], [Said("SEX", "M")]).With("DAY", "2024-05-01");

        Assert.Equal((LabFlag.High, EntryCodes.LabRange), (session.With("K", "5.2").Item("K").Laboratory?.Flag, session.Codes("K").Single()));
        Assert.Equal(EntrySeverity.Soft, session.Findings.Single().Severity);
        Assert.Contains("참고치보다 높습니다", session.Findings.Single().TextIn("ko").Text, StringComparison.Ordinal);
        Assert.Equal((LabFlag.Normal, 0), (session.With("K", "5.1").Item("K").Laboratory?.Flag, session.Findings.Count()));
        Assert.Equal(LabFlag.Low, session.With("K", "3.49").Item("K").Laboratory?.Flag);
        Assert.Null(session.With("K", "three").Item("K").Laboratory?.Flag);
        Assert.Equal((true, null), (session.With("K", null).Item("K").Laboratory is not null, session.Item("K").Laboratory?.Flag));
    }

    [Fact]
    public void Enter_ASource_JudgesWhatWasEnteredBefore()
    {
        var session = Open([Men], [Said("SEX", "M")]).With("K", "9");

        Assert.Null(session.Item("K").Laboratory);
        Assert.Equal(LabFlag.High, session.With("DAY", "2024-05-01").Item("K").Laboratory?.Flag);
        Assert.Null(session.With("DAY", "2019-12-31").Item("K").Laboratory);
        Assert.Empty(session.Findings);
    }

    [Theory]
    [InlineData("M", null, true)]
    [InlineData("M", "M", true)]
    [InlineData("M", "F", false)]
    [InlineData("NK", null, false)]
    [InlineData("NK", "M", true)]
    [InlineData(null, null, false)]
    public void Pick_BySexOfSeveralForms_TakesWhatTheyAgreeOn(string? first, string? second, bool isKnown) =>
        Assert.Equal(isKnown, Open([Men], [Said("SEX", first), Said("SEX", second, SameVisit)]).With("DAY", "2024-05-01").Item("K").Laboratory is not null);

    [Fact]
    public void Pick_ByLaboratory_TakesWhatTheFormSaysElseTheOnlyOne()
    {
        ReferenceRange[] ranges = [Men with { Sex = null }, Men with { Id = 2, LaboratoryOid = "L2", Sex = null }];

        Assert.Equal(1, Open(ranges, [], ["L1"]).With("DAY", "2024-05-01").Item("K").Laboratory?.Range.Id);
        Assert.Null(Open(ranges, [], ["L1", "L2"]).With("DAY", "2024-05-01").Item("K").Laboratory);
        var asked = Open(ranges, [], ["L1", "L2"], "LAB").With("DAY", "2024-05-01");
        Assert.Null(asked.Item("K").Laboratory);
        Assert.Equal(2, asked.With("LAB", " L2 ").Item("K").Laboratory?.Range.Id);
        Assert.Null(asked.With("LAB", "L3").Item("K").Laboratory);
        // The form asks, so the only laboratory of the site is not taken for what it does not say.
        Assert.Null(Open(ranges, [], ["L1"], "LAB").With("DAY", "2024-05-01").Item("K").Laboratory);
    }

    [Fact]
    public void Pick_ByDay_TakesTheVisitOnlyWhereTheFormAsksForNone()
    {
        ReferenceRange[] ranges = [Men with { Sex = null }];

        Assert.Null(Open(ranges, [Said("VISDAY", "2024-05-01", SameVisit)]).Item("K").Laboratory);
        Assert.NotNull(Open(ranges, [Said("VISDAY", "2024-05-01", SameVisit)], day: null).Item("K").Laboratory);
        Assert.Null(Open(ranges, [Said("VISDAY", "2024-05-01")], day: null).Item("K").Laboratory);
        Assert.Null(Open(ranges, [Said("VISDAY", "2024-05-01", SameVisit), Said("VISDAY", "2024-05-02", SameVisit with { FormOid = "F.3" })], day: null).Item("K").Laboratory);
    }

    [Fact]
    public void Pick_ByDayOfTheSameRepeat_PassesOverOthers()
    {
        var form = Of([], repeated: [Item("DAY", "date"), Item("K", "float")]);
        var session = new EntrySession(EntryPlan.Of(form), Context([Men with { Sex = null, ValidTo = new(2024, 12, 31) }], []));
        var (first, second) = (session.AddRepeat("R"), session.AddRepeat("R"));
        session.Enter(new("R", "DAY") { RepeatKey = first }, "2024-05-01");
        session.Enter(new("R", "DAY") { RepeatKey = second }, "2025-05-01");

        Assert.Equal((true, false), (session.Item("K", first).Laboratory is not null, session.Item("K", second).Laboratory is not null));
    }

    [Theory]
    [InlineData("BIRTH", "2006-05-01", null, true)]
    [InlineData("BIRTH", "2007-05-01", null, false)]
    [InlineData("AGE", "40", "2020-01-01", true)]
    [InlineData("AGE", "17", "2024-04-30", false)]
    [InlineData("AGE", "40", null, false)]
    public void Pick_ByAge_TakesBirthOrAnAgeWithItsDay(string item, string value, string? asOf, bool isKnown) =>
        Assert.Equal(isKnown, Open([Men with { Sex = null, AgeFrom = 18 }], [Said(item, value), Said("AGED", asOf)]).With("DAY", "2024-05-01").Item("K").Laboratory is not null);

    [Fact]
    public void Pick_ByAnAgeBesideTheValue_TakesItAsThatOfTheCollection()
    {
        var session = Open([Men with { Sex = null, AgeFrom = 18 }], [], more: "AGE").With("DAY", "2024-05-01");

        Assert.NotNull(session.With("AGE", "18").Item("K").Laboratory);
        Assert.Null(session.With("AGE", "17").Item("K").Laboratory);
    }

    [Fact]
    public void Flag_InAnotherUnit_IsNotKnownUntilTheUnitIsThatOfTheRange()
    {
        var item = Item("K", "float") with { MeasurementUnitRefs = [new() { MeasurementUnitOid = "MU.A" }, new() { MeasurementUnitOid = "MU.B" }] };
        var session = new EntrySession(EntryPlan.Of(Of([item, Item("DAY", "date")])), Context([Men with { Sex = null, MeasurementUnitOid = "MU.A" }], [])).With("DAY", "2024-05-01");

        session.Enter(new("G", "K"), "9", null);
        Assert.Equal((true, null), (session.Item("K").Laboratory is not null, session.Item("K").Laboratory?.Flag));
        session.Enter(new("G", "K"), "9", "MU.B");
        Assert.Null(session.Item("K").Laboratory?.Flag);
        session.Enter(new("G", "K"), "9", "MU.A");
        Assert.Equal(LabFlag.High, session.Item("K").Laboratory?.Flag);
    }

    [Fact]
    public void Open_WithWhatWasPickedBefore_KeepsItWhateverIsSaidNow()
    {
        var session = new EntrySession(EntryPlan.Of(Of([Item("K", "float"), Item("DAY", "date")])), new() { Laboratory = LaboratoryContext.Of(new Dictionary<global::Forms.Expressions.ItemPlace, ReferenceRange> { [new("G", "K")] = Men }) });

        Assert.Equal(LabFlag.Low, session.With("DAY", "1999-01-01").With("K", "1").Item("K").Laboratory?.Flag);
    }

    private static EntrySession Open(ReferenceRange[] ranges, SourceValue[] others, string[]? laboratories = null, string? more = null, string? day = "DAY")
    {
        ItemDef[] items = [Item("K", "float"), .. day is null ? Array.Empty<ItemDef>() : [Item(day, "date")], .. more is null ? Array.Empty<ItemDef>() : [Item(more, more == "AGE" ? "integer" : "text")]];
        return new(EntryPlan.Of(Of(items)), Context(ranges, others, laboratories));
    }

    private static EntryContext Context(ReferenceRange[] ranges, SourceValue[] others, string[]? laboratories = null) =>
        new() { MissingCodes = [new("NK")], Laboratory = new SubjectLaboratories(Sources, laboratories ?? ["L1"], ranges).At(Here, others) };

    private static SourceValue Said(string item, string? text, FormAtVisit? at = null) => new(at ?? Demography, item, text);
}
