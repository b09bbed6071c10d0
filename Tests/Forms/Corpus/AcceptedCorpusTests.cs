using System.Xml.Linq;
using Forms;
using Forms.Odm;

namespace Tests.Forms.Corpus;

public sealed class AcceptedCorpusTests
{
    public static TheoryData<string> Files => [.. CorpusCounts.Accepted.Select(row => row.Data.Item1)];

    [Fact]
    public void Corpus_IsWhereTheTestsLook() => Support.Corpus.Find("odm13/minimal.xml");

    [Theory]
    [MemberData(nameof(CorpusCounts.Accepted), MemberType = typeof(CorpusCounts))]
    public async Task Read_OfAcceptedFile_CountsWhatTheReadmeCounts(string file, int[] expected)
    {
        var counts = (await CorpusFile.ReadAsync(file)).Report.Counts;

        int Count(string column) => column.Split(" + ").Sum(name => counts.GetValueOrDefault(name));
        Assert.Equal(Describe(expected), Describe([.. CorpusCounts.Columns.Select(Count)]));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_OfAcceptedFile_GivesOneDraftForEveryFormThatCanBeInstalled(string file)
    {
        var import = await CorpusFile.ReadAsync(file);

        var forms = import.Studies.SelectMany(study => study.Forms).ToList();
        Assert.Equal(FormsIn(file, import.Report), forms.Count);
        Assert.All(forms, form => Assert.Empty(FormStructure.Check(form)));
        Assert.DoesNotContain(import.Report.Findings, finding => finding.Severity == FindingSeverity.Error);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Serialize_OfEveryForm_RoundTripsToTheByte(string file)
    {
        foreach (var form in (await CorpusFile.ReadAsync(file)).Studies.SelectMany(study => study.Forms))
        {
            var bytes = CanonicalJson.Serialize(form);
            var read = CanonicalJson.Deserialize(bytes);
            Assert.Equal(form, read);
            Assert.Equal(bytes, CanonicalJson.Serialize(read));
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_Twice_GivesTheSameHashes(string file) =>
        Assert.Equal(Hashes(await CorpusFile.ReadAsync(file)), Hashes(await CorpusFile.ReadAsync(file)));

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Read_OfVendorElements_KeepsXmlThatIsCompleteInItself(string file)
    {
        var studies = (await CorpusFile.ReadAsync(file)).Studies;
        var items = studies.SelectMany(study => study.Forms).SelectMany(form => form.ItemDefs).ToList();
        var elements = studies.SelectMany(study => study.Vendor.Elements).Concat(items.SelectMany(item => item.Vendor.Elements));

        Assert.All(elements, element => Assert.Equal(XName.Get(element.Name, element.Namespace), XElement.Parse(element.Xml).Name));
    }

    private static string[] Hashes(OdmImport import) =>
        [.. import.Studies.SelectMany(study => study.Forms).Select(form => ContentHash.Of(CanonicalJson.Serialize(form)))];

    // ODM 2.0 calls a form an ItemGroupDef, so its count does not tell.
    private static int FormsIn(string file, ImportReport report) => file switch
    {
        "odm20/multilang-en-fr-de-ko-it.xml" => 7,
        _ when file.StartsWith("odm20/", StringComparison.Ordinal) => 1,
        _ => report.Counts["FormDef"],
    };

    private static string Describe(int[] counts) =>
        string.Join(", ", CorpusCounts.Columns.Zip(counts, (column, count) => $"{column} {count}"));
}
