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
    [InlineData("redcap-repeating-2024-10-11a.xml", "redcap-repeating-2024-10-11b.xml", 0, 0, 0)]
    public async Task Compare_OfAPair_CountsDefinitionsAsTheReadmeDoes(string before, string after, int added, int removed, int changed)
    {
        var changes = await CompareAsync(before, after);

        Assert.Equal((added, removed, changed), (Count(changes, ChangeAction.Added), Count(changes, ChangeAction.Removed), CountChanged(changes)));
    }

    [Fact]
    public async Task Compare_OfTheConsentForms_FindsFiveItemsMore()
    {
        var items = (await CompareAsync("redcap-consent-19-items.xml", "redcap-consent-24-items.xml")).Where(change => IsWhole(change) && change.Kind == nameof(ItemDef)).ToList();

        Assert.Equal(5, items.Count(change => change.Action is ChangeAction.Added));
        Assert.DoesNotContain(items, change => change.Action is ChangeAction.Removed);
    }

    private static async Task<List<FormChange>> CompareAsync(string before, string after)
    {
        var comparison = FormSetComparison.Compare(await FormsOfAsync(before), await FormsOfAsync(after));
        return [.. comparison.Forms.SelectMany(form => form.Comparison?.Changes ?? [])];
    }

    private static async Task<FormDefinition[]> FormsOfAsync(string file) =>
        [.. (await CorpusFile.ReadAsync($"odm13-versions/{file}")).Studies.SelectMany(study => study.Forms)];

    private static bool IsWhole(FormChange change) => change.Field is null && Definitions.Contains(change.Kind, StringComparer.Ordinal);

    private static int Count(List<FormChange> changes, ChangeAction action) => changes.Count(change => IsWhole(change) && change.Action == action);

    private static int CountChanged(List<FormChange> changes) =>
        changes.Where(change => !IsWhole(change)).Select(change => (change.Path.Split('[')[0], change.Oid)).Distinct().Count();
}
