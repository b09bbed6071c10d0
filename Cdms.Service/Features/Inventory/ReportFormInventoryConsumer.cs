using Cdms.Service.Domain;
using Cdms.Service.Features.Environments;
using Contracts;
using MassTransit;
using Microsoft.Extensions.Options;

namespace Cdms.Service.Features.Inventory;

/// <summary>Says what is here, in as many parts as it takes.</summary>
internal sealed partial class ReportFormInventoryConsumer(
    FormInventory inventory, IOptions<EnvironmentOptions> environment, TimeProvider clock, ILogger<ReportFormInventoryConsumer> logger) : IConsumer<FormInventoryRequested>
{
    /// <inheritdoc/>
    public async Task Consume(ConsumeContext<FormInventoryRequested> context)
    {
        var (request, cancellationToken) = (context.Message, context.CancellationToken);
        if (!string.Equals(request.Environment, environment.Value.Environment, StringComparison.Ordinal))
            return;
        // Before the reading: what is installed from now on is new to whoever compares.
        var reportedAt = clock.GetUtcNow();
        var releases = await inventory.ReadReleasesAsync(cancellationToken);
        var formVersions = await inventory.ReadFormVersionsAsync(cancellationToken);
        var parts = InventoryPart.Pack(formVersions, releases, await inventory.ReadActiveReleasesAsync(releases, cancellationToken));
        foreach (var (index, part) in parts.Index())
        {
            await context.Publish(new FormInventoryReported
            {
                RequestId = request.RequestId, Environment = request.Environment, ReportedAt = reportedAt, SoftwareVersion = SoftwareVersion.Value,
                Part = index + 1, Parts = parts.Count, FormVersions = part.FormVersions, Releases = part.Releases, ActiveReleases = part.ActiveReleases,
            }, cancellationToken);
        }
        LogReported(request.RequestId, formVersions.Count, releases.Count, parts.Count);
    }

    [LoggerMessage(2401, LogLevel.Information, "Answers the inventory {RequestId}: {FormVersions} form versions, {Releases} releases, in {Parts} parts")]
    private partial void LogReported(Guid requestId, int formVersions, int releases, int parts);
}
