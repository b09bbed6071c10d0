using System.Xml.Linq;
using Benchmarks.Editing;
using Forms;
using Forms.Expressions;
using Forms.Odm;

namespace Tests.Benchmarks;

public sealed class LargeFormTests
{
    [Fact]
    public async Task Document_OfALargeForm_HasAllThatMakesAnEditorWork()
    {
        using var file = new MemoryStream();
        await new LargeForm("LARGE", 401).Document().SaveAsync(file, SaveOptions.None, TestContext.Current.CancellationToken);
        file.Position = 0;

        var form = (await OdmReader.ReadAsync(file, TestContext.Current.CancellationToken)).Studies[0].Forms.Single();

        Assert.Equal((401, 21, 27, 50), (form.ItemDefs.Count, form.ItemGroupDefs.Count, form.CodeLists.Count, form.ConditionDefs.Count));
        Assert.All(form.ItemDefs, item => Assert.Equal(["en", "ko"], item.Question!.Texts.Select(text => text.Language)));
        Assert.Empty(FormStructure.Check(form));
        Assert.Empty(ExpressionChecks.Find(form));
    }
}
