using Forms.Expressions;

namespace Forms.Entry;

/// <summary>How a computed value is written for its item.</summary>
internal static class DerivedText
{
    public static string? Of(Value value, PlannedItem item) => value switch
    {
        // Lists of a boolean item hold 1 and 0 as often as true and false.
        BooleanValue { Truth: var truth } when item.Codes?.Contains(truth ? "1" : "0") is true => truth ? "1" : "0",
        BooleanValue { Truth: var truth } => truth ? "true" : "false",
        NumberValue number => Canonical.CanonicalNumber.Format(number.Number),
        TextValue text => text.Text,
        MomentValue moment => moment.Text.TrimStart('T'),
        _ => null,
    };
}
