using Forms.Expressions;
using Forms.RedCap.Fields;

namespace Forms.RedCap.Items;

/// <summary>Minimum and maximum of a field as soft range checks; REDCap only warns of them.</summary>
internal sealed class LimitChecks
{
    private readonly List<RangeCheck> _checks = [];

    public bool IsMinimumChecked { get; private init; }

    public bool IsMaximumChecked { get; private init; }

    public EquatableList<RangeCheck> Checks => _checks.ToEquatableList();

    public static LimitChecks Of(DictionaryField field, string dataType, DictionaryReport report)
    {
        var checks = new List<RangeCheck>();
        var result = new LimitChecks
        {
            IsMinimumChecked = Add(checks, "GE", field, RedCapColumn.Minimum, dataType, report),
            IsMaximumChecked = Add(checks, "LE", field, RedCapColumn.Maximum, dataType, report),
        };
        result._checks.AddRange(checks);
        return result;
    }

    private static bool Add(List<RangeCheck> checks, string comparator, DictionaryField field, RedCapColumn column, string dataType, DictionaryReport report)
    {
        var limit = field[column];
        if (limit.Length == 0)
            return true;
        if (ValueOf(limit, dataType) is not { } value)
        {
            report.Warn(RedCapFindings.LimitKeptAside, field.Row, column, field.Variable, $"'{CellChecks.Short(limit)}' is no value of the data type {dataType}; it is kept as vendor content and not checked. Write a condition in our language.");
            return false;
        }
        checks.Add(new() { Comparator = comparator, SoftHard = "Soft", CheckValues = [new() { Value = value }] });
        return true;
    }

    // A text has no order that a minimum could mean; REDCap's days and times stand with a blank between them, ODM's with a T.
    private static string? ValueOf(string limit, string dataType)
    {
        var type = ExpressionTypes.Of(new ItemDef { Oid = "", Name = "", DataType = dataType });
        var value = type == ExpressionType.DateTime ? limit.Replace(' ', 'T') : limit;
        var isValue = type is not (ExpressionType.Text or ExpressionType.Boolean) && ItemText.Read(type, value) != Value.Unknown;
        return isValue ? value : null;
    }
}
