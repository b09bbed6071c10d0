using System.Text;
using Forms.RedCap;

namespace Tests.Forms.RedCap;

public sealed class RedCapFileTests
{
    public static TheoryData<string, bool> Encodings() => new()
    {
        { "utf-8", false }, { "utf-8", true }, { "utf-16", true }, { "utf-16", false }, { "utf-16BE", true }, { "utf-16BE", false }, { "windows-1252", false },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task Read_InAnyEncoding_GivesTheSameText(string name, bool withMark)
    {
        var encoding = name is "windows-1252" ? CodePagesEncodingProvider.Instance.GetEncoding(1252)! : Encoding.GetEncoding(name);
        var bytes = encoding.GetBytes(DictionaryText.Header + DictionaryText.Row("x", label: "Größe – “ok” €"));

        var import = await DictionaryText.ReadAsync(withMark ? [.. encoding.GetPreamble(), .. bytes] : bytes);

        Assert.Equal("Größe – “ok” €", import.Study.Forms[0].ItemDefs[0].Question?.Texts[0].Text);
        Assert.Equal(name is "windows-1252", import.Report.Findings.Any(finding => finding.Code is RedCapFindings.EncodingAssumed));
    }

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Read_OfOtherSeparator_FindsIt(char separator)
    {
        var text = string.Join(separator, "Field Label", "FIELD_TYPE", "form_name", "field_name") + "\r\n\r\n" + string.Join(separator, "\"A\r\nB\"", "text", "f", "x") + "\r\n" + string.Join(separator, "C", "text", "f", "=x");

        var refusal = await DictionaryText.RefuseTextAsync(text);

        var told = refusal.Report!.Findings.Single(finding => finding.Code is RedCapFindings.VariableInvalid);
        Assert.Equal((5, 4), (told.Line, told.Column));
        Assert.StartsWith("Row 4, ", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfMissingColumns_TellsEach() =>
        Assert.Equal(14, (await DictionaryText.ReadAsync("field_name,form_name,field_type,field_label\nx,f,text,X"u8.ToArray())).Report.Findings.Count(finding => finding.Code is RedCapFindings.ColumnMissing));

    [Fact]
    public async Task Read_OfAnotherColumn_KeepsWhatItSays()
    {
        var import = await DictionaryText.ReadAsync("field_name,form_name,field_type,field_label,Owner\nx,f,text,X,A & <B>"u8.ToArray());

        Assert.Equal("""<Column xmlns="urn:study-forms:redcap-dictionary:1" Name="Owner">A &amp; &lt;B&gt;</Column>""", Assert.Single(import.Study.Forms[0].ItemDefs[0].Vendor.Elements).Xml);
        Assert.Equal(5, import.Report.Findings.Single(finding => finding.Code is RedCapFindings.ColumnKeptAside).Column);
    }

    [Fact]
    public async Task Read_OfFormulaCell_KeepsTheText()
    {
        var import = await DictionaryText.ReadAsync(DictionaryText.Row("x", label: "=HYPERLINK(\"http://x\")"));

        Assert.Equal("=HYPERLINK(\"http://x\")", import.Study.Forms[0].ItemDefs[0].Question?.Texts[0].Text);
        Assert.Single(import.Report.Findings, finding => finding.Code is RedCapFindings.FormulaText);
    }

    [Fact]
    public async Task Read_OfChoiceWithoutComma_TellsRowAndColumn()
    {
        var import = await DictionaryText.ReadAsync(DictionaryText.Row("a"), DictionaryText.Row("x", "radio", choices: "1, A | other"));

        Assert.Equal("other", import.Study.Forms[0].CodeLists[0].CodeListItems[1].CodedValue);
        var told = import.Report.Findings.Single(finding => finding.Code is RedCapFindings.ChoiceWithoutComma);
        Assert.Equal((3, 6), (told.Line, told.Column));
    }

    [Theory]
    [InlineData("n", "row-short", 0)]
    [InlineData("perhaps", RedCapFindings.MarkUnclear, 1)]
    public async Task Read_OfRequiredMark_TellsOnlyOfUnclearOnes(string mark, string code, int count) =>
        Assert.Equal(count, (await DictionaryText.ReadAsync(DictionaryText.Row("x", required: mark))).Report.Findings.Count(finding => string.Equals(finding.Code, code, StringComparison.Ordinal)));

    [Fact]
    public async Task Read_OfScatteredForm_PutsItTogetherAndTells()
    {
        var import = await DictionaryText.ReadAsync(DictionaryText.Row("a", form: "f"), DictionaryText.Row("b", form: "g"), DictionaryText.Row("c", form: "f"));

        Assert.Equal(["a", "c"], import.Study.Forms[0].ItemDefs.Select(item => item.Oid));
        Assert.Equal(4, import.Report.Findings.Single(finding => finding.Code is RedCapFindings.FormScattered).Line);
    }
}
