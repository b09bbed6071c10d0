using Forms;
using Forms.Comparison;
using Tests.Forms.Corpus;

namespace Tests.Forms.Comparison;

/// <summary>Pairs of successive versions of real forms differ as the README of the corpus says.</summary>
public sealed class VersionPairsTests
{
    private static readonly string[] Definitions =
        [nameof(FormDef), nameof(ItemGroupDef), nameof(ItemDef), nameof(CodeList), nameof(MeasurementUnit), nameof(ConditionDef), nameof(MethodDef)];

    [Theory]
    [InlineData("vital-signs-2025-08-07.xml", "vital-signs-2025-09-15.xml", 58, 44, 1)]
    [InlineData("redcap-repeating-2024-10-11a.xml", "redcap-repeating-2024-10-11b.xml", 0, 0, 2)]
    public async Task Compare_OfAPair_CountsDefinitionsAsTheReadmeDoes(string before, string after, int added, int removed, int changed)
    {
        var changes = await CompareAsync(before, after);

        Assert.Equal((added, removed, changed), (Count(changes, ChangeAction.Added), Count(changes, ChangeAction.Removed), CountChanged(changes)));
    }

    [Fact]
    public async Task Compare_OfTheSameProject_FindsTwoMessagesRewordedAndNothingUnsafe()
    {
        var changes = await CompareAsync("redcap-repeating-2024-10-11a.xml", "redcap-repeating-2024-10-11b.xml");

        Assert.All(changes, change => Assert.Equal("error-message-changed", change.Rule));
        Assert.Equal(2, changes.Count);
    }

    [Fact]
    public async Task Compare_OfTheConsentForms_FindsFiveItemsMore()
    {
        // Two of the earlier ones went under another OID: seven came.
        var items = (await CompareAsync("redcap-consent-19-items.xml", "redcap-consent-24-items.xml")).Where(change => IsWhole(change) && change.Kind == nameof(ItemDef)).ToList();

        Assert.Equal(5, Count(items, ChangeAction.Added) - Count(items, ChangeAction.Removed));
        Assert.Equal(["f_name", "l_name"], items.Where(change => change.Action is ChangeAction.Removed).Select(change => change.Oid));
    }

    [Fact]
    public async Task Compare_OfAStudyWithNewOids_OffersPairsOfOneRemovedAndOneAdded()
    {
        var comparison = await CompareSetsAsync("vital-signs-2025-08-07.xml", "vital-signs-2025-09-15.xml");
        var form = Assert.Single(comparison.Forms).Comparison!;

        Assert.NotEmpty(form.Renames);
        Assert.All(form.Renames, pair =>
        {
            Assert.Contains(form.Changes, change => (change.Kind, change.Oid, change.Action) == (pair.Kind, pair.BeforeOid, ChangeAction.Removed));
            Assert.Contains(form.Changes, change => (change.Kind, change.Oid, change.Action) == (pair.Kind, pair.AfterOid, ChangeAction.Added));
        });
        Assert.Equal(ChangeClass.LosesData, comparison.Class);
    }

    private static async Task<List<FormChange>> CompareAsync(string before, string after)
    {
        var comparison = await CompareSetsAsync(before, after);
        return [.. comparison.Forms.SelectMany(form => form.Comparison?.Changes ?? [])];
    }

    private static async Task<FormSetComparison> CompareSetsAsync(string before, string after) =>
        FormSetComparison.Compare(await FormsOfAsync(before), await FormsOfAsync(after));

    private static async Task<FormDefinition[]> FormsOfAsync(string file) =>
        [.. (await CorpusFile.ReadAsync($"odm13-versions/{file}")).Studies.SelectMany(study => study.Forms)];

    private static bool IsWhole(FormChange change) => change.Field is null && Definitions.Contains(change.Kind, StringComparer.Ordinal);

    private static int Count(List<FormChange> changes, ChangeAction action) => changes.Count(change => IsWhole(change) && change.Action == action);

    private static int CountChanged(List<FormChange> changes) =>
        changes.Where(change => !IsWhole(change)).Select(change => (change.Path.Split('[')[0], change.Oid)).Distinct().Count();
}
