namespace Forms.Surveys;

/// <summary>A question, or a value that is computed.</summary>
internal sealed record SurveyQuestion(string Name, SurveyPlace Place, string DataType) : SurveyNode(Name, Place)
{
    /// <summary>Name of its choices; null where it has none.</summary>
    public string? List { get; init; }

    /// <summary>Several choices at once.</summary>
    public bool IsMultiple { get; init; }

    public bool IsRequired { get; init; }

    /// <summary>XPath: what a value must fulfil; empty for nothing.</summary>
    public string Constraint { get; init; } = "";

    /// <summary>What to tell who breaks it.</summary>
    public TranslatedTexts? ConstraintMessage { get; init; }

    /// <summary>XPath: what its value is; empty where somebody enters it.</summary>
    public string Calculation { get; init; } = "";
}
