namespace Security.Authentication.Clients;

/// <summary>A program of the configuration, ready for requests.</summary>
internal sealed record ConfiguredClient(Actor Actor, IReadOnlyList<Grant> Grants)
{
    public static ConfiguredClient Of(ApiClientOptions options) =>
        new(new Actor(options.Name, options.Name, ActorKind.Program), [.. options.Grants.Select(Grant.Parse).OfType<Grant>()]);
}
