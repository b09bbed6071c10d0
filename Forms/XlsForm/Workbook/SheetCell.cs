namespace Forms.XlsForm.Workbook;

/// <summary>A cell that holds something.</summary>
/// <param name="Text">What it shows; of a formula what the spreadsheet program had calculated.</param>
/// <param name="IsFormula">A formula stands behind it, which is never run.</param>
/// <param name="IsError">It shows an error such as #REF!.</param>
internal sealed record SheetCell(string Text, bool IsFormula = false, bool IsError = false);
