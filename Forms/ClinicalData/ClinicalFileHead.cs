namespace Forms.ClinicalData;

/// <summary>What an ODM file says of itself.</summary>
/// <param name="FileOid">FileOID.</param>
/// <param name="CreatedAt">CreationDateTime as written.</param>
/// <param name="FileType">Snapshot or Transactional, as written.</param>
/// <param name="Originator">Who sends it.</param>
/// <param name="SourceSystem">What wrote it.</param>
/// <param name="OdmVersion">ODMVersion as written.</param>
public sealed record ClinicalFileHead(string? FileOid, string? CreatedAt, string? FileType, string? Originator, string? SourceSystem, string? OdmVersion);
