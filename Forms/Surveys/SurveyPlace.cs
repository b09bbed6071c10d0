namespace Forms.Surveys;

/// <summary>Where something stands in the file.</summary>
/// <param name="Where">For a person: <c>Sheet 'survey', row 5</c>; empty where line and column say it all.</param>
/// <param name="Line">Line, or row of the sheet.</param>
/// <param name="Column">Column.</param>
internal sealed record SurveyPlace(string Where, int? Line, int? Column = null);
