namespace Forms.Surveys.Building;

/// <summary>What becomes an ItemGroupDef: questions that stand together.</summary>
/// <param name="Group">The group or repeat.</param>
/// <param name="Oid">OID of the ItemGroupDef.</param>
/// <param name="Relevant">XPath: when all of it is shown; empty for always.</param>
internal sealed record Section(SurveyGroup Group, string Oid, string Relevant)
{
    /// <summary>Its questions, each with what the groups say that were taken up into this one.</summary>
    public List<(SurveyQuestion Question, string Relevant)> Questions { get; } = [];
}
