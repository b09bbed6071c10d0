namespace Forms.Comparison;

/// <content>Rules about code lists and range checks.</content>
public static partial class ChangeRules
{
    /// <summary>A code was added to a list.</summary>
    public static readonly ChangeRule CodeAdded = new("code-added", ChangeClass.Safe, "Every code that was chosen is still there.");

    /// <summary>The first code was added to a list without any.</summary>
    public static readonly ChangeRule CodesRestricted = new("codes-restricted", ChangeClass.NeedsReview, "Values that were free have to be among the codes.");

    /// <summary>A code was removed from a list.</summary>
    public static readonly ChangeRule CodeRemoved = new("code-removed", ChangeClass.LosesData, "Values with this code have no meaning any more.");

    /// <summary>A code stays, but as CodeListItem instead of EnumeratedItem, or the other way round.</summary>
    public static readonly ChangeRule CodeSortChanged = new("code-sort-changed", ChangeClass.NeedsReview, "The code stands; what it is said to mean came or went.");

    /// <summary>The rank of a code changed.</summary>
    public static readonly ChangeRule CodeRankChanged = new("code-rank-changed", ChangeClass.NeedsReview, "Comparisons and scores by rank come out otherwise.");

    /// <summary>The decode of a code changed.</summary>
    public static readonly ChangeRule DecodeChanged = new("decode-changed", ChangeClass.NeedsReview, "The same code may mean something else.");

    /// <summary>A code got the decode that another code of the list had.</summary>
    public static readonly ChangeRule DecodeExchanged = new("decode-exchanged", ChangeClass.LosesData, "Values with this code now say what another code said.");

    /// <summary>An item without a code list got one.</summary>
    public static readonly ChangeRule CodeListAttached = new("code-list-attached", ChangeClass.LosesData, "Values that are not among the codes have no meaning.");

    /// <summary>An item lost its code list.</summary>
    public static readonly ChangeRule CodeListDetached = new("code-list-detached", ChangeClass.LosesData, "Nothing says any more what its codes mean.");

    /// <summary>An item got another code list that has all codes of the old one.</summary>
    public static readonly ChangeRule CodeListExchanged = new("code-list-exchanged", ChangeClass.NeedsReview, "Every code is there; what it means may differ.");

    /// <summary>An item got another code list that lacks codes of the old one.</summary>
    public static readonly ChangeRule CodesLost = new("codes-lost", ChangeClass.LosesData, "Values with those codes have no meaning any more.");

    /// <summary>A code list was removed that the form still refers to.</summary>
    public static readonly ChangeRule CodeListMissing = new("code-list-missing", ChangeClass.LosesData, "Nothing says any more what its codes mean.");

    /// <summary>A list outside is of another dictionary, or none.</summary>
    public static readonly ChangeRule DictionaryChanged = new("dictionary-changed", ChangeClass.LosesData, "Terms of the old dictionary have no meaning in the new one.");

    /// <summary>Version or address of a list outside changed, or it was added.</summary>
    public static readonly ChangeRule ExternalListChanged = new("external-list-changed", ChangeClass.NeedsReview, "Terms may have another meaning in another version.");

    /// <summary>A range check was added.</summary>
    public static readonly ChangeRule CheckAdded = new("check-added", ChangeClass.NeedsReview, "Values that were fine may break it.");

    /// <summary>A range check became hard, or allows fewer values.</summary>
    public static readonly ChangeRule CheckTightened = new("check-tightened", ChangeClass.NeedsReview, "Values that were fine may break it.");

    /// <summary>A range check changed in another way.</summary>
    public static readonly ChangeRule CheckChanged = new("check-changed", ChangeClass.NeedsReview, "Values that were fine may break it.");

    /// <summary>A range check became soft, or allows more values.</summary>
    public static readonly ChangeRule CheckLoosened = new("check-loosened", ChangeClass.Safe, "Values that kept to it keep to it still.");

    /// <summary>A range check was removed.</summary>
    public static readonly ChangeRule CheckRemoved = new("check-removed", ChangeClass.Safe, "Every value that was allowed is allowed.");

    /// <summary>The message of a range check changed.</summary>
    public static readonly ChangeRule ErrorMessageChanged = new("error-message-changed", ChangeClass.Safe, "The check decides as before.");
}
