using Forms.Entry;

namespace Tests.Forms.Entry;

public sealed class DataTypeTests
{
    public static TheoryData<string, string[], string[]> Types => new()
    {
        { "integer", ["0", "-12", "+7", "007", " 12 "], ["", "1.0", "1e3", "twelve", "１２", "1 2", "0x1F"] },
        { "float", ["36.6", "-0.5", "3"], ["36,6", ".5", "5.", "1E3", "NaN"] },
        { "double", ["36.6", "2.5E-3", "-INF", "NaN", "1d2"], ["36,6", "E3", "infinity"] },
        { "boolean", ["0", "1", "true", "false"], ["yes", "TRUE", "2"] },
        { "date", ["2024-02-29", " 2024-03-31"], ["2023-02-29", "2024-3-1", "2024-03", "31.03.2024", "2024-03-31--", "2024-03-31T10:00"] },
        { "partialDate", ["2024-03-31", "2024-03", "2024"], ["2024-13", "24", "2024-", "2024-02-30"] },
        { "incompleteDate", ["2024-03--", "2024----", "--03-15", "-----", "2024-03", "2024-03-31"], ["2024-02-30", "2024-13--", "2024-3--"] },
        { "time", ["14:30", "14:30:59", "00:00:00.25", "14:30:00Z", "14:30:00+09:00", "14:30:00-14:00"], ["24:00", "14", "9:30", "14:60", "14:30 PM", "14:30:00+14:30"] },
        { "partialTime", ["14", "14:30", "14:30:59"], ["25", "14:"] },
        { "incompleteTime", ["14:30:-", "-:-:-", "14:-:-", "14:30"], ["14:30:", "99:-:-"] },
        { "datetime", ["2024-03-31T14:30", "2024-03-31T14:30:00+09:00"], ["2024-03-31", "2024-03-31 14:30", "2024-02-30T10:00", "2024-03-31T14"] },
        { "partialDatetime", ["2024", "2024-03-31", "2024-03-31T14", "2024-03-31T14:30"], ["2024-03T14", "2024-03-31T"] },
        { "incompleteDatetime", ["2024-03--T-:-:-", "2024-03-31T14:30:-", "2024-03"], ["2024-03--T", "T14:30"] },
        { "durationDatetime", ["P3D", "PT4H30M", "P1Y2M3DT4H5M6.7S", "P2W", "-P1D"], ["P", "PT", "3D", "P1DT", "P1H"] },
        { "intervalDatetime", ["2024-03-01/2024-03-31", "2024-03-01/P3D", "P3D/2024-03-31"], ["2024-03-01", "P3D/P4D", "/"] },
        { "hexBinary", ["00ff", "AB"], ["0", "xy"] },
        { "base64Binary", ["aGk="], ["a"] },
        { "URI", ["https://example.org/a?b=c", "page.html"], ["http://exa mple", "a b"] },
        { "text", ["anything", " 날씨 ", "<b>"], [] },
    };

    [Theory]
    [MemberData(nameof(Types))]
    public void Enter_OfATextOfTheType_FindsNothing(string type, string[] fitting, string[] _) =>
        Assert.All(fitting, text => Assert.Empty(Open(type).With("I", text).Codes()));

    [Theory]
    [MemberData(nameof(Types))]
    public void Enter_OfATextOfNoSuchType_FindsItAndSaysHowToWriteIt(string type, string[] _, string[] unfit) =>
        Assert.All(unfit.Where(text => text.Length > 0), text =>
        {
            var finding = Assert.Single(Open(type).With("I", text).Item("I").Findings);
            Assert.Equal((EntryCodes.DataType, EntrySeverity.Hard), (finding.Code, finding.Severity));
            Assert.NotEmpty(finding.TextIn("en").Text);
            Assert.NotEqual(finding.TextIn("en").Text, finding.TextIn("ko-KR").Text);
        });

    [Theory]
    [InlineData("text", 3, null, "한국어", "abcd", EntryCodes.Length)]
    [InlineData("integer", 2, null, "-12", "123", EntryCodes.Digits)]
    [InlineData("float", 4, 2, "12.34", "123.45", EntryCodes.Digits)]
    [InlineData("float", 9, 1, "36.6", "36.61", EntryCodes.SignificantDigits)]
    [InlineData("double", null, 1, "1.5E10", "1.55E10", EntryCodes.SignificantDigits)]
    public void Enter_BeyondTheSize_IsFound(string type, int? length, int? digits, string fitting, string tooLong, string code)
    {
        var form = EntryForm.Of(EntryForm.Item("I", type) with { Length = length, SignificantDigits = digits });

        Assert.Empty(form.Open().With("I", fitting).Codes());
        Assert.Equal([code], form.Open().With("I", tooLong).Codes());
    }

    [Fact]
    public void Enter_OfSignsThatNoStoreHolds_IsFound() => Assert.Equal([EntryCodes.NotStorable], Open("text").With("I", "a\0b").Codes());

    private static EntrySession Open(string type) => EntryForm.Of(EntryForm.Item("I", type)).Open();
}
