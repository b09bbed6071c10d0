namespace Forms.Surveys;

/// <summary>The codes of findings in XLSForms and XForms.</summary>
public static class SurveyFindings
{
    /// <summary>A name that is empty or no XML name (error).</summary>
    public const string NameInvalid = "name-invalid";

    /// <summary>A name stands twice in its group (error).</summary>
    public const string NameTwice = "name-twice";

    /// <summary>A name stands in another group too; the item's OID names its group.</summary>
    public const string NameElsewhere = "name-elsewhere";

    /// <summary>Groups do not pair, or nothing would make an item (error).</summary>
    public const string GroupsUnpaired = "groups-unpaired";

    /// <summary>A type of question that is not known (error).</summary>
    public const string TypeUnknown = "type-unknown";

    /// <summary>A question of choices whose list is not there (error).</summary>
    public const string ListMissing = "list-missing";

    /// <summary>A control for a node that the instance does not have (error).</summary>
    public const string NodeMissing = "node-missing";

    /// <summary>A choice without a list or a code (error).</summary>
    public const string ChoiceEmpty = "choice-empty";

    /// <summary>A code stands twice in its list: an error, unless the form allows it; then the first one counts.</summary>
    public const string ChoiceTwice = "choice-twice";

    /// <summary>A cell behind which a formula stands; what it showed is read, nothing is calculated.</summary>
    public const string FormulaCell = "formula-cell";

    /// <summary>A cell that shows an error such as #REF! (error).</summary>
    public const string CellError = "cell-error";

    /// <summary>A character that XML cannot hold (error).</summary>
    public const string CharacterNotAllowed = "character-not-allowed";

    /// <summary>A cell under no column name (error).</summary>
    public const string CellWithoutHeader = "cell-without-header";

    /// <summary>A language without its code; its name stands for it.</summary>
    public const string LanguageWithoutCode = "language-without-code";

    /// <summary>The form has no id; its title stands for it.</summary>
    public const string IdMissing = "form-id-missing";

    /// <summary>Something that has no place in ODM; kept.</summary>
    public const string KeptAside = "kept-aside";

    /// <summary>An expression that has no equal here; its text is kept.</summary>
    public const string NotTranslated = "expression-not-translated";

    /// <summary>Expressions that depend on each other in a circle.</summary>
    public const string Circle = "expression-cycle";

    /// <summary>Groups inside a repeat, or around others; their questions are taken up.</summary>
    public const string GroupsFlattened = "groups-flattened";

    /// <summary>A repeat in a repeat; here it stands beside it.</summary>
    public const string RepeatInRepeat = "repeat-in-repeat";

    /// <summary>Values that the device fills in; here they are items like others.</summary>
    public const string FromDevice = "from-device";
}
