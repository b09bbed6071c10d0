namespace Forms.Surveys;

/// <summary>A group of nodes.</summary>
internal sealed record SurveyGroup(string Name, SurveyPlace Place) : SurveyNode(Name, Place)
{
    /// <summary>It is filled in any number of times.</summary>
    public bool Repeats { get; init; }

    public List<SurveyNode> Children { get; } = [];
}
