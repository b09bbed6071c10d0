using Forms;
using Forms.RedCap;

namespace Tests.Forms.RedCap;

public sealed class RedCapItemTests
{
    [Theory]
    [InlineData("text", "", "", "text")]
    [InlineData("text", "date_dmy", "", "date")]
    [InlineData("text", "datetime_ymd", "", "partialDatetime")]
    [InlineData("text", "datetime_seconds_mdy", "", "datetime")]
    [InlineData("text", "time", "", "partialTime")]
    [InlineData("text", "integer", "", "integer")]
    [InlineData("text", "number_2dp", "", "float")]
    [InlineData("text", "number_comma_decimal", "", "text")]
    [InlineData("notes", "", "", "text")]
    [InlineData("radio", "", "1, A", "text")]
    [InlineData("dropdown", "", "1, A", "text")]
    [InlineData("yesno", "", "", "boolean")]
    [InlineData("truefalse", "", "", "boolean")]
    [InlineData("calc", "", "1+1", "float")]
    [InlineData("slider", "", "a | b", "integer")]
    [InlineData("file", "signature", "", "text")]
    [InlineData("descriptive", "", "", "text")]
    [InlineData("SQL", "", "select 1", "text")]
    public async Task Read_OfFieldType_GivesTheDataTypeOfRedCap(string type, string validation, string choices, string dataType) =>
        Assert.Equal(dataType, Assert.Single((await DictionaryText.ReadFormAsync(DictionaryText.Row("x", type, validation: validation, choices: choices))).ItemDefs).DataType);

    [Fact]
    public async Task Read_OfCheckbox_GivesAnItemForEachChoice()
    {
        var form = await DictionaryText.ReadFormAsync(DictionaryText.Row("x", "checkbox", choices: "-1, Minus | B2, \"Quoted\", with comma"));

        Assert.Equal(["x____1", "x___b2"], form.ItemDefs.Select(item => item.Oid));
        Assert.Equal("\"Quoted\", with comma", form.ItemDefs[1].Description?.Texts[0].Text);
        Assert.Equal("B2", Kept(form.ItemDefs[1], "CheckboxCode"));
        Assert.Equal(["1", "0"], form.CodeLists[0].CodeListItems.Select(item => item.CodedValue));
    }

    [Fact]
    public async Task Read_OfChoices_PartsThemAtTheFirstComma()
    {
        var form = await DictionaryText.ReadFormAsync(DictionaryText.Row("x", "radio", choices: "1, Yes, \"surely\" |  99 ,No|"));

        Assert.Equal([("1", "Yes, \"surely\""), ("99", "No")], form.CodeLists[0].CodeListItems.Select(item => (item.CodedValue, item.Decode?.Texts[0].Text ?? "")));
        Assert.Equal("x.choices", form.ItemDefs[0].CodeListRef?.CodeListOid);
    }

    [Fact]
    public async Task Read_OfMinimumAndMaximum_GivesSoftChecks()
    {
        var checks = (await DictionaryText.ReadFormAsync(DictionaryText.Row("x", validation: "datetime_dmy", min: "2020-01-01 08:30", max: "2020-12-31 00:00"))).ItemDefs[0].RangeChecks;

        Assert.Equal(["GE 2020-01-01T08:30 Soft", "LE 2020-12-31T00:00 Soft"], checks.Select(check => $"{check.Comparator} {check.CheckValues[0].Value} {check.SoftHard}"));
    }

    [Theory]
    [InlineData("integer", "[other]")]
    [InlineData("date_ymd", "today")]
    [InlineData("number_comma_decimal", "1,5")]
    public async Task Read_OfMinimumThatIsNoValue_KeepsItAndTells(string validation, string min)
    {
        var import = await DictionaryText.ReadAsync(DictionaryText.Row("x", validation: validation, min: min));

        var item = import.Study.Forms[0].ItemDefs[0];
        Assert.Empty(item.RangeChecks);
        Assert.Equal(min, Kept(item, "TextValidationMin"));
        var told = import.Report.Findings.Single(finding => finding.Code is RedCapFindings.LimitKeptAside);
        Assert.Equal((2, 9), (told.Line, told.Column));
    }

    [Fact]
    public async Task Read_OfWhatHasNoPlaceInOdm_KeepsIt()
    {
        var item = (await DictionaryText.ReadFormAsync(DictionaryText.Row("x", "dropdown", "Which?", "1, A", "autocomplete", identifier: "Y", matrix: "m", annotation: "@HIDDEN", note: " n ", section: "Part", required: "y"))).ItemDefs[0];

        Assert.Equal("Which?", item.Question?.Texts[0].Text);
        Assert.Equal(
            ["FieldAnnotation=@HIDDEN", "FieldNote= n ", "FieldType=select", "Identifier=y", "MatrixGroupName=m", "RequiredField=y", "SectionHeader=Part", "TextValidationType=autocomplete", "Variable=x"],
            item.Vendor.Attributes.Select(attribute => $"{attribute.Name}={attribute.Value}"));
    }

    [Fact]
    public async Task Read_OfSqlAndOfChoicesOfAText_KeepsThem()
    {
        var items = (await DictionaryText.ReadFormAsync(DictionaryText.Row("q", "sql", choices: "select 1"), DictionaryText.Row("t", choices: "stray"))).ItemDefs;

        Assert.Equal(("select 1", "stray"), (Kept(items[0], "SqlQuery"), Kept(items[1], "Choices")));
    }

    private static string? Kept(ItemDef item, string name) =>
        item.Vendor.Attributes.SingleOrDefault(attribute => string.Equals(attribute.Namespace, "urn:study-forms:redcap-dictionary:1", StringComparison.Ordinal) && string.Equals(attribute.Name, name, StringComparison.Ordinal))?.Value;
}
