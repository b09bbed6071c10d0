namespace Builder.Service.Features.FormDeployments;

/// <summary>The Builder's one queue: answers of environments, and their announcements.</summary>
internal static class BuilderEndpoint
{
    public const string Name = "builder";
}
