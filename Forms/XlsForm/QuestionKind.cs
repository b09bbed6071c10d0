namespace Forms.XlsForm;

/// <summary>What a row of the sheet survey is.</summary>
internal enum QuestionKind
{
    BeginGroup,
    EndGroup,
    BeginRepeat,
    EndRepeat,
    Question,
    One,
    Several,

    /// <summary>Choices in a file, or choices in an order: a text here.</summary>
    OtherList,
    Calculation,

    /// <summary>A text that is shown; nothing is collected.</summary>
    Note,

    /// <summary>A value that the device fills in.</summary>
    Device,
}
