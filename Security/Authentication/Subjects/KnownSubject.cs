namespace Security.Authentication.Subjects;

/// <summary>What is remembered of somebody for a moment; what the database grants is remembered by its own reader.</summary>
internal sealed record KnownSubject(SubjectStatus Status, IReadOnlyList<Grant> ProviderGrants);
