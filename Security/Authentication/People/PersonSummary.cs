namespace Security.Authentication.People;

/// <summary>A person of the identity provider as administrators see it.</summary>
/// <param name="SubjectId">Id in the audit trail.</param>
/// <param name="PrintedName">Name at the last sign-in.</param>
/// <param name="ProviderGrants">What the provider's roles granted then.</param>
/// <param name="LastSeenAt">When that was, UTC.</param>
/// <param name="IsDisabled">Shut out here.</param>
public sealed record PersonSummary(string SubjectId, string PrintedName, IReadOnlyList<string> ProviderGrants, DateTimeOffset LastSeenAt, bool IsDisabled)
{
    internal static PersonSummary Of(Person person) => new(
        person.SubjectId, person.PrintedName, person.ProviderGrants.Split(' ', StringSplitOptions.RemoveEmptyEntries), person.LastSeenAt, person.IsDisabled);
}
