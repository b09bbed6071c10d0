namespace Cdms.Service.Features.FormMigrations;

/// <summary>Why a form stays where it is, as stored nowhere and shown in counts.</summary>
internal static class SkipReason
{
    /// <summary>It, something of it, its subject or the study is locked.</summary>
    public const string Locked = "locked";

    /// <summary>A signature stands on it or on its casebook, and the plan does not declare that it becomes void.</summary>
    public const string Signed = "signed";

    /// <summary>Its site does not use the release, or its subject has not consented to it.</summary>
    public const string ReleaseNotUsed = "release-not-used";

    /// <summary>The release plans no such form at that visit, or no repeat of it.</summary>
    public const string NotPlanned = "form-not-planned";

    /// <summary>It was changed after it was moved, or is pinned to yet another version.</summary>
    public const string Touched = "touched-since";
}
