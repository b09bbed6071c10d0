namespace Cdms.Service.Features.Laboratories;

/// <summary>A reference range as somebody enters it.</summary>
/// <param name="ItemOid">The item, a number; it may stand in several forms.</param>
/// <param name="ValidFrom">The first day of collection that it counts for.</param>
/// <param name="Unit">OID or name of a unit of the item; of an item without units, the unit in words.</param>
/// <param name="Low">The low bound as a decimal number; it is within.</param>
/// <param name="High">The high bound; it is within.</param>
/// <param name="Sex">The coded value of the subject's sex; left out: any.</param>
/// <param name="AgeFrom">The youngest age in completed years.</param>
/// <param name="AgeTo">The oldest age in completed years.</param>
/// <param name="ValidTo">The last day of collection that it counts for; left out: no end is known.</param>
public sealed record RangeInput(
    string ItemOid, DateOnly ValidFrom, string? Unit = null, string? Low = null, string? High = null, string? Sex = null, int? AgeFrom = null, int? AgeTo = null, DateOnly? ValidTo = null);
