using Forms;
using Forms.Expressions;
using Forms.Importing;
using Forms.RedCap;
using Tests.Forms.Corpus;

namespace Tests.Forms.RedCap;

/// <summary>The dictionary of a project against REDCap's own ODM export of it; the differences are those of docs/import-fidelity-redcap.md.</summary>
public sealed class RedCapTwinTests
{
    public static TheoryData<string, string, int, int, int> Twins() => new()
    {
        { "redcap/longitudinal-dictionary.csv", "odm13/redcap-longitudinal.xml", 95, 9, 115 },
        { "redcap/validation-types-dictionary.csv", "odm13/redcap-validation-types.xml", 50, 1, 52 },
        { "redcap/super-wide-dictionary.csv", "odm13/redcap-super-wide-3004-items.xml", 3001, 3, 3001 },
    };

    [Theory]
    [MemberData(nameof(Twins))]
    public async Task Read_OfTwins_GivesTheSameItems(string dictionary, string odm, int fields, int forms, int items)
    {
        var import = await ReadAsync(dictionary);
        var twin = Assert.Single((await CorpusFile.ReadAsync(odm)).Studies);

        Assert.Equal((fields, forms, items), (import.Report.Counts["Field"], import.Report.Counts["FormDef"], import.Report.Counts["ItemDef"]));
        Assert.Equal(twin.Forms.Select(form => form.FormDef.Oid), import.Study.Forms.Select(form => form.FormDef.Oid));
        Assert.Equal(twin.Forms.SelectMany(Describe), import.Study.Forms.SelectMany(Describe));
    }

    [Theory]
    [InlineData("redcap/longitudinal-dictionary.csv", "odm13/redcap-longitudinal.xml")]
    [InlineData("redcap/validation-types-dictionary.csv", "odm13/redcap-validation-types.xml")]
    [InlineData("redcap/super-wide-dictionary.csv", "odm13/redcap-super-wide-3004-items.xml")]
    public async Task Read_OfTwins_KeepsWhatRedCapKeeps(string dictionary, string odm)
    {
        var study = (await ReadAsync(dictionary)).Study;
        var twin = Assert.Single((await CorpusFile.ReadAsync(odm)).Studies);

        Assert.Equal(twin.Forms.SelectMany(Vendor), study.Forms.SelectMany(Vendor));
    }

    [Theory]
    [InlineData("redcap/longitudinal-dictionary.csv", "Choice=35 Text=45 Checkbox=5 Notes=5 Calculation=2 File=1 YesNo=1 Slider=1")]
    [InlineData("redcap/validation-types-dictionary.csv", "Choice=2 Text=38 Checkbox=1 Notes=1 Calculation=1 File=2 YesNo=1 Slider=1 Descriptive=1 Sql=1 TrueFalse=1")]
    [InlineData("redcap/super-wide-dictionary.csv", "Text=3001")]
    public async Task Read_OfDictionary_CountsFieldTypes(string dictionary, string counts)
    {
        var report = (await ReadAsync(dictionary)).Report;

        Assert.All(counts.Split(' '), pair => Assert.Equal(pair, $"{pair.Split('=')[0]}={report.Counts[$"Field.{pair.Split('=')[0]}"]}"));
    }

    [Theory]
    [InlineData("redcap/longitudinal-dictionary.csv", 2, 2)]
    [InlineData("redcap/validation-types-dictionary.csv", 0, 1)]
    [InlineData("redcap/super-wide-dictionary.csv", 0, 0)]
    public async Task Read_OfDictionary_GivesFormsThatCanBeInstalled(string dictionary, int conditions, int methods)
    {
        var study = (await ReadAsync(dictionary)).Study;

        Assert.Equal((conditions, methods), (study.Forms.Sum(form => form.ConditionDefs.Count), study.Forms.Sum(form => form.MethodDefs.Count)));
        Assert.All(study.Forms, form => Assert.Empty(FormStructure.Check(form)));
        Assert.DoesNotContain(study.Forms.SelectMany(form => ExpressionChecks.Find(form, study)), finding => finding.Severity == ExpressionSeverity.Error);
        Assert.All(study.Forms, form => Assert.Equal(form, CanonicalJson.Deserialize(CanonicalJson.Serialize(form))));
    }

    private static async Task<FormFileImport> ReadAsync(string dictionary)
    {
        await using var file = File.OpenRead(Support.Corpus.Find(dictionary));
        return await RedCapDictionaryReader.ReadAsync(file, DictionaryText.Study, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> Describe(FormDefinition form)
    {
        var items = form.ItemDefs.ToDictionary(item => item.Oid, StringComparer.Ordinal);
        var lists = form.CodeLists.ToDictionary(list => list.Oid, StringComparer.Ordinal);
        var groups = form.ItemGroupDefs.ToDictionary(group => group.Oid, StringComparer.Ordinal);
        foreach (var reference in form.FormDef.ItemGroupRefs.SelectMany(group => groups[group.ItemGroupOid].ItemRefs).Where(reference => !IsStatus(reference.ItemOid, form)))
        {
            var item = items[reference.ItemOid];
            var codes = item.CodeListRef is { } list ? string.Join('|', lists[list.CodeListOid].CodeListItems.Select(code => $"{code.CodedValue},{code.Decode?.Texts[0].Text}")) : "";
            var checks = IsSlider(item) ? "" : string.Join(' ', item.RangeChecks.Select(check => $"{check.Comparator}{check.CheckValues[0].Value}{check.SoftHard}"));
            yield return $"{item.Oid} {item.DataType} {reference.Mandatory} {item.Question?.Texts[0].Text} {item.CodeListRef?.CodeListOid} {codes} {checks}";
        }
    }

    private static IEnumerable<string> Vendor(FormDefinition form) =>
        from item in form.ItemDefs
        where !IsStatus(item.Oid, form)
        from attribute in item.Vendor.Attributes
        where string.Equals(attribute.Namespace, "https://projectredcap.org", StringComparison.Ordinal)
        select $"{item.Oid} {attribute.Name}={attribute.Value}";

    private static bool IsStatus(string item, FormDefinition form) => string.Equals($"Form.{item}", $"{form.FormDef.Oid}_complete", StringComparison.Ordinal);

    private static bool IsSlider(ItemDef item) => item.Vendor.Attributes.Any(attribute => attribute is { Name: "FieldType", Value: "slider" });
}
