using Forms.Importing;
using Forms.RedCap;

namespace Tests.Forms.RedCap;

public sealed class RedCapRefusalTests
{
    [Theory]
    [InlineData("", FileRefusals.Empty)]
    [InlineData(" \r\n", FileRefusals.Empty)]
    [InlineData("a,b\n1,2", FileRefusals.NoHeader)]
    [InlineData("x,f,,text,X\n", FileRefusals.NoHeader)]
    [InlineData("field_name,form_name,field_type,field_label\n", FileRefusals.NoForms)]
    [InlineData("field_name,form_name,field_type,field_label,Form Name\n", FileRefusals.HeaderTwice)]
    [InlineData("field_name,form_name,field_type,field_label\nx,f,text,\"X", FileRefusals.CsvBroken)]
    [InlineData("field_name,form_name,field_type,field_label\nx,f,text,\"X\"Y", FileRefusals.CsvBroken)]
    public async Task Read_OfWhatIsNoDictionary_IsRefused(string text, string code) =>
        Assert.Equal(code, (await DictionaryText.RefuseTextAsync(text)).Code);

    public static TheoryData<string, string, int> BadRows() => new()
    {
        { DictionaryText.Row("ok"), RedCapFindings.VariableTwice, 1 },
        { DictionaryText.Row("9x"), RedCapFindings.VariableInvalid, 1 },
        { DictionaryText.Row("x", form: " "), RedCapFindings.FormMissing, 2 },
        { DictionaryText.Row("x", "select one"), RedCapFindings.FieldTypeUnknown, 4 },
        { DictionaryText.Row("x", "radio"), RedCapFindings.ChoicesMissing, 6 },
        { DictionaryText.Row("x", "radio", choices: ", A"), RedCapFindings.ChoiceEmpty, 6 },
        { DictionaryText.Row("x", "radio", choices: "1, A | 1, B"), RedCapFindings.ChoiceTwice, 6 },
        { DictionaryText.Row("x", "checkbox", choices: "A, 1 | a, 2"), RedCapFindings.ChoiceTwice, 6 },
        { DictionaryText.Row("x", label: "a\u0001b"), RedCapFindings.CharacterNotAllowed, 5 },
        { DictionaryText.Row("x").TrimEnd() + ",more\n", RedCapFindings.RowLong, 19 },
    };

    [Theory]
    [MemberData(nameof(BadRows))]
    public async Task Read_OfBadRow_IsRefusedWithRowAndColumn(string row, string code, int column)
    {
        var refusal = await DictionaryText.RefuseAsync(DictionaryText.Row("ok"), row);

        Assert.Equal(FileRefusals.Invalid, refusal.Code);
        Assert.Contains(refusal.Report!.Findings, finding => string.Equals(finding.Code, code, StringComparison.Ordinal) && finding.Line == 3 && finding.Column == column);
    }

    [Fact]
    public async Task Read_OfTwoBadRows_TellsOfBoth() =>
        Assert.Equal([2, 3], (await DictionaryText.RefuseAsync(DictionaryText.Row("1"), DictionaryText.Row("x", "?"))).Report!.Findings.Select(finding => finding.Line));

    [Fact]
    public async Task Read_OfCheckboxThatTakesAnotherName_IsRefused() =>
        Assert.Contains("'x___1'", (await DictionaryText.RefuseAsync(DictionaryText.Row("x___1"), DictionaryText.Row("x", "checkbox", choices: "1, A"))).Message, StringComparison.Ordinal);

    [Fact]
    public async Task Read_OfCellOfTenMegabytes_IsRefusedWithItsPlace()
    {
        var refusal = await DictionaryText.RefuseAsync(DictionaryText.Row("x", label: new('x', 10_000_000)));

        Assert.Equal((FileRefusals.CellTooLarge, 2, 5), (refusal.Code, refusal.Line, refusal.Column));
    }

    [Fact]
    public async Task Read_OfTwoHundredColumns_IsRefused()
    {
        var refusal = await DictionaryText.RefuseTextAsync(new string(',', 199));

        Assert.Equal((FileRefusals.TooManyColumns, 101), (refusal.Code, refusal.Column));
    }

    [Fact]
    public async Task Read_OfLargerFileOrMoreRowsThanAllowed_IsRefused()
    {
        var text = DictionaryText.Header + DictionaryText.Row("x") + DictionaryText.Row("y");

        Assert.Equal(FileRefusals.TooLarge, (await DictionaryText.RefuseTextAsync(text, new() { MaxBytes = 300 })).Code);
        Assert.Equal(FileRefusals.TooManyRows, (await DictionaryText.RefuseTextAsync(text, new() { MaxRows = 2 })).Code);
    }

    [Fact]
    public async Task Read_OfCheckboxThatWouldGrow_IsRefused()
    {
        var choices = string.Join('|', Enumerable.Range(0, 20_000).Select(code => $"{code}, A"));

        var refusal = await DictionaryText.RefuseAsync(DictionaryText.Row("x", "checkbox", choices: choices));

        Assert.Equal((FileRefusals.TooLarge, "x"), (refusal.Code, refusal.Oid));
    }
}
