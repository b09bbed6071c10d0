namespace Forms.Components.Parts;

/// <summary>The unit of a value: shown where there is one, chosen where there are several.</summary>
public sealed partial class UnitField
{
    private IReadOnlyList<(string Oid, TranslatedText Symbol)> Units => [.. Field.Item.Definition.MeasurementUnitRefs.Select(unit => (unit.MeasurementUnitOid, SymbolOf(unit.MeasurementUnitOid)))];

    private TranslatedText SymbolOf(string oid)
    {
        var unit = Field.Context.Session.Form.MeasurementUnits.FirstOrDefault(unit => string.Equals(unit.Oid, oid, StringComparison.Ordinal));
        return unit?.Symbol.Choose(Language) is { Text.Length: > 0 } symbol ? symbol : new() { Text = unit?.Name is { Length: > 0 } name ? name : oid };
    }

    private Task EnterAsync(string? oid) => Enter(string.IsNullOrEmpty(oid) ? null : oid);
}
