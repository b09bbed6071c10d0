namespace Cdms.Entry.Api;

/// <summary>Where the releases of a study stand.</summary>
public sealed record AmendmentsAnswer(IReadOnlyList<StudyReleaseAnswer> Releases, IReadOnlyList<SiteStandingAnswer> Sites);

/// <summary>A release as it came here.</summary>
public sealed record StudyReleaseAnswer(int ReleaseNumber, string State, int Forms, int Missing, DateTimeOffset ReceivedAt, DateTimeOffset? ReadyAt, IReadOnlyList<string> Problems, IReadOnlyList<StudyFormAnswer> FormVersions);

/// <summary>A form of a release.</summary>
public sealed record StudyFormAnswer(string FormOid, string Name, int FormVersion, string ContentHash);

/// <summary>What a site makes of the releases.</summary>
public sealed record SiteStandingAnswer(SiteDetailAnswer Details, int WaitingForConsent, IReadOnlyList<StandingAnswer> Forms);

/// <summary>How many forms of a kind stand on a release.</summary>
public sealed record StandingAnswer(string FormOid, int ReleaseNumber, int Forms);

/// <summary>A decision that waits for the consent of a subject.</summary>
public sealed record AwaitedConsentAnswer(int ReleaseNumber, DateTimeOffset DecidedAt, string Reason);
