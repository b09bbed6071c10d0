namespace Builder.Client;

/// <summary>One page of deployments, the newest first.</summary>
public sealed record DeploymentListAnswer(IReadOnlyList<DeploymentAnswer> Deployments, int Page, int PageSize, int Total);

/// <summary>What was sent of a study.</summary>
public sealed record StudyDeploymentAnswer(string StudyOid, string Environment, IReadOnlyList<DeploymentAnswer> Deployments);

/// <summary>The journey of a form version to an environment.</summary>
public sealed record DeploymentAnswer(
    Guid FormDeploymentId, string StudyOid, string FormOid, int Version, string Environment, string State, int Attempt, string ContentHash, string? InstalledHash,
    DateTimeOffset RequestedAt, DateTimeOffset LastSentAt, DateTimeOffset? Deadline, DateTimeOffset? SettledAt, DateTimeOffset? InstalledAt);

/// <summary>A journey with its history, oldest first.</summary>
public sealed record DeploymentDetailAnswer(
    DeploymentAnswer Deployment, string ChangeReason, IReadOnlyList<VersionProblemAnswer> Problems, PossibleAnswer Possible, IReadOnlyList<HistoryAnswer> History);

/// <summary>Why a version was refused.</summary>
public sealed record VersionProblemAnswer(string Code, string Path, string Text);

/// <summary>What may be asked for in the present state.</summary>
public sealed record PossibleAnswer(bool Retry, bool Cancel);

/// <summary>An entry of a history; equal states: recorded, and nothing changed by it.</summary>
public sealed record HistoryAnswer(DateTimeOffset At, string? From, string To, string Cause, string Actor, int Attempt, Guid? MessageId, string? Details);
