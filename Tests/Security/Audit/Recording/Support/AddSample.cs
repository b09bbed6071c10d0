namespace Tests.Security.Audit.Recording.Support;

/// <summary>Asks a consumer for a row.</summary>
public sealed record AddSample(int Number, string StudyOid);
