namespace Forms.Expressions;

/// <summary>Names the circles among derivations and conditions.</summary>
internal static class CycleCheck
{
    public static IEnumerable<ExpressionFinding> Find(DependencyGraph graph) => graph.Cycles.Select(static cycle =>
    {
        // A circle is walked against the arrows, from what is decided to what decides it.
        var names = cycle.Append(cycle[0]).Select(static use => $"{use.Target} ({(use.Kind == ExpressionKind.Derivation ? "computed" : "condition")})");
        var text = cycle.Count == 1
            ? $"'{cycle[0].Target}' depends on itself, so it has no value. Take it out of its own {(cycle[0].Kind == ExpressionKind.Derivation ? "computation" : "condition")}."
            : $"These depend on each other in a circle, so none of them has a value: {string.Join(" → ", names)}. Take one of them out of the expression before it.";
        return new ExpressionFinding(ExpressionSeverity.Error, ExpressionCodes.Cycle, cycle[0].Path, text, cycle[0].Parsed.Expression?.Span);
    });
}
