using Forms.Importing;

namespace Forms.XlsForm.Workbook;

/// <summary>Words the refusals of workbooks once.</summary>
internal static class WorkbookRefusals
{
    private const string SaveAgain = "Open the file in a spreadsheet program, save it as .xlsx and send it again.";
    private const string Smaller = "Keep the sheets survey, choices and settings alone, and split a large form.";

    public static FileRefusedException Broken(string what, Exception? cause = null, int? line = null, int? column = null) =>
        new(FileRefusals.WorkbookBroken, $"The workbook cannot be read: {what}", SaveAgain, cause) { Line = line, Column = column };

    public static FileRefusedException OldWorkbook() =>
        new(FileRefusals.WorkbookBroken, "The file is an old workbook (.xls) or one with a password.", "Take the password off and save it as .xlsx.");

    public static FileRefusedException TooLarge(int maxBytes) =>
        new(FileRefusals.TooLarge, $"The file is larger than {maxBytes} bytes.", Smaller);

    public static FileRefusedException TooManyParts(int maxParts) =>
        new(FileRefusals.TooLarge, $"The workbook has more than {maxParts} parts.", Smaller);

    public static FileRefusedException Unpacked(string part, long maxBytes) =>
        new(FileRefusals.TooLarge, $"The workbook unpacks to more than {maxBytes} bytes; its part '{part}' passes that.", Smaller);

    public static FileRefusedException Ratio(string part, int maxRatio) =>
        new(FileRefusals.TooLarge, $"The part '{part}' unpacks to more than {maxRatio} times its size, as no sheet does that somebody wrote.", SaveAgain);

    public static FileRefusedException TooManyRows(string sheet, int maxRows) =>
        new(FileRefusals.TooManyRows, $"The sheet '{sheet}' has more than {maxRows} rows.", Smaller);

    public static FileRefusedException TooManyColumns(string sheet, int row, int maxColumns) =>
        new(FileRefusals.TooManyColumns, $"Row {row} of the sheet '{sheet}' holds something beyond column {maxColumns}.", "Take out columns that are no part of the form.") { Line = row, Column = maxColumns + 1 };

    public static FileRefusedException CellTooLarge(string sheet, int? row, int? column, int maxLength) =>
        new(FileRefusals.CellTooLarge, $"A cell of the sheet '{sheet}'{(row is null ? "" : $" (row {row}, column {column})")} is longer than {maxLength} characters.", "Shorten it.") { Line = row, Column = column };

    public static FileRefusedException TextTooLong(string sheet, int row, long maxLength) =>
        new(FileRefusals.TooLarge, $"The cells up to row {row} of the sheet '{sheet}' hold more than {maxLength} characters together.", Smaller) { Line = row };
}
