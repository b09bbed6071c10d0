using System.Globalization;

namespace Builder.Client;

/// <summary>Comparisons of environments with the ledger, and repairs; for those who may for all studies.</summary>
public sealed class ReconciliationCalls
{
    private const int LargestPage = 500;
    private readonly ApiCaller _caller;

    internal ReconciliationCalls(ApiCaller caller) => _caller = caller;

    /// <summary>One page of comparisons, and what is open in each environment.</summary>
    public Task<ReconciliationListAnswer> ListAsync(int page = 1, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<ReconciliationListAnswer>($"/api/reconciliations{Query.Of(("page", Query.Number(page)))}", cancellationToken);

    /// <summary>Asks an environment what it holds; the comparison follows once it has answered.</summary>
    public Task<ReconciliationAnswer> StartAsync(string environment, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<ReconciliationAnswer>(HttpMethod.Post, $"/api/environments/{Segment.Of(environment)}/reconciliations", null, cancellationToken);

    /// <summary>One comparison with a page of its differences.</summary>
    public Task<ReconciliationDetailAnswer> GetAsync(Guid id, int page = 1, CancellationToken cancellationToken = default) =>
        _caller.GetAsync<ReconciliationDetailAnswer>($"{PathOf(id)}{Query.Of(("page", Query.Number(page)), ("pageSize", Query.Number(LargestPage)))}", cancellationToken);

    /// <summary>Repairs one difference.</summary>
    public Task<DifferenceAnswer> RepairAsync(Guid id, long differenceId, string reason, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<DifferenceAnswer>(HttpMethod.Post, $"{PathOf(id, differenceId)}/repair", new { reason }, cancellationToken);

    /// <summary>Repairs all that can be; those that remain take another call.</summary>
    public Task<RepairAnswer> RepairAllAsync(Guid id, string reason, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<RepairAnswer>(HttpMethod.Post, $"{PathOf(id)}/repair", new { reason }, cancellationToken);

    /// <summary>Leaves a difference as it is, with a note.</summary>
    public Task<DifferenceAnswer> AcknowledgeAsync(Guid id, long differenceId, string note, CancellationToken cancellationToken = default) =>
        _caller.SendAsync<DifferenceAnswer>(HttpMethod.Post, $"{PathOf(id, differenceId)}/acknowledgement", new { note }, cancellationToken);

    private static string PathOf(Guid id) => $"/api/reconciliations/{id}";

    private static string PathOf(Guid id, long differenceId) => $"{PathOf(id)}/differences/{differenceId.ToString(CultureInfo.InvariantCulture)}";
}
