namespace Builder.Client;

/// <summary>The Builder's REST interface, for its pages and for programs.</summary>
/// <param name="http">Has the Builder's address, and outside a browser an <c>Authorization</c> header.</param>
public sealed class BuilderApi(HttpClient http)
{
    private readonly ApiCaller _caller = new(http);

    /// <summary>Who one is and what one may do.</summary>
    public SessionCalls Session => new(_caller);

    /// <summary>Studies and the files they come from.</summary>
    public StudyCalls Studies => new(_caller);

    /// <summary>Forms, drafts and versions.</summary>
    public FormCalls Forms => new(_caller);

    /// <summary>Drafts of forms.</summary>
    public DraftCalls Drafts => new(_caller);

    /// <summary>Accounts and grants.</summary>
    public AccountCalls Accounts => new(_caller);

    /// <summary>Who outside is told of what.</summary>
    public WebhookCalls Webhooks => new(_caller);

    /// <summary>Releases of a study.</summary>
    public ReleaseCalls Releases => new(_caller);

    /// <summary>Journeys of form versions, and the board.</summary>
    public DeploymentCalls Deployments => new(_caller);

    /// <summary>What environments hold, compared with the ledger.</summary>
    public ReconciliationCalls Reconciliations => new(_caller);
}
