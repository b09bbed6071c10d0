using Forms.Expressions;
using Forms.Files;

namespace Forms.Entry.Checks;

/// <summary>Finds what is wrong with one item; its text is read before its rules: a text of the wrong type is told once.</summary>
internal sealed class ItemChecks(EntryPlan plan, EntryContext context, Func<ExpressionUse, ItemPlace, Value> evaluate)
{
    public IReadOnlyList<EntryFinding> Find(EntryItem item, bool isRequired)
    {
        if (!item.IsCollected)
            return [];
        var findings = new List<EntryFinding>();
        if (string.IsNullOrWhiteSpace(item.Text))
        {
            if (isRequired && item is { IsMandatory: true, IsDerived: false })
                findings.Add(new(EntrySeverity.Incomplete, EntryCodes.Missing, item.Place, []));
        }
        else if (!context.IsMissing(item.Text))
        {
            findings.AddRange(FindInText(item, item.Text));
            if (findings.Count == 0)
                findings.AddRange(FindInUnit(item));
        }
        if (!findings.Exists(static finding => finding.Severity == EntrySeverity.Hard))
            findings.AddRange(FindBroken(item));
        return findings;
    }

    private static IEnumerable<EntryFinding> FindInText(EntryItem item, string text)
    {
        if (!DataTypeCheck.IsStorable(text))
            return [Hard(EntryCodes.NotStorable)];
        if (FileItem.Is(item.Definition))
            return FileReference.Read(text) is null ? [Hard(EntryCodes.DataType, DataTypeTexts.File)] : [];
        // Only texts keep the blanks around them.
        var value = item.Type == ExpressionType.Text && item.Definition.DataType is null or "text" or "string" ? text : text.Trim();
        if (!DataTypeCheck.Fits(item.Definition.DataType, value))
            return [Hard(EntryCodes.DataType, item.Definition.DataType!)];
        if (item.Codes is { } codes)
            return codes.Contains(text) ? [] : [Hard(EntryCodes.CodeUnknown)];
        // Who enters cannot shorten what is computed.
        return item.IsDerived || SizeCheck.Find(item.Definition, value) is not var (code, limit) ? [] : [Hard(code, limit.ToString(System.Globalization.CultureInfo.InvariantCulture))];

        EntryFinding Hard(string code, params ReadOnlySpan<string> arguments) => new(EntrySeverity.Hard, code, item.Place, EquatableList.Create(arguments));
    }

    private static IEnumerable<EntryFinding> FindInUnit(EntryItem item)
    {
        var units = item.Definition.MeasurementUnitRefs;
        if (item.MeasurementUnitOid is { } chosen && !units.Any(unit => string.Equals(unit.MeasurementUnitOid, chosen, StringComparison.Ordinal)))
            return [new(EntrySeverity.Hard, EntryCodes.UnitUnknown, item.Place, [])];
        return item is { MeasurementUnitOid: null, IsDerived: false } && units.Count > 1 ? [new(EntrySeverity.Incomplete, EntryCodes.UnitMissing, item.Place, [])] : [];
    }

    private IEnumerable<EntryFinding> FindBroken(EntryItem item)
    {
        var checks = item.Definition.RangeChecks;
        for (var index = 0; index < checks.Count; index++)
        {
            if (!Passes(item, checks[index], index))
                yield return new(IsHard(checks[index]) ? EntrySeverity.Hard : EntrySeverity.Soft, EntryCodes.RangeCheck, item.Place, Describe(item, checks[index])) { RangeCheck = checks[index] };
        }
    }

    private bool Passes(EntryItem item, RangeCheck check, int index)
    {
        if (plan.CheckOf(item.Place, index) is { } use)
            return evaluate(use, item.Place) is not BooleanValue { Truth: false };
        return !item.Value.IsKnown || ValueFor(item, check) is not { } value || ComparatorCheck.Passes(check, item.Type, value);
    }

    // ODM 1.3.2, RangeCheck: the value is converted to the unit of the check. Values of units that do not convert do not compare.
    private static Value? ValueFor(EntryItem item, RangeCheck check)
    {
        if (check.MeasurementUnitRef is not { MeasurementUnitOid: var wanted } || item.Unit is not { } own || string.Equals(wanted, own, StringComparison.Ordinal))
            return item.Value;
        return item.Value is NumberValue { Number: var number } && item.Planned.Units?.Convert(number, own, wanted) is { } converted ? Value.Of(converted) : null;
    }

    private static bool IsHard(RangeCheck check) => string.Equals(check.SoftHard, "Hard", StringComparison.Ordinal);

    private EquatableList<string> Describe(EntryItem item, RangeCheck check) =>
        check is { Comparator: { } comparator, CheckValues.Count: > 0 } ? [comparator, string.Join(", ", check.CheckValues.Select(static value => value.Value)) + UnitOf(item, check)] : [];

    // Who entered pounds is told that the limit is in kilograms.
    private string UnitOf(EntryItem item, RangeCheck check) =>
        check.MeasurementUnitRef is { MeasurementUnitOid: var oid } && item.Unit is { } own && own != oid && plan.Form.MeasurementUnits.FirstOrDefault(unit => unit.Oid == oid) is { } unit ? $" {unit.Name}" : "";
}
