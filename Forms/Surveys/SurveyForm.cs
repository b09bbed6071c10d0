namespace Forms.Surveys;

/// <summary>A form of an XLSForm or an XForm.</summary>
/// <param name="Oid">Its id.</param>
/// <param name="Name">Its title.</param>
internal sealed record SurveyForm(string Oid, string Name)
{
    /// <summary>The node around all others.</summary>
    public SurveyGroup Root { get; } = new("", new SurveyPlace("", null));

    /// <summary>Choices by the name of their list.</summary>
    public Dictionary<string, List<SurveyChoice>> Lists { get; } = new(StringComparer.Ordinal);

    /// <summary>What of it has no place in ODM.</summary>
    public EquatableList<VendorElement> Kept { get; init; } = [];
}
