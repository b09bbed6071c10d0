using Forms.Expressions;

namespace Forms.Entry;

/// <summary>What somebody entered for an item, as a store keeps it.</summary>
/// <param name="Place">Group, item and repeat key.</param>
/// <param name="Text">The text as entered, or a missing-data code; null where only a unit is chosen so far.</param>
/// <param name="MeasurementUnitOid">OID of the unit, where one was chosen.</param>
public sealed record EnteredValue(ItemPlace Place, string? Text, string? MeasurementUnitOid = null);
