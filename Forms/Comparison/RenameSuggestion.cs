namespace Forms.Comparison;

/// <summary>Two definitions that look like one under another OID. Never assumed: the changes list one as removed, the other as added.</summary>
/// <param name="Kind">Kind of both.</param>
/// <param name="BeforeOid">OID in the earlier version.</param>
/// <param name="AfterOid">OID in the later version.</param>
/// <param name="Reason">What they have in common, for a person.</param>
public sealed record RenameSuggestion(string Kind, string BeforeOid, string AfterOid, string Reason);
