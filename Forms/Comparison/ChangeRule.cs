namespace Forms.Comparison;

/// <summary>Why a change is of its class.</summary>
/// <param name="Code">A lasting code in kebab case: <c>item-removed</c>.</param>
/// <param name="Class">The class of every change that the rule takes.</param>
/// <param name="Reason">What the change means for a value that was collected before, for a person.</param>
public sealed record ChangeRule(string Code, ChangeClass Class, string Reason);
