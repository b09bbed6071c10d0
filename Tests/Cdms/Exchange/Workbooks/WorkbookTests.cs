using Cdms.Service.Features.Exchange.Exporting;
using Cdms.Service.Features.Exchange.Exporting.Workbooks;

namespace Tests.Cdms.Exchange.Workbooks;

/// <summary>A workbook says each value as a text and exactly, and what does not fit it says too.</summary>
public sealed class WorkbookTests
{
    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("0012")]
    [InlineData("1E5")]
    [InlineData("2026-01-02")]
    [InlineData(" spaces \t and\nlines\r\nstay ")]
    [InlineData("bell\u0007 and null\0")]
    [InlineData("_x0041_x0042_ and _x005F_")]
    [InlineData("_x0041\u0001_x00")]
    [InlineData("<b>&amp;\"'</b>")]
    [InlineData("혈압 \U0001F600 lone\uD800 \uFFFF")]
    public async Task Write_AnyText_ReadsBackAsItWas(string value) => Assert.Equal(value, (await WriteAsync(Table("F.1", value)))[1].Rows[1][1]);

    [Fact]
    public async Task Write_ATextThatIsTooLong_SaysSoInTheCellAndInTheListOfSheets()
    {
        var book = await WriteAsync(Table("F.1", new string('x', 32767), new string('y', 32768)));

        Assert.Equal(32767, book[1].Rows[1][1].Length);
        Assert.StartsWith("[This value has 32768 characters", book[1].Rows[2][1], StringComparison.Ordinal);
        Assert.DoesNotContain("yy", book[1].Rows[2][1], StringComparison.Ordinal);
        Assert.StartsWith("1 values are too long", book[0].Rows[1][4], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Write_MoreRowsThanASheetHolds_GoesOnInTheNextOne()
    {
        var book = await WriteAsync(3, Table("F.1", "a", "b", "c"), Table("F.2", "d", "e"), Table("F.3"));

        Assert.Equal(["Sheets", "F.1", "F.1 (2)", "F.2", "F.3"], book.Select(sheet => sheet.Name));
        Assert.Equal(["KEY,I.1", "0,a", "1,b"], book[1].Rows.Select(row => string.Join(',', row)));
        Assert.Equal(["KEY,I.1", "2,c"], book[2].Rows.Select(row => string.Join(',', row)));
        Assert.Equal(["F.1,F.1,7,2", "F.1 (2),F.1,7,1", "F.2,F.2,7,2", "F.3,F.3,,0"], book[0].Rows.Skip(1).Select(row => string.Join(',', row)));
    }

    [Fact]
    public async Task Write_MoreColumnsThanASheetHolds_LeavesTheFormOutAndSaysSo()
    {
        var wide = new FormTable("F.1", [.. Enumerable.Range(0, FormSheets.MostColumns + 1).Select(number => $"I.{number}")], AsyncEnumerable.Empty<FormTableRow>());

        var book = await WriteAsync(wide);

        Assert.StartsWith("Left out", Assert.Single(Assert.Single(book[1].Rows)), StringComparison.Ordinal);
        Assert.StartsWith("Left out", book[0].Rows[1][4], StringComparison.Ordinal);
    }

    [Fact]
    public void Take_NamesThatExcelRefuses_GivesOthersNoTwoAlike()
    {
        var names = new SheetNames();
        string[] wanted = ["a/b", "a:b", "A\\B", "'quoted'", "", "history", new('n', 40), new('n', 41), "F.1\0"];

        var taken = wanted.Select(names.Take).ToList();

        Assert.Equal(["a_b", "a_b (2)", "A_B (3)", "_quoted_", "_", "history (2)", new('n', 31), new string('n', 27) + " (2)", "F.1_"], taken);
    }

    [Theory]
    [InlineData(1, "A")]
    [InlineData(26, "Z")]
    [InlineData(27, "AA")]
    [InlineData(703, "AAA")]
    [InlineData(16384, "XFD")]
    public void Letters_OfAColumn_AreThoseOfASpreadsheet(int column, string letters) => Assert.Equal(letters, SheetFile.Letters(column));

    private static FormTable Table(string formOid, params string[] values) =>
        new(formOid, ["KEY", "I.1"], values.Index().Select(value => new FormTableRow(7, [value.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), value.Item])).ToAsyncEnumerable());

    private static Task<IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)>> WriteAsync(params FormTable[] forms) => WriteAsync(FormSheets.MostRows, forms);

    private static async Task<IReadOnlyList<(string Name, IReadOnlyList<IReadOnlyList<string>> Rows)>> WriteAsync(int mostRows, params FormTable[] forms)
    {
        using var file = new MemoryStream();
        await XlsxExport.WriteAsync(file, forms.ToAsyncEnumerable(), null, mostRows);
        return ReadBook.Of(file);
    }
}
