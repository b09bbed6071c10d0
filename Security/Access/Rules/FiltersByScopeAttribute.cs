namespace Security;

/// <summary>Marks an endpoint or page that confines itself to the studies and sites of the user, by <see cref="StudyScope"/> or <see cref="Permissions.May"/>.</summary>
/// <remarks>
/// Without it an address that names no study takes a grant for all of them, so that a list whose filter was forgotten shows nobody too much.
/// With it, the policy somewhere in what the address names will do.
/// </remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class FiltersByScopeAttribute : Attribute;
