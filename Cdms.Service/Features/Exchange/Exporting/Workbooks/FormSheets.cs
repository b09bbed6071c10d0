using System.Globalization;

namespace Cdms.Service.Features.Exchange.Exporting.Workbooks;

/// <summary>Writes the tables of forms as sheets; a table with more rows than a sheet holds goes on in the next one.</summary>
internal sealed class FormSheets(WorkbookFile workbook, SheetNames names, int mostRows = FormSheets.MostRows)
{
    /// <summary>Most rows and columns of a sheet (Excel specifications and limits).</summary>
    public const int MostRows = 1_048_576, MostColumns = 16_384;

    private readonly List<Sheet> _written = [];

    /// <summary>The sheets so far.</summary>
    public IReadOnlyList<Sheet> Written => _written;

    /// <summary>A sheet that is written.</summary>
    public sealed record Sheet(int Number, string Name, string FormOid, IReadOnlyCollection<int> Versions, int Rows, string? Remark);

    public async Task WriteAsync(FormTable form)
    {
        if (form.Headers.Count > MostColumns)
        {
            LeaveOut(form);
            return;
        }
        await using var rows = form.Rows.GetAsyncEnumerator();
        for (var isMore = await rows.MoveNextAsync(); ;)
        {
            isMore = await WriteAsync(form, rows, isMore);
            if (!isMore)
                return;
        }
    }

    private async Task<bool> WriteAsync(FormTable form, IAsyncEnumerator<FormTableRow> rows, bool isMore)
    {
        var (number, file) = workbook.Begin();
        var (versions, tooLong) = (new SortedSet<int>(), 0);
        using (file)
        {
            file.Write(form.Headers);
            for (; isMore && file.Rows < mostRows; isMore = await rows.MoveNextAsync())
            {
                versions.Add(rows.Current.FormVersion);
                tooLong += rows.Current.Fields.Count(IsTooLong);
                file.Write(rows.Current.Fields.Select(Shown));
            }
        }
        var remark = tooLong == 0 ? null : string.Create(CultureInfo.InvariantCulture, $"{tooLong} values are too long for a cell; the cell says so, and csv and ODM hold them whole.");
        _written.Add(new(number, names.Take(form.FormOid), form.FormOid, versions, file.Rows - 1, remark));
        return isMore;
    }

    private void LeaveOut(FormTable form)
    {
        var (number, file) = workbook.Begin();
        var remark = string.Create(CultureInfo.InvariantCulture, $"Left out: the form has {form.Headers.Count} columns, and a sheet holds {MostColumns}. Ask for csv or ODM.");
        using (file)
            file.Write([remark]);
        _written.Add(new(number, names.Take(form.FormOid), form.FormOid, [], 0, remark));
    }

    private static bool IsTooLong(string? field) => field is { Length: > CellText.Longest };

    // No part of the value: it could be taken for the whole.
    private static string? Shown(string? field) => !IsTooLong(field) ? field : string.Create(CultureInfo.InvariantCulture,
        $"[This value has {field!.Length} characters, and a cell holds {CellText.Longest}. The whole value stands in the exports csv and ODM.]");
}
