using Bunit;
using Forms.Components;
using Forms.Components.Markup;
using Forms.Entry;
using Forms.Odm;

namespace Tests.FormComponents;

public sealed class CorpusViewTests
{
    private static readonly string[] Folders = ["odm11", "odm13", "odm13-versions", "odm20"];

    public static TheoryData<string> Files => [.. Folders.SelectMany(folder => Support.Corpus.List(folder))];

    [Fact]
    public void Corpus_IsWhereTheTestsLook() => Support.Corpus.Find("odm13/minimal.xml");

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Render_OfEveryForm_ShowsEveryItemWithoutForeignElements(string file)
    {
        foreach (var study in await StudiesAsync(file))
        {
            using var page = new BunitContext();
            foreach (var form in study.Forms)
            {
                var session = new EntrySession(EntryPlan.Of(form, study));
                foreach (var group in session.Groups.Where(group => group.IsRepeating))
                    session.AddRepeat(group.Definition.Oid);
                var view = page.Render<FormView>(parameters => parameters.Add(shown => shown.Session, session).Add(shown => shown.Language, "ko"));

                Assert.Equal(session.Groups.SelectMany(group => group.Repeats).SelectMany(repeat => repeat.Items).Count(item => item.IsCollected), view.FindAll(".sf-item").Count);
                Assert.Empty(view.FindAll("script, style, img, a, iframe, [style]"));
                Assert.All(view.FindAll(".sf-text *"), element => Assert.True(Elements.Shown.Contains(element.LocalName), element.LocalName));
            }
        }
    }

    private static async Task<IReadOnlyList<Forms.StudyDefinition>> StudiesAsync(string file)
    {
        await using var stream = File.OpenRead(Support.Corpus.Find(file));
        try
        {
            return (await OdmReader.ReadAsync(stream, Xunit.TestContext.Current.CancellationToken)).Studies;
        }
        catch (OdmRefusedException)
        {
            // Some files of the corpus are there to be refused.
            return [];
        }
    }
}
