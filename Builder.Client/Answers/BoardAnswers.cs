namespace Builder.Client;

/// <summary>Where every form and every release of a study is.</summary>
public sealed record BoardAnswer(string StudyOid, IReadOnlyList<string> Environments, IReadOnlyList<BoardFormAnswer> Forms, IReadOnlyList<ReleaseAnswer> Releases);

/// <summary>A form on the board.</summary>
public sealed record BoardFormAnswer(string FormOid, string Name, int LatestVersion, bool IsDraftChanged, IReadOnlyList<BoardCellAnswer> Cells);

/// <summary>What became of the newest version that was sent to an environment.</summary>
public sealed record BoardCellAnswer(
    string Environment, Guid FormDeploymentId, int Version, string State, DateTimeOffset Since, int Attempt, DateTimeOffset? Deadline, int? InstalledVersion,
    IReadOnlyList<VersionProblemAnswer> Problems);

/// <summary>The environments.</summary>
public sealed record EnvironmentListAnswer(IReadOnlyList<EnvironmentAnswer> Environments);

/// <summary>An environment: what it is, what it asks of a release, when it was last heard of.</summary>
public sealed record EnvironmentAnswer(string Name, string Kind, bool RequiresSignature, bool FourEyes, IReadOnlyList<string> Deployers, DateTimeOffset? AnnouncedAt)
{
    /// <summary>It holds subjects' data, and takes releases alone.</summary>
    public bool IsProduction => Kind == "production";
}
