namespace Builder.Client;

/// <summary>Who one is to the Builder.</summary>
public sealed class SessionCalls
{
    private readonly ApiCaller _caller;

    internal SessionCalls(ApiCaller caller) => _caller = caller;

    /// <summary>The session; refused with 401 where nobody is signed in.</summary>
    public Task<SessionAnswer> GetAsync(CancellationToken cancellationToken = default) => _caller.GetAsync<SessionAnswer>("/api/session", cancellationToken);
}
