namespace Forms.XlsForm.Workbook;

/// <summary>A row of a sheet that holds something.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Cells">Its cells by their column, from 1.</param>
internal sealed record SheetRow(int Number, IReadOnlyDictionary<int, SheetCell> Cells);
