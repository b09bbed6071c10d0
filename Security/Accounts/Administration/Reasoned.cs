namespace Security.Accounts;

/// <summary>The body of a change that asks for nothing but its reason.</summary>
/// <param name="Reason">Why, 1 to 500 characters, for the audit trail; may be left out where the request gives it in a header.</param>
internal sealed record Reasoned(string? Reason = null);
