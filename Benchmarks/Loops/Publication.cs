namespace Benchmarks.Loops;

/// <summary>Body of a publish request.</summary>
internal sealed record PublishRequest(string ChangeReason, string Environment);

/// <summary>Answer to a publish request, as far as the client reads the Builder's.</summary>
internal sealed record PublishAnswer(PublishedDeployment Deployment)
{
    public static PublishAnswer Of(Guid id) => new(new PublishedDeployment(id));
}

/// <summary>The deployment that was begun.</summary>
internal sealed record PublishedDeployment(Guid FormDeploymentId);
