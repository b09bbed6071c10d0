using Fidelity.Schemas;
using Forms.ClinicalData;
using Forms.Odm;

namespace Tests.Forms.ClinicalData;

/// <summary>Clinical data of real files: nothing of them is lost in reading, and they come out of both writers as they went in.</summary>
public sealed class ClinicalCorpusTests
{
    public static TheoryData<string, int, int> Files { get; } = new()
    {
        { "odm13/openclinica-juno-full-extract.xml", 22, 3908 }, { "odm13/openedc-clinicaldata.xml", 90, 1684 }, { "odm13/redcap-longitudinal.xml", 3, 406 }, { "odm13/redcap-simple.xml", 5, 128 },
        { "odm13/redcap-validation-types.xml", 1, 6 }, { "odm13/redcap-repeating-instruments.xml", 2, 34 }, { "odm13/redcap-clinical-trial-500-subjects.xml", 500, 6500 }, { "odm13/redcap-super-wide-3004-items.xml", 2, 6004 },
        { "odm13/redcap-design-forms.xml", 1, 9 }, { "odm13/rave-double-byte-japanese-clinicaldata.xml", 1, 3 }, { "odm13/multi-study-multi-version.xml", 6, 38 }, { "odm13/typed-itemdata.xml", 1, 23 },
        { "odm13/vendor-element-extension.xml", 1, 1 }, { "odm11/odm1_1_0_example.xml", 3, 63 }, { "odm20/demographics-race-check-all.xml", 3, 46 }, { "odm20/chronic-low-back-pain.xml", 1, 8 }, { "odm20/fhir-integration-xhtml.xml", 2, 30 },
        { "odm13-versions/redcap-repeating-2024-10-11a.xml", 2, 34 }, { "odm13/kitchen-sink-signatures-audit.xml", 1, 1 },
    };

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_FileOfTheCorpus_GivesEverySubjectAndValue(string file, int subjects, int values)
    {
        await using var stream = File.OpenRead(Support.Corpus.Find(file));

        var (read, report) = await ClinicalText.ReadAsync(stream);

        Assert.Equal((subjects, values), (read.Count, ClinicalText.LinesOf(read).Count));
        Assert.Equal(subjects, report.Counts["SubjectData"]);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Write_WhatWasRead_IsReadAgainAsTheSame(string file, int subjects, int values)
    {
        await using var stream = File.OpenRead(Support.Corpus.Find(file));
        var (read, _) = await ClinicalText.ReadAsync(stream);
        var lines = ClinicalText.LinesOf(read);

        foreach (var version in Enum.GetValues<OdmFileVersion>())
        {
            var (again, _) = await ClinicalText.ReadAsync(ClinicalText.Write(Flat(read), version));
            Assert.Equal(lines, ClinicalText.LinesOf(again));
            Assert.Equal((subjects, values), (again.Count, ClinicalText.LinesOf(again).Count));
        }
    }

    [Theory]
    [InlineData("odm13/openclinica-juno-full-extract.xml")]
    [InlineData("odm13/redcap-design-forms.xml")]
    [InlineData("odm11/odm1_1_0_example.xml")]
    public async Task Write_WhatWasRead_IsValidByTheSchemas(string file)
    {
        var corpus = Support.Corpus.Find("");
        await using var stream = File.OpenRead(Support.Corpus.Find(file));
        var (read, _) = await ClinicalText.ReadAsync(stream);

        Assert.Empty(OdmSchema.Version132(corpus).Validate(ClinicalText.Write(Flat(read), OdmFileVersion.V132)));
        Assert.Empty(OdmSchema.Version20(corpus).Validate(ClinicalText.Write(Flat(read), OdmFileVersion.V20)));
    }

    // A service gives a stand-in where a file named no visit or group.
    private static IEnumerable<ClinicalSubject> Flat(IEnumerable<ClinicalSubject> subjects) => subjects.Select(subject => subject with
    {
        SubjectKey = subject.SubjectKey,
        Visits = [.. subject.Visits.Select(visit => visit with { StandInOid = "SE.NONE", Forms = [.. visit.Forms.Select(form => form with { Groups = [.. form.Groups.Select(group => group with { StandInOid = "IG.NONE" })] })] })],
    });
}
