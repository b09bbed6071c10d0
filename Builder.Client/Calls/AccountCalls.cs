namespace Builder.Client;

/// <summary>Accounts of people and what they may do; for administrators.</summary>
public sealed class AccountCalls
{
    private readonly ApiCaller _caller;

    internal AccountCalls(ApiCaller caller) => _caller = caller;

    /// <summary>The accounts, up to 500.</summary>
    public async Task<IReadOnlyList<AccountAnswer>> ListAsync(CancellationToken cancellationToken = default) =>
        (await _caller.GetAsync<AccountListAnswer>("/api/accounts?pageSize=500", cancellationToken)).Items;

    /// <summary>Makes an account; the answer has the password that works once.</summary>
    public Task<NewAccountAnswer> CreateAsync(string userName, string printedName, string reason, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<NewAccountAnswer>(HttpMethod.Post, "/api/accounts", new { userName, printedName, reason }, cancellationToken);

    /// <summary>The grants of somebody, those in force and those that were.</summary>
    public async Task<IReadOnlyList<GrantAnswer>> ListGrantsAsync(string subjectId, CancellationToken cancellationToken = default) =>
        (await _caller.GetAsync<GrantListAnswer>(PathOf(subjectId), cancellationToken)).Grants;

    /// <summary>Grants a role, for all studies or for one.</summary>
    public Task<GrantAnswer> GrantAsync(string subjectId, string role, string? studyOid, string reason, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<GrantAnswer>(HttpMethod.Post, PathOf(subjectId), new { role, reason, studyOid }, cancellationToken);

    /// <summary>Takes a grant back; it ends at once.</summary>
    public Task<GrantAnswer> RevokeAsync(string subjectId, long grantId, string reason, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<GrantAnswer>(HttpMethod.Post, $"{PathOf(subjectId)}/{grantId}/revoke", new { reason }, cancellationToken);

    private static string PathOf(string subjectId) => $"/api/accounts/{Segment.Of(subjectId)}/grants";
}
