using Forms;
using Forms.Entry;

namespace Tests.Forms.Entry;

public sealed class EntryCorpusTests
{
    public static TheoryData<string> Files => [.. Corpus.CorpusCounts.Accepted.Select(row => row.Data.Item1)];

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Open_OfEveryForm_TakesAValueForEveryItem(string file)
    {
        foreach (var study in (await Corpus.CorpusFile.ReadAsync(file)).Studies)
        {
            foreach (var form in study.Forms)
                Fill(form, study);
        }
    }

    private static void Fill(FormDefinition form, StudyDefinition study)
    {
        var session = new EntrySession(EntryPlan.Of(form, study));
        foreach (var group in session.Groups.Where(group => group.IsRepeating))
            session.AddRepeat(group.Definition.Oid);
        var items = session.Groups.SelectMany(group => group.Repeats).SelectMany(repeat => repeat.Items).Where(item => !item.IsDerived).ToList();

        foreach (var item in items)
            session.Enter(item.Place, item.CodeList is { CodeListItems: [var first, ..] } ? first.CodedValue : "1");

        Assert.Equal(form.ItemGroupDefs.Sum(group => group.ItemRefs.Count), session.Groups.Sum(group => group.Definition.ItemRefs.Count));
        Assert.Equal(items.Count, session.Entered.Count());
        Assert.All(session.Findings, finding => Assert.NotEmpty(finding.TextIn("ko").Text));
    }
}
