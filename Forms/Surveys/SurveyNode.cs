namespace Forms.Surveys;

/// <summary>A question or a group of an XLSForm or an XForm, in the words of the latter.</summary>
/// <param name="Name">Its name, which is unique in its group.</param>
/// <param name="Place">Where it stands.</param>
internal abstract record SurveyNode(string Name, SurveyPlace Place)
{
    /// <summary>What it is called on the screen.</summary>
    public TranslatedTexts? Label { get; init; }

    /// <summary>XPath: when it is shown; empty for always.</summary>
    public string Relevant { get; init; } = "";

    /// <summary>What of it has no place in ODM.</summary>
    public EquatableList<VendorElement> Kept { get; init; } = [];
}
