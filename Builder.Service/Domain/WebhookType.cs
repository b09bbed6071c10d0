namespace Builder.Service.Domain;

/// <summary>What a subscription can be told of. Lasting names: they are stored and sent.</summary>
public static class WebhookType
{
    /// <summary>A form version was frozen.</summary>
    public const string FormVersionPublished = "form-version.published";

    /// <summary>Sent on request, to try a receiver out; no subscription names it.</summary>
    public const string Test = "webhook.test";

    private const string FormDeploymentPrefix = "deployment.", ReleaseDeploymentPrefix = "release-deployment.";

    /// <summary>All that a subscription can name, in the order of a form's way.</summary>
    public static IReadOnlyList<string> All { get; } =
    [
        FormVersionPublished,
        .. FormDeploymentState.All.Select(OfFormDeployment),
        .. ReleaseDeploymentState.All.Select(OfReleaseDeployment),
    ];

    /// <summary>A form version's journey came to a state.</summary>
    public static string OfFormDeployment(string state) => FormDeploymentPrefix + InLowerCase(state);

    /// <summary>A release's journey came to a state.</summary>
    public static string OfReleaseDeployment(string state) => ReleaseDeploymentPrefix + InLowerCase(state);

    // Lower case is the form of the names, not a comparison.
    private static string InLowerCase(string state) => string.Create(state.Length, state, (span, text) => text.AsSpan().ToLowerInvariant(span));
}
