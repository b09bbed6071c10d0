namespace Forms.XlsForm.Sheets;

/// <summary>What columns are called.</summary>
internal static class HeaderNames
{
    public static string Of(SheetColumn column) => column switch
    {
        SheetColumn.ListName => "list_name",
        SheetColumn.FormId => "form_id",
        _ => column.ToString().ToLowerInvariant(),
    };
}
