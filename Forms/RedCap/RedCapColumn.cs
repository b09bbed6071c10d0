namespace Forms.RedCap;

/// <summary>The columns of a data dictionary, in the order in which REDCap writes them.</summary>
internal enum RedCapColumn
{
    Variable,
    Form,
    Section,
    FieldType,
    Label,
    Choices,
    Note,
    Validation,
    Minimum,
    Maximum,
    Identifier,
    Branching,
    Required,
    Alignment,
    QuestionNumber,
    MatrixGroup,
    MatrixRanking,
    Annotation,
}
