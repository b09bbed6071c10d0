namespace Contracts;

/// <summary>An approval that a site has for a release (ICH E6(R3), 4.3.5).</summary>
public sealed record SiteReleaseApproval
{
    /// <summary>Whose: <c>ethics</c>, <c>authority</c> or <c>other</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The day of the approval, as its document has it.</summary>
    public required DateOnly ApprovedOn { get; init; }

    /// <summary>Where the document is found: reference, version, file.</summary>
    public required string Document { get; init; }
}
