namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>A payload that keeps a message out of shared transactions, from the first failure of one on.</summary>
internal sealed class RunsAlone
{
    public static readonly RunsAlone Instance = new();
}
