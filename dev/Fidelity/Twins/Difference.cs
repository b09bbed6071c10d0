namespace Fidelity.Twins;

/// <summary>A kind of difference between two models.</summary>
/// <param name="Place">Names of the fields on the way, without OIDs: <c>Forms.ItemDefs.SasFieldName</c>.</param>
/// <param name="How">Which side has it: <c>1.3 only</c>, <c>2.0 only</c> or <c>other value</c>.</param>
public readonly record struct Difference(string Place, string How);
