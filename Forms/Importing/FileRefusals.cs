namespace Forms.Importing;

/// <summary>The codes of <see cref="FileRefusedException"/> for files that are not ODM.</summary>
public static class FileRefusals
{
    /// <summary>The file holds nothing.</summary>
    public const string Empty = "file-empty";

    /// <summary>The file is larger than a limit, or would become so when it is read.</summary>
    public const string TooLarge = "file-too-large";

    /// <summary>One cell holds more than the limit.</summary>
    public const string CellTooLarge = "cell-too-large";

    /// <summary>A table has more columns than the limit.</summary>
    public const string TooManyColumns = "too-many-columns";

    /// <summary>A table has more rows than the limit.</summary>
    public const string TooManyRows = "too-many-rows";

    /// <summary>The quotation marks of a CSV file do not pair (RFC 4180, section 2).</summary>
    public const string CsvBroken = "csv-broken";

    /// <summary>A workbook that cannot be read.</summary>
    public const string WorkbookBroken = "workbook-broken";

    /// <summary>An XHTML file that is no XForm.</summary>
    public const string NotXForm = "not-xform";

    /// <summary>The workbook has no sheet of the name that the format needs.</summary>
    public const string SheetMissing = "sheet-missing";

    /// <summary>The first row does not hold the columns of the format.</summary>
    public const string NoHeader = "header-missing";

    /// <summary>The first row names a column twice.</summary>
    public const string HeaderTwice = "header-twice";

    /// <summary>The file defines no form.</summary>
    public const string NoForms = "no-forms";

    /// <summary>Rows or definitions are at fault; the report lists every one.</summary>
    public const string Invalid = "definitions-invalid";
}
