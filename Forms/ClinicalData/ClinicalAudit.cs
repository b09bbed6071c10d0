namespace Forms.ClinicalData;

/// <summary>Who changed something last, where, when and why (ODM 1.3.2, 3.1.4.1.5).</summary>
/// <param name="UserOid">OID of the User in AdminData.</param>
/// <param name="LocationOid">OID of the Location in AdminData.</param>
/// <param name="At">When the service took it.</param>
/// <param name="Reason">Why; null where nobody was asked.</param>
public sealed record ClinicalAudit(string UserOid, string LocationOid, DateTimeOffset At, string? Reason);
