namespace Forms.Comparison;

/// <summary>The rules by which changes are classed (docs/comparison.md).</summary>
public static partial class ChangeRules
{
    /// <summary>StudyOid or the OID of the form changed.</summary>
    public static readonly ChangeRule FormIdentityChanged = new("form-identity-changed", ChangeClass.LosesData, "It is another form: values are kept under the OIDs of study and form.");

    /// <summary>A group, or the reference to it, was removed.</summary>
    public static readonly ChangeRule GroupRemoved = new("group-removed", ChangeClass.LosesData, "The values of the group have no place any more.");

    /// <summary>A group was added that need not be filled in.</summary>
    public static readonly ChangeRule GroupAdded = new("group-added", ChangeClass.Safe, "Nothing that was collected is touched.");

    /// <summary>A group was added that must be filled in, or does not say.</summary>
    public static readonly ChangeRule MandatoryGroupAdded = new("mandatory-group-added", ChangeClass.NeedsReview, "Forms that were complete lack it.");

    /// <summary>A form or group may not repeat any more.</summary>
    public static readonly ChangeRule RepeatingEnded = new("repeating-ended", ChangeClass.LosesData, "Occurrences after the first have no place any more.");

    /// <summary>A form or group may repeat now.</summary>
    public static readonly ChangeRule RepeatingAllowed = new("repeating-allowed", ChangeClass.NeedsReview, "What was one value may be one of many: listings and analyses that expect one have to be looked at.");

    /// <summary>A group came to hold reference data, or ceased to.</summary>
    public static readonly ChangeRule ReferenceDataChanged = new("reference-data-changed", ChangeClass.LosesData, "Values of subjects and reference data are kept apart.");

    /// <summary>The place of an item in the key of its group changed.</summary>
    public static readonly ChangeRule KeyChanged = new("key-changed", ChangeClass.NeedsReview, "Rows that the key told apart may fall together.");

    /// <summary>Parts stand in another order, or have other order numbers.</summary>
    public static readonly ChangeRule OrderChanged = new("order-changed", ChangeClass.Safe, "The order says how the form is shown, not what a value means.");

    /// <summary>A layout for archives or a presentation changed.</summary>
    public static readonly ChangeRule LayoutChanged = new("layout-changed", ChangeClass.Safe, "It says how the form is shown, not what a value means.");

    /// <summary>A designer's comment changed.</summary>
    public static readonly ChangeRule CommentChanged = new("comment-changed", ChangeClass.Safe, "No site sees it, and no value depends on it.");

    /// <summary>The name of a definition changed.</summary>
    public static readonly ChangeRule NameChanged = new("name-changed", ChangeClass.NeedsReview, "People, listings and exports may know it by its name.");

    /// <summary>An alias, a SAS or SDTM name, an origin, a domain, a role or a purpose changed.</summary>
    public static readonly ChangeRule MappingChanged = new("mapping-changed", ChangeClass.NeedsReview, "Values collected before may go to another variable or domain than those after.");

    /// <summary>Content beyond ODM changed.</summary>
    public static readonly ChangeRule VendorContentChanged = new("vendor-content-changed", ChangeClass.NeedsReview, "What it means is known to its vendor alone; branching and calculations may be in it.");

    /// <summary>A definition was added that nothing referred to before.</summary>
    public static readonly ChangeRule DefinitionAdded = new("definition-added", ChangeClass.Safe, "Only what refers to it now can matter, and that is listed by itself.");

    /// <summary>A definition was added that was missing before.</summary>
    public static readonly ChangeRule DefinitionFound = new("definition-found", ChangeClass.NeedsReview, "What referred to it was collected without it.");

    /// <summary>A definition other than a group or an item was removed.</summary>
    public static readonly ChangeRule DefinitionRemoved = new("definition-removed", ChangeClass.NeedsReview, "What referred to it is judged by itself; what still does refers to nothing.");

    /// <summary>No other rule knows the change.</summary>
    public static readonly ChangeRule UnknownChange = new("unknown-change", ChangeClass.NeedsReview, "What it means for values is not known.");
}
