namespace Builder.Client;

/// <summary>What a release made now would hold, and everything that it would be refused for.</summary>
public sealed record NextReleaseAnswer(string StudyOid, int Number, bool CanRelease, IReadOnlyList<ReleaseChoice> Forms, IReadOnlyList<ReleaseObstacleAnswer> Problems);

/// <summary>One thing that a release would be refused for.</summary>
public sealed record ReleaseObstacleAnswer(string Code, string? FormOid, IReadOnlyList<string> Oids, string? Path, string? Expression, string Text);
