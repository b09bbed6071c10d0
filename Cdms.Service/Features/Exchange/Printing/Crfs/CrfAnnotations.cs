using System.Globalization;
using Cdms.Service.Features.Exchange.Printing.Html;
using Forms;
using Security.Access;

namespace Cdms.Service.Features.Exchange.Printing.Crfs;

/// <summary>How items are defined: OIDs, types, codes, conditions, methods and checks. An expression that names what the reader must not see is not shown.</summary>
internal sealed class CrfAnnotations(FormDefinition form, StudyBlinding blinding, PrintWords words)
{
    private readonly List<string> _hidden = [.. blinding.HiddenForms, .. blinding.HiddenItemKeys.Select(key => key[(key.IndexOf('\n', StringComparison.Ordinal) + 1)..])];

    public IEnumerable<string> Of(ItemRef reference, ItemDef item)
    {
        yield return item.Oid;
        var size = string.Join('.', new[] { item.Length, item.SignificantDigits }.OfType<int>());
        yield return $"{words.DataType}: {item.DataType ?? "-"}{(size.Length > 0 ? $" ({size})" : "")}";
        if (item.CodeListRef is { } list)
            yield return $"{words.CodeList}: {list.CodeListOid}";
        foreach (var unit in item.MeasurementUnitRefs)
            yield return $"{words.Unit}: {unit.MeasurementUnitOid}";
        if (Condition(reference.CollectionExceptionConditionOid) is { } condition)
            yield return condition;
        if (reference.MethodOid is { } methodOid)
            yield return $"{words.ComputedBy} {methodOid}: {Shown(form.MethodDefs.FirstOrDefault(method => method.Oid == methodOid)?.FormalExpressions)}";
        foreach (var check in item.RangeChecks)
            yield return Check(check);
        foreach (var alias in item.Aliases)
            yield return $"{alias.Context}: {alias.Name}";
    }

    /// <summary>When something is left out; null: never.</summary>
    public string? Condition(string? conditionOid) => conditionOid is null ? null
        : $"{words.NotCollectedWhen} {conditionOid}: {Shown(form.ConditionDefs.FirstOrDefault(condition => condition.Oid == conditionOid)?.FormalExpressions)}";

    private string Check(RangeCheck check)
    {
        var values = string.Join(", ", check.CheckValues.Select(value => value.Value));
        return string.Create(CultureInfo.InvariantCulture, $"{words.Check} ({check.SoftHard ?? "-"}): {(check.Comparator is { } comparator ? $"{comparator} {values}" : "")}{Shown(check.FormalExpressions)}");
    }

    private string Shown(IReadOnlyList<FormalExpression>? expressions) =>
        string.Join("; ", (expressions ?? []).Select(expression => _hidden.Exists(oid => expression.Text.Contains(oid, StringComparison.Ordinal)) ? words.NotShown : expression.Text));
}
