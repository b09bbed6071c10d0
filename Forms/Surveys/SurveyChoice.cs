namespace Forms.Surveys;

/// <summary>A choice of a list.</summary>
/// <param name="Code">The value that is stored.</param>
/// <param name="Label">What it is called on the screen; null for nothing.</param>
/// <param name="Kept">What of it has no place in ODM.</param>
internal sealed record SurveyChoice(string Code, TranslatedTexts? Label, EquatableList<VendorElement> Kept);
