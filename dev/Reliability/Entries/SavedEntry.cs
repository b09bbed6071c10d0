namespace Reliability.Entries;

/// <summary>A value that the service acknowledged, or that is stored.</summary>
public sealed record SavedEntry(Guid OperationId, string SubjectKey, string FormOid, string ItemOid, string Value);
