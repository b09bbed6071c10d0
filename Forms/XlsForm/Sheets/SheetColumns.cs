namespace Forms.XlsForm.Sheets;

/// <summary>The columns that a sheet has.</summary>
/// <param name="Needed">Without these the sheet is not what its name says.</param>
/// <param name="Others">These may be missing.</param>
internal sealed record SheetColumns(SheetColumn[] Needed, SheetColumn[] Others)
{
    public static SheetColumns Survey { get; } = new(
        [SheetColumn.Type, SheetColumn.Name],
        [SheetColumn.Label, SheetColumn.Relevant, SheetColumn.Required, SheetColumn.Constraint, SheetColumn.ConstraintMessage, SheetColumn.Calculation]);

    public static SheetColumns Choices { get; } = new([SheetColumn.ListName, SheetColumn.Name], [SheetColumn.Label]);

    public static SheetColumns Settings { get; } = new([], [SheetColumn.FormId, SheetColumn.FormTitle, SheetColumn.AllowChoiceDuplicates]);

    /// <summary>A header cell; a column that belongs to another sheet is kept as it is, like one that nobody knows.</summary>
    public HeaderName Read(string text)
    {
        var header = HeaderName.Read(text);
        return header.Column is { } column && !Needed.Contains(column) && !Others.Contains(column) ? new(text, null, null, HasLanguageCode: true) : header;
    }
}
