using Forms;
using Forms.Entry;
using Tests.Forms.Expressions;
using static Tests.Forms.Entry.EntryForm;

namespace Tests.Forms.Entry;

public sealed class ItemFindingTests
{
    private static readonly EntryContext WithCodes = new() { MissingCodes = [new("NK", SmallForm.Text("en", "Not known"))] };

    [Fact]
    public void Open_WithAMandatoryItem_FindsItMissingUntilItIsEntered()
    {
        var session = Of(Item("I"), mandatory: true).Open();

        var finding = Assert.Single(session.Findings);
        Assert.Equal((EntryCodes.Missing, EntrySeverity.Incomplete, new("G", "I")), (finding.Code, finding.Severity, finding.Place));
        Assert.Empty(session.With("I", "1").Findings);
        Assert.Single(session.With("I", " ").Findings);
    }

    [Fact]
    public void Enter_OfAMissingDataCode_StandsForAValueOfAnyType()
    {
        var item = Item("I") with { Length = 1, RangeChecks = [new() { Comparator = "GT", CheckValues = [new() { Value = "5" }] }] };
        var session = Of(item, mandatory: true).Open(WithCodes).With("I", "NK");

        Assert.Empty(session.Findings);
        Assert.True(session.Item("I").IsCodedMissing);
        Assert.False(session.Item("I").Value.IsKnown);
        Assert.Equal([EntryCodes.DataType], Of(item).Open().With("I", "NK").Codes());
    }

    [Fact]
    public void Enter_OfACode_IsComparedToTheCharacter()
    {
        var form = Of(Item("I", "text") with { Length = 1, CodeListRef = new() { CodeListOid = "CL" } }) with
        {
            CodeLists = [new() { Oid = "CL", Name = "", CodeListItems = [new() { CodedValue = "LONG" }], EnumeratedItems = [new() { CodedValue = "S " }] }],
        };

        Assert.Empty(form.Open().With("I", "LONG").Codes());
        Assert.Empty(form.Open().With("I", "S ").Codes());
        Assert.Equal([EntryCodes.CodeUnknown], form.Open().With("I", "long").Codes());
    }

    [Fact]
    public void Enter_OfACodeOfAListKeptOutside_IsTaken()
    {
        var form = Of(Item("I", "text") with { CodeListRef = new() { CodeListOid = "CL" } }) with { CodeLists = [new() { Oid = "CL", Name = "", ExternalCodeList = new() { Dictionary = "D" } }] };

        Assert.Empty(form.Open().With("I", "10019211").Codes());
    }

    [Theory]
    [InlineData("LT", "5", "4", "5")]
    [InlineData("LE", "5", "5", "5.1")]
    [InlineData("GT", "5", "6", "5")]
    [InlineData("GE", "5", "5.0", "4.9")]
    [InlineData("EQ", "5", "5.00", "6")]
    [InlineData("NE", "5", "6", "5.0")]
    [InlineData("IN", "5|6", "6", "7")]
    [InlineData("NOTIN", "5|6", "7", "6.0")]
    public void Enter_AgainstAComparator_IsJudgedByValue(string comparator, string limits, string passing, string breaking)
    {
        var form = Of(Item("I", "float") with { RangeChecks = [new() { Comparator = comparator, SoftHard = "Soft", CheckValues = [.. limits.Split('|').Select(limit => new CheckValue { Value = limit })] }] });

        Assert.Empty(form.Open().With("I", passing).Codes());
        var finding = Assert.Single(form.Open().With("I", breaking).Findings);
        Assert.Equal((EntryCodes.RangeCheck, EntrySeverity.Soft), (finding.Code, finding.Severity));
        Assert.Contains(limits.Split('|')[0], finding.TextIn("ko").Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Enter_OfAPartialDate_BreaksACheckOnlyWhereEveryDayDoes()
    {
        var form = Of(Item("I", "partialDate") with { RangeChecks = [new() { Comparator = "GE", SoftHard = "Hard", CheckValues = [new() { Value = "2024-03-10" }] }] });

        Assert.Empty(form.Open().With("I", "2024-03").Codes());
        Assert.Equal(EntrySeverity.Hard, Assert.Single(form.Open().With("I", "2024-02").Findings).Severity);
    }

    [Fact]
    public void TextIn_OfACheckWithErrorMessage_SpeaksTheReadersLanguage()
    {
        var message = new TranslatedTexts { Texts = [new() { Language = "en", Text = "Too old" }, new() { Language = "ko", Text = "고령" }] };
        var finding = Assert.Single(Of(Item("I") with { RangeChecks = [new() { SoftHard = "Soft", FormalExpressions = [VisitForm.Ours("I < 100")], ErrorMessage = message }] }).Open().With("I", "100").Findings);

        Assert.Equal("고령", finding.TextIn("ko-KR").Text);
        Assert.Equal("Too old", finding.TextIn("de").Text);
        Assert.Null(finding.RangeCheck!.Comparator);
    }

    [Fact]
    public void Enter_OfAnotherItem_JudgesTheChecksThatReadIt()
    {
        var form = Of([Item("I"), Item("J")]) with { ItemDefs = [Item("I") with { RangeChecks = [new() { SoftHard = "Hard", FormalExpressions = [VisitForm.Ours("J is missing or I > J")] }] }, Item("J")] };
        var session = form.Open().With("I", "1");

        Assert.Empty(session.Codes());
        Assert.Equal([EntryCodes.RangeCheck], session.With("J", "2").Codes());
        Assert.Empty(session.With("J", null).Codes());
    }

    [Fact]
    public void Enter_OfAUnit_IsJudgedByTheUnitsOfTheItem()
    {
        var check = new RangeCheck { Comparator = "LT", SoftHard = "Soft", CheckValues = [new() { Value = "100" }], MeasurementUnitRef = new() { MeasurementUnitOid = "KG" } };
        var session = Of(Item("I") with { RangeChecks = [check], MeasurementUnitRefs = [new() { MeasurementUnitOid = "KG" }, new() { MeasurementUnitOid = "LB" }] }).Open();
        IEnumerable<string> Enter(string? unit)
        {
            session.Enter(new("G", "I"), "150", unit);
            return session.Codes();
        }

        Assert.Equal([EntryCodes.UnitMissing, EntryCodes.RangeCheck], Enter(null));
        Assert.Equal([EntryCodes.RangeCheck], Enter("KG"));
        Assert.Empty(Enter("LB"));
        Assert.Equal([EntryCodes.UnitUnknown], Enter("M"));
    }
}
