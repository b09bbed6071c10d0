namespace Forms.XlsForm.Sheets;

/// <summary>The columns of an XLSForm that have a place in a form definition; all others are kept as they are.</summary>
internal enum SheetColumn
{
    Type,
    Name,
    Label,
    Relevant,
    Required,
    Constraint,
    ConstraintMessage,
    Calculation,
    ListName,
    FormId,
    FormTitle,
    AllowChoiceDuplicates,
}
