using Forms.Odm;

namespace Tests.Forms.Corpus;

public sealed class RefusedCorpusTests
{
    [Theory]
    [InlineData("odm13/openedc-clinicaldata.xml", OdmRefusals.NoForms)]
    [InlineData("odm13/rave-double-byte-japanese-clinicaldata.xml", OdmRefusals.NoForms)]
    [InlineData("odm13/vendor-element-extension.xml", OdmRefusals.NoForms)]
    [InlineData("odm13/cdash-terminology-codelists.xml", OdmRefusals.NoForms)]
    [InlineData("odm13/kitchen-sink-signatures-audit.xml", OdmRefusals.Invalid)]
    [InlineData("odm13/not-well-formed-unbound-prefix.xml", OdmRefusals.NotWellFormed)]
    [InlineData("odm20/fhir-integration-xhtml.xml", OdmRefusals.NoForms)]
    [InlineData("xlsform/odk-example-form-v1.0.xml", OdmRefusals.NotOdm)]
    [InlineData("xlsform/xlsform_spec_test.xlsx", OdmRefusals.NotXml)]
    [InlineData("redcap/super-wide-dictionary.csv", OdmRefusals.NotXml)]
    public async Task Read_OfFileThatMustBeRefused_SaysWhyAndWhatToDo(string file, string code)
    {
        var refusal = await CorpusFile.RefuseAsync(file);

        Assert.Equal(code, refusal.Code);
        Assert.NotEmpty(refusal.Message);
        Assert.NotEmpty(refusal.Remedy);
    }

    [Fact]
    public async Task Read_OfUnboundPrefix_GivesLineAndColumn()
    {
        var refusal = await CorpusFile.RefuseAsync("odm13/not-well-formed-unbound-prefix.xml");

        Assert.Equal(2, refusal.Line);
        Assert.True(refusal.Column > 1);
        Assert.Contains("'xs'", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_OfKitchenSink_ListsEveryEmptyOidWithItsPlace()
    {
        var refusal = await CorpusFile.RefuseAsync("odm13/kitchen-sink-signatures-audit.xml");

        var errors = refusal.Report!.Findings.Where(finding => finding.Severity == FindingSeverity.Error).ToList();
        Assert.All(errors, error => Assert.Equal(ImportFindings.EmptyOid, error.Code));
        Assert.All(errors, error => Assert.True(error is { Line: > 0, Column: > 0 }));
        string[] kinds = ["Study", "MeasurementUnit", "MetaDataVersion", "Include", "StudyEventDef", "FormRef", "FormDef", "ItemGroupRef", "ItemGroupDef", "ItemRef", "ItemDef", "CodeListRef", "CodeList", "ConditionDef", "MethodDef"];
        Assert.All(kinds, kind => Assert.Contains(errors, error => string.Equals(error.Kind, kind, StringComparison.Ordinal)));
        Assert.Equal((3, 4), (refusal.Line, refusal.Column));
    }

    [Fact]
    public async Task Read_OfClinicalDataAlone_SaysWhatTheFileHolds()
    {
        var refusal = await CorpusFile.RefuseAsync("odm13/openedc-clinicaldata.xml");

        Assert.Contains("1 ClinicalData", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(90, refusal.Report!.Counts["SubjectData"]);
    }
}
