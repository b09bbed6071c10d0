using System.Text;
using System.Text.Json;
using Forms;
using Forms.Comparison;

namespace Tests.Forms.Comparison;

/// <summary>The change list as a file.</summary>
public sealed class ChangeExportTests
{
    private static readonly FormDefinition Small = SmallForm.Create();

    [Fact]
    public void ToCsv_OfAChange_HasTheHeadAndOneLine()
    {
        var lines = Csv(Small, Small.Item("I.SYSBP", item => item with { Length = 2, Comment = "a \"b\",\nc" })).Split("\r\n");

        Assert.Equal("Kind,Oid,Name,Path,Action,Field,Language,Before,After,Class,Rule,Reason", lines[0]);
        Assert.Equal("ItemDef,I.SYSBP,Systolic <BP>,ItemDef[I.SYSBP],Changed,length,,3,2,LosesData,length-shortened,Longer values cannot be kept.", lines[1]);
        Assert.StartsWith("ItemDef,I.SYSBP,Systolic <BP>,ItemDef[I.SYSBP],Added,comment,,,\"a \"\"b\"\",\nc\",Safe,comment-changed,", lines[2], StringComparison.Ordinal);
        Assert.Equal(("", 4), (lines[^1], lines.Length));
    }

    [Theory]
    [InlineData("=HYPERLINK(1)")]
    [InlineData("+1")]
    [InlineData("-2")]
    [InlineData("@x")]
    [InlineData("\tx")]
    public void ToCsv_OfAValueLikeAFormula_IsText(string value)
    {
        var csv = Csv(Small, Small.Item("I.POS", item => item with { Comment = value }));

        Assert.Contains($",'{value},", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void ToCsv_OfASet_HasTheFormInFront()
    {
        var other = Small.Form(form => form with { Oid = "=F", Name = "-" });

        var lines = Text(ChangeExport.ToCsv(FormSetComparison.Compare([Small], [other, Small.Item("I.POS", item => item with { Length = 2 })]))).Split("\r\n");

        Assert.StartsWith("FormOid,Kind,", lines[0], StringComparison.Ordinal);
        Assert.StartsWith("'=F,FormDef,'=F,'-,FormDef[=F],Added,,,,,Safe,form-added,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("F.VS,ItemDef,I.POS,Position,ItemDef[I.POS],Changed,length,,1,2,Safe,", lines[2], StringComparison.Ordinal);
    }

    [Fact]
    public void ToJson_OfAChange_HasItsFieldsAndTheWorstClass()
    {
        var comparison = FormComparison.Compare(Small, Small.Item("I.SYSBP", item => item with { Question = SmallForm.Text("ko", "혈압") }));

        var json = Encoding.UTF8.GetString(ChangeExport.ToJson(comparison));
        var document = JsonSerializer.Deserialize<JsonElement>(json);

        Assert.Equal("NeedsReview", document.GetProperty("class").GetString());
        var change = Assert.Single(document.GetProperty("changes").EnumerateArray());
        Assert.Equal(("Changed", "question", "question-changed"), (change.GetProperty("action").GetString(), change.GetProperty("field").GetString(), change.GetProperty("rule").GetString()));
        Assert.Contains("\"after\":\"혈압\"", json, StringComparison.Ordinal);
    }

    private static string Csv(FormDefinition before, FormDefinition after) => Text(ChangeExport.ToCsv(FormComparison.Compare(before, after)));

    private static string Text(byte[] file)
    {
        Assert.Equal(Encoding.UTF8.GetPreamble(), file[..3]);
        return Encoding.UTF8.GetString(file.AsSpan(3));
    }
}
