using Forms;
using Forms.Comparison;

namespace Tests.Forms.Comparison;

/// <summary>Two releases' worth of forms.</summary>
public sealed class FormSetComparisonTests
{
    private static readonly FormDefinition Small = SmallForm.Create();

    [Fact]
    public void Compare_Sets_TellsWhatBecameOfEachForm()
    {
        var comparison = FormSetComparison.Compare([Named("F.1"), Named("F.2"), Named("F.3")], [Named("F.4"), Named("F.3").Item("I.POS", item => item with { Comment = "c" }), Named("F.1")]);

        Assert.Equal(
            [("F.4", ChangeAction.Added, ChangeClass.Safe), ("F.3", ChangeAction.Changed, ChangeClass.Safe), ("F.1", null, ChangeClass.Safe), ("F.2", (ChangeAction?)ChangeAction.Removed, ChangeClass.LosesData)],
            comparison.Forms.Select(form => (form.FormOid, form.Action, form.Class)));
        Assert.Equal(ChangeClass.LosesData, comparison.Class);
    }

    [Fact]
    public void Compare_SetWithOneFormTwice_IsRefused()
    {
        var refused = Assert.Throws<ArgumentException>(() => FormSetComparison.Compare([Small], [Small, Small]));

        Assert.Contains("'F.VS'", refused.Message, StringComparison.Ordinal);
    }

    private static FormDefinition Named(string oid) => Small.Form(form => form with { Oid = oid });
}
