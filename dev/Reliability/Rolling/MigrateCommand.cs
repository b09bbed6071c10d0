using Runner.Processes;

namespace Reliability.Rolling;

/// <summary><c>migrate</c> of a service, as the Job runs it before a rollout.</summary>
internal static class MigrateCommand
{
    /// <exception cref="InvalidOperationException">It failed; the message holds what it wrote.</exception>
    public static async Task RunAsync(ServiceStart service, CancellationToken cancellationToken)
    {
        if (await ServiceCommand.RunAsync(service, ["migrate"], cancellationToken) is { Code: not 0 } failed)
            throw new InvalidOperationException($"{service.Name} could not be migrated: {failed.Output}{failed.Errors}");
    }
}
