namespace Builder.Client;

/// <summary>The releases of a study, the newest first.</summary>
public sealed record ReleaseListAnswer(string StudyOid, IReadOnlyList<ReleaseAnswer> Releases);

/// <summary>A release, with the last journey to each environment.</summary>
public sealed record ReleaseAnswer(
    string StudyOid, int Number, Guid ReleaseId, string ManifestHash, string ChangeReason, string PublishedBy, DateTimeOffset PublishedAt, int Forms,
    IReadOnlyList<ReleaseDeploymentAnswer> Deployments);

/// <summary>A release's journey to an environment.</summary>
public sealed record ReleaseDeploymentAnswer(
    Guid ReleaseDeploymentId, string StudyOid, int ReleaseNumber, string Environment, string State, int Attempt, string ManifestHash,
    DateTimeOffset RequestedAt, DateTimeOffset? StartsAt, DateTimeOffset? LastSentAt, DateTimeOffset? ReadyAt, DateTimeOffset? WithdrawnAt, DateTimeOffset? WithdrawalConfirmedAt,
    IReadOnlyList<ReleaseProblemAnswer> Problems);

/// <summary>Why a release is blocked.</summary>
public sealed record ReleaseProblemAnswer(string Code, string? FormOid, int? Version, string Text);

/// <summary>A release with its forms and every journey.</summary>
public sealed record ReleaseDetailAnswer(ReleaseAnswer Release, IReadOnlyList<ReleaseFormAnswer> Forms, IReadOnlyList<ReleaseJourneyAnswer> Journeys);

/// <summary>A member of a release.</summary>
public sealed record ReleaseFormAnswer(string FormOid, int Version, string ContentHash);

/// <summary>A journey with its history, oldest first.</summary>
public sealed record ReleaseJourneyAnswer(ReleaseDeploymentAnswer Deployment, string? WithdrawalReason, IReadOnlyList<HistoryAnswer> History);

/// <summary>What is not installed of a release.</summary>
public sealed record MissingFormsAnswer(ReleaseDeploymentAnswer Deployment, IReadOnlyList<MissingFormAnswer> Missing);

/// <summary>A form version that is not installed.</summary>
public sealed record MissingFormAnswer(string FormOid, int Version, string ContentHash, Guid? FormDeploymentId, string? State, IReadOnlyList<VersionProblemAnswer> Problems);

/// <summary>What a release would touch in an environment; without <c>ReportedAt</c> the environment has not answered.</summary>
public sealed record ImpactAnswer(
    Guid RequestId, string StudyOid, int ReleaseNumber, string Environment, string RequestedBy, DateTimeOffset RequestedAt, DateTimeOffset? ReportedAt,
    int Subjects, int FormInstances, int Values, IReadOnlyList<SiteImpactAnswer> Sites);

/// <summary>The same at one site.</summary>
public sealed record SiteImpactAnswer(string SiteOid, int Subjects, int FormInstances, int Values);
