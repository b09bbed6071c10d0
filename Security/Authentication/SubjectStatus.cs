namespace Security.Authentication;

/// <summary>Whether somebody may act, and under which name.</summary>
/// <param name="IsActive">False once an administrator disabled the account: what acts in its name is refused.</param>
/// <param name="PrintedName">As signatures and the audit trail show it.</param>
public sealed record SubjectStatus(bool IsActive, string PrintedName);
