using Forms.Importing;
using Forms.Odm;

namespace Forms.RedCap.Csv;

/// <summary>Words the refusals of CSV files once.</summary>
internal static class CsvRefusals
{
    private const string ExportAgain = "Correct the file at this row and column, or export the data dictionary again.";

    public static FileRefusedException Empty() => new(FileRefusals.Empty, "The file is empty.", "Send a REDCap data dictionary as CSV.");

    public static FileRefusedException TooLarge(int maxBytes) => new(
        FileRefusals.TooLarge, $"The file is larger than {maxBytes} bytes.", "Split the data dictionary by form.");

    public static FileRefusedException TooManyRows(int maxRows, int line) => new(
        FileRefusals.TooManyRows, $"The file has more than {maxRows} rows.", "Split the data dictionary by form.")
    { Line = line };

    public static FileRefusedException TooManyColumns(int row, int line, int maxColumns) => new(
        FileRefusals.TooManyColumns, $"Row {row} has more than {maxColumns} columns; a data dictionary has 18.", ExportAgain)
    { Line = line, Column = maxColumns + 1 };

    public static FileRefusedException CellTooLarge(int row, int line, int column, int maxLength) => new(
        FileRefusals.CellTooLarge, $"The cell in row {row}, column {column} is longer than {maxLength} characters.", ExportAgain)
    { Line = line, Column = column };

    public static FileRefusedException QuoteOpen(int row, int line, int column) => new(
        FileRefusals.CsvBroken, $"The quotation mark that opens the cell in row {row}, column {column} is never closed.", ExportAgain)
    { Line = line, Column = column };

    public static FileRefusedException TextAfterQuote(int row, int line, int column) => new(
        FileRefusals.CsvBroken, $"Text follows the closing quotation mark of the cell in row {row}, column {column}. A quotation mark inside a cell is written twice.", ExportAgain)
    { Line = line, Column = column };

    public static FileRefusedException NoHeader(IEnumerable<string> missing, int line) => new(
        FileRefusals.NoHeader, $"The first row is not that of a REDCap data dictionary: it has no column {string.Join(", ", missing.Select(static name => $"'{name}'"))}.",
        "Download the data dictionary from REDCap's Designer again, and keep its first row.")
    { Line = line };

    public static FileRefusedException HeaderTwice(string name, int line, int column) => new(
        FileRefusals.HeaderTwice, $"The first row names the column '{name}' a second time at column {column}.", "Remove or rename one of the two columns.")
    { Line = line, Column = column };

    public static FileRefusedException Invalid(ImportReport report)
    {
        var errors = report.Findings.Where(static finding => finding.Severity == FindingSeverity.Error).ToList();
        var message = errors.Count == 1 ? errors[0].Text : $"{errors[0].Text} This is the first of {errors.Sum(static error => error.Count)} errors; the report lists them.";
        return new(FileRefusals.Invalid, message, "Correct what the report lists as errors and import the file again.")
        { Line = errors[0].Line, Column = errors[0].Column, Oid = errors[0].Oid, Report = report };
    }
}
