namespace Forms.Editing;

/// <summary>The codes of <see cref="EditRefusal"/>.</summary>
public static class EditRefusals
{
    /// <summary>What the edit names is not in the form.</summary>
    public const string Missing = "edit-target-missing";

    /// <summary>An OID is empty, blank or too long.</summary>
    public const string OidBad = "edit-oid-bad";

    /// <summary>An OID stands for something else already.</summary>
    public const string OidTaken = "edit-oid-taken";

    /// <summary>The group holds the item already.</summary>
    public const string ReferenceTaken = "edit-reference-taken";

    /// <summary>The place is outside the list.</summary>
    public const string PlaceBad = "edit-place-bad";

    /// <summary>Something refers to what should be taken away.</summary>
    public const string StillUsed = "edit-still-used";

    /// <summary>The form's own OID, or its references, cannot be changed this way.</summary>
    public const string NotHere = "edit-not-here";

    /// <summary>A text holds a character that no store can keep.</summary>
    public const string TextBad = "edit-text-bad";
}
