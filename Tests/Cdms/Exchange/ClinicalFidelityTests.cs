using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Exchange;

/// <summary>Clinical data of real files go into a CDMS and come out again; docs/clinical-data-fidelity.md says how. <c>dev/fidelity</c> writes it.</summary>
public sealed class ClinicalFidelityTests
{
    private static readonly (string File, string? Metadata)[] Files =
    [
        ("odm13/openclinica-juno-full-extract.xml", null), ("odm13/openedc-clinicaldata.xml", "odm13/openedc-metadata-en-de.xml"), ("odm13/redcap-longitudinal.xml", null), ("odm13/redcap-simple.xml", null),
        ("odm13/redcap-validation-types.xml", null), ("odm13/redcap-repeating-instruments.xml", null), ("odm13/redcap-clinical-trial-500-subjects.xml", null), ("odm13/redcap-super-wide-3004-items.xml", null),
        ("odm13/redcap-design-forms.xml", null), ("odm13/multi-study-multi-version.xml", null), ("odm13/typed-itemdata.xml", null), ("odm11/odm1_1_0_example.xml", null),
        ("odm20/demographics-race-check-all.xml", null), ("odm20/chronic-low-back-pain.xml", null),
    ];

    [Fact]
    public async Task Page_OfTheRepository_IsWhatTheCommandGives()
    {
        Tests.Support.Corpus.Find("");
        await using var cdms = await CdmsHost.StartAsync();
        var rows = new List<ClinicalFidelityRow>();
        foreach (var (file, metadata) in Files)
            rows.Add(await ClinicalFidelityRow.OfAsync(cdms, file, metadata ?? file));

        var clinic = rows[0];
        Assert.Equal((22, 3908, 3908), (clinic.Subjects, clinic.Values, clinic.Count("valuesSaved") + clinic.Count("conflicts")));
        Assert.Empty(clinic.V132.Concat(clinic.V20).Concat(clinic.LostRecords));
        var given = Introduction.ReplaceLineEndings("\n") + string.Join('\n', [ClinicalFidelityRow.Head.ReplaceLineEndings("\n"), .. rows.Select(row => row.ToString())]) + "\n";
        var path = RepositoryRoot.Combine("docs/clinical-data-fidelity.md");
        if (Environment.GetEnvironmentVariable("APPROVE") == "1")
            await File.WriteAllTextAsync(path, given, TestContext.Current.CancellationToken);
        if (Environment.GetEnvironmentVariable("FIDELITY_DIFFERENCES") is { Length: > 0 } differences)
            await File.WriteAllLinesAsync(differences, rows.SelectMany(row => row.V132.Concat(row.V20).Concat(row.LostRecords).Select(line => $"{row.File}: {line}")), TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(path, TestContext.Current.CancellationToken), given);
    }

    private const string Introduction = """
        # What import and export do to the clinical data of real files

        Made by `dev/fidelity` over the form-definition corpus; a test fails when this page is not what the command gives. Do not edit it.

        Of each file the metadata are installed as a release into a CDMS on SQLite, the clinical data are imported by [REST](clinical-data-exchange.md), exported as ODM 1.3.2 and 2.0, and read again.

        - **stored**, **empty**, **conflicts**: what became of the values; an empty one (no value, or IsNull) is kept beside the data, a conflict waits for a person. Both come out again.
        - **values and keys equal**: the same values, nulls and units at the same subject, event, form, group and item, with the same repeat keys. A study that the file has in no visits gets one with all its forms; the export says that it is not in the file.
        - **records**: audit records, signatures, annotations, content and attributes beyond ODM, by place; **equal** when all of them come out again at their place, as those of another system.
        - **valid**: by the schema of the standard, once content of other namespaces is taken off.

        A file of several studies is imported once for each that has clinical data (`other-study` are then the data of the others), with the forms that it includes from the others. Where one has several versions the last one is installed, and what an earlier one took and it does not becomes a conflict. multi-study-multi-version gives one item twice at one place, 86 and then 65: the second stands, the first is in its history. Not here: files without metadata in the corpus.


        """;
}
