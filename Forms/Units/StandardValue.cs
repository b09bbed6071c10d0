namespace Forms.Units;

/// <summary>A value converted to the first unit of its item.</summary>
/// <param name="Value">The value as text; as it was entered where it was entered in that unit.</param>
/// <param name="MeasurementUnitOid">OID of that unit.</param>
public sealed record StandardValue(string Value, string MeasurementUnitOid);
