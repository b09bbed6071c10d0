namespace Builder.Client;

/// <summary>The forms of a study.</summary>
public sealed record FormListAnswer(string StudyOid, IReadOnlyList<FormAnswer> Forms);

/// <summary>A form with what its draft is.</summary>
public sealed record FormAnswer(string FormOid, string Name, int Items, string DraftHash, DateTimeOffset DraftChangedAt, int LatestVersion);

/// <summary>The versions of a form, the newest first.</summary>
public sealed record VersionListAnswer(string StudyOid, string FormOid, IReadOnlyList<VersionAnswer> Versions);

/// <summary>A frozen version.</summary>
public sealed record VersionAnswer(int Version, string Name, int Items, string ContentHash, string ChangeReason, string PublishedBy, DateTimeOffset PublishedAt);
