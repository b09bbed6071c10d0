namespace Forms;

/// <summary>An expression that cannot work in a release.</summary>
/// <param name="FormOid">OID of the form that it stands in; null for a condition of the plan of visits.</param>
/// <param name="Targets">OIDs of what it computes, hides or checks: items or groups of the form; forms or visits for the plan.</param>
/// <param name="Code">A lasting code of <see cref="Expressions.ExpressionCodes"/>.</param>
/// <param name="Path">Where, as an OID path: <c>MethodDef[M.1]/FormalExpression[1]</c>.</param>
/// <param name="Expression">The expression as it stands.</param>
/// <param name="Text">What is wrong and what to do, for a person.</param>
public sealed record ReleaseExpressionProblem(string? FormOid, EquatableList<string> Targets, string Code, string Path, string Expression, string Text);
