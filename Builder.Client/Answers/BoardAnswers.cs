namespace Builder.Client;

/// <summary>Where every form and every release of a study is, and which release each site uses.</summary>
public sealed record BoardAnswer(
    string StudyOid, IReadOnlyList<string> Environments, IReadOnlyList<BoardFormAnswer> Forms, IReadOnlyList<ReleaseAnswer> Releases, IReadOnlyList<BoardSiteAnswer> Sites);

/// <summary>A form on the board.</summary>
public sealed record BoardFormAnswer(string FormOid, string Name, int LatestVersion, bool IsDraftChanged, IReadOnlyList<BoardCellAnswer> Cells);

/// <summary>What became of the newest version that was sent to an environment.</summary>
public sealed record BoardCellAnswer(
    string Environment, Guid FormDeploymentId, int Version, string State, DateTimeOffset Since, int Attempt, DateTimeOffset? Deadline, int? InstalledVersion,
    IReadOnlyList<VersionProblemAnswer> Problems);

/// <summary>A site and the release that it uses; <paramref name="IsHashOfBuilder"/> is null where the Builder has no release of that number.</summary>
public sealed record BoardSiteAnswer(
    string Environment, string SiteOid, string SiteName, int DecisionNumber, int ReleaseNumber, Guid ReleaseId, string ManifestHash, bool? IsHashOfBuilder, int? PreviousReleaseNumber,
    string Reason, string ActivatedBy, DateTimeOffset ActivatedAt, IReadOnlyList<SiteApprovalAnswer> Approvals);

/// <summary>An approval by which a site may use a release.</summary>
public sealed record SiteApprovalAnswer(string Kind, DateOnly ApprovedOn, string Document);

/// <summary>The environments.</summary>
public sealed record EnvironmentListAnswer(IReadOnlyList<EnvironmentAnswer> Environments);

/// <summary>An environment: what it is, what it asks of a release, when it was last heard of.</summary>
public sealed record EnvironmentAnswer(string Name, string Kind, bool RequiresSignature, bool FourEyes, IReadOnlyList<string> Deployers, DateTimeOffset? AnnouncedAt)
{
    /// <summary>It holds subjects' data, and takes releases alone.</summary>
    public bool IsProduction => Kind == "production";
}
