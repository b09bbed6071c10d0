namespace Cdms.Service.Features.Entry;

/// <summary>Lasting codes of values that have no place, beside those of the entry engine (docs/entry-engine.md).</summary>
internal static class EntryConflictCodes
{
    /// <summary>Somebody changed the value after the device had seen it.</summary>
    public const string ChangedMeanwhile = "changed-meanwhile";

    /// <summary>The form was submitted, and no reason was given.</summary>
    public const string ReasonMissing = "reason-missing";

    /// <summary>The version that the form is pinned to has no such item there.</summary>
    public const string ItemUnknown = "item-unknown";

    /// <summary>The item is computed.</summary>
    public const string ItemComputed = "item-computed";

    /// <summary>The value refers to a file that was not uploaded for this item of the subject.</summary>
    public const string FileUnknown = "file-unknown";

    /// <summary>The site never used the release by which the form was shown.</summary>
    public const string ReleaseNotUsed = "release-not-used-here";

    /// <summary>The plan of the release has no such form at that visit.</summary>
    public const string FormNotPlanned = "form-not-planned";

    /// <summary>A repeat key for what does not repeat, or none for what does.</summary>
    public const string RepeatNotPossible = "repeat-not-possible";
}
