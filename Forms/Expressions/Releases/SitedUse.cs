using Forms.Expressions.Syntax;

namespace Forms.Expressions;

/// <summary>An expression in one visit.</summary>
internal sealed class SitedUse
{
    private readonly string? _visit;

    /// <param name="node">The expression.</param>
    /// <param name="form">OID of its form; empty for a condition of the plan.</param>
    /// <param name="visit">OID of the visit; null for a form that is planned nowhere, and where visits are not told apart.</param>
    /// <param name="place">Says of a place where it is in the study.</param>
    public SitedUse(UseNode node, string form, string? visit, Func<ItemPlace, ItemPlace> place)
    {
        (Form, _visit) = (form, visit);
        // A use of its own: the same expression counts in each visit.
        Node = new(node.Use with { }, [.. node.Reads.Select(place)], [.. node.Writes.Select(place)]);
    }

    public string Form { get; }

    public UseNode Node { get; }

    public ExpressionUse Use => Node.Use;

    /// <summary>What tells it from other expressions, whatever the visit.</summary>
    public string Key => $"{Form}\n{Use.Path}\n{Use.Group}\n{Use.Target}";

    public string Name => (Form.Length, Use.Target) switch
    {
        (0, { } target) when string.Equals(target, _visit, StringComparison.Ordinal) => $"the visit {target} (condition)",
        (0, { } target) => $"the form {target} in {_visit} (condition)",
        _ => $"{ExpressionPrinter.Path(_visit, Form, Use.Group, Use.Target!)} ({(Use.Kind == ExpressionKind.Derivation ? "computed" : "condition")})",
    };
}
