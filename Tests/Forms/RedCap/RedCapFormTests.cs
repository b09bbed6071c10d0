using Forms;
using Forms.RedCap;

namespace Tests.Forms.RedCap;

public sealed class RedCapFormTests
{
    [Fact]
    public async Task Read_OfTwoForms_GivesThemInOrderUnderTheGivenStudy()
    {
        var study = (await DictionaryText.ReadAsync(DictionaryText.Row("b", form: "zz_last_form"), DictionaryText.Row("a", form: "first"))).Study;

        Assert.Equal(("S.1", "Study"), (study.StudyOid, study.Name));
        Assert.Equal(["Form.zz_last_form=Zz Last Form", "Form.first=First"], study.Forms.Select(form => $"{form.FormDef.Oid}={form.FormDef.Name}"));
        Assert.All(study.Forms, form => Assert.Equal("S.1", form.StudyOid));
    }

    [Fact]
    public async Task Read_OfSectionHeader_BeginsAGroup()
    {
        var form = await DictionaryText.ReadFormAsync(DictionaryText.Row("a"), DictionaryText.Row("b", section: "Part two"), DictionaryText.Row("c", required: "y"));

        Assert.Equal(["f.a", "f.b"], form.FormDef.ItemGroupRefs.Select(reference => reference.ItemGroupOid));
        Assert.Equal(["F: a", "Part two: b, c!"], form.ItemGroupDefs.Select(group => $"{group.Name}: {string.Join(", ", group.ItemRefs.Select(item => item.ItemOid + (item.Mandatory == true ? "!" : "")))}"));
    }

    [Fact]
    public async Task Read_OfBranchingLogic_SaysInOurLanguageWhenNotCollected()
    {
        var form = await DictionaryText.ReadFormAsync(DictionaryText.Row("sex", "radio", choices: "0, F | 1, M"), DictionaryText.Row("births", validation: "integer", branching: "[sex] = \"0\""));

        var condition = Assert.Single(form.ConditionDefs);
        Assert.Equal(condition.Oid, form.ItemGroupDefs[0].ItemRefs[1].CollectionExceptionConditionOid);
        Assert.Equal(("StudyForms.1", "not (sex is known and sex = '0')"), (Assert.Single(condition.FormalExpressions).Context, condition.FormalExpressions[0].Text));
        Assert.Equal("[sex] = \"0\"", Assert.Single(condition.Vendor.Attributes).Value);
    }

    [Fact]
    public async Task Read_OfCalculation_KeepsBothTexts()
    {
        var form = await DictionaryText.ReadFormAsync(DictionaryText.Row("w", validation: "number"), DictionaryText.Row("x", "calc", choices: "round([w]*2,1)"));

        Assert.Equal("x.calculation", form.ItemGroupDefs[0].ItemRefs[1].MethodOid);
        Assert.Equal(["StudyForms.1: round(w * 2, 1)", "REDCap: round([w]*2,1)"], Assert.Single(form.MethodDefs).FormalExpressions.Select(expression => $"{expression.Context}: {expression.Text}"));
    }

    [Fact]
    public async Task Read_OfItemInAnotherForm_IsTranslatedToo()
    {
        var study = (await DictionaryText.ReadAsync(DictionaryText.Row("sex", "radio", choices: "0, F | 1, M", form: "dm"), DictionaryText.Row("x", branching: "[sex]=\"1\"", form: "vs"))).Study;

        Assert.Contains("Form.dm", Assert.Single(study.Forms[1].ConditionDefs[0].FormalExpressions).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfLogicWithoutEqual_KeepsTheTextAndTellsWhere()
    {
        var import = await DictionaryText.ReadAsync(DictionaryText.Row("a"), DictionaryText.Row("x", branching: "[current-instance] > 1"));

        var condition = Assert.Single(import.Study.Forms[0].ConditionDefs);
        Assert.Empty(condition.FormalExpressions);
        Assert.Equal("[current-instance] > 1", condition.Vendor.Attributes[0].Value);
        var told = import.Report.Findings.Single(finding => finding.Code is RedCapFindings.NotTranslated);
        Assert.Equal((3, 12, "x"), (told.Line, told.Column, told.Oid));
    }

    [Fact]
    public async Task Read_OfEveryKind_GivesAFormThatCanBeInstalled()
    {
        var form = await DictionaryText.ReadFormAsync(
            DictionaryText.Row("a", label: "Two\r\nlines, \"quoted\""), DictionaryText.Row("c", "checkbox", choices: "1, A | 2, B", branching: "[a] <> ''"), DictionaryText.Row("d", "calc", choices: "[e]+1"), DictionaryText.Row("e", validation: "integer", min: "1"));

        Assert.Empty(FormStructure.Check(form));
        Assert.Equal(form, CanonicalJson.Deserialize(CanonicalJson.Serialize(form)));
        Assert.Equal("Two\r\nlines, \"quoted\"", form.ItemDefs[0].Question?.Texts[0].Text);
    }
}
