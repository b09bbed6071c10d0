namespace Runner.Api;

/// <summary>A service's audit trail.</summary>
public sealed class TrailClient(Uri address, string token) : ApiClient(address, token)
{
    /// <summary>Has the service verify all of it.</summary>
    public Task<TrailReport> VerifyAsync(CancellationToken cancellationToken = default) => GetAsync<TrailReport>("/api/audit/verification", cancellationToken);
}

/// <summary>What a verification found.</summary>
public sealed record TrailReport(bool IsIntact, long Records, long Blocks, IReadOnlyList<TrailFinding> Findings);

/// <summary>One thing that is wrong.</summary>
public sealed record TrailFinding(string Kind, string StudyOid, string Text);
