namespace Forms.ClinicalData;

/// <summary>An electronic signature (ODM 1.3.2, 3.1.4.1.6).</summary>
/// <param name="UserOid">OID of the User in AdminData.</param>
/// <param name="LocationOid">OID of the Location in AdminData.</param>
/// <param name="SignatureDefOid">OID of the SignatureDef, which says what it means.</param>
/// <param name="At">When it was signed.</param>
public sealed record ClinicalSignature(string UserOid, string LocationOid, string SignatureDefOid, DateTimeOffset At);
