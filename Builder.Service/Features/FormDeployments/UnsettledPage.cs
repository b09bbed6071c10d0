using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Sends again what an environment has not answered, a page in one transaction: however much it is, no transaction and no memory grows with it.</summary>
/// <remarks>
/// All of it, however lately it was sent: what went out a second before the subscription stood is as lost as what went out yesterday, and
/// the clocks of two machines cannot tell the two apart. The environment answers a repeated delivery from what it has installed.
/// </remarks>
internal sealed partial class UnsettledPage(BuilderDbContext db, FormDeploymentMessages messages, TimeProvider clock, ILogger<UnsettledPage> logger)
{
    /// <summary>Each comes with its definition, of up to some megabytes.</summary>
    internal const int Size = 50;

    private static readonly Uri Queue = new($"queue:{BuilderEndpoint.Name}");

    /// <summary>Sends the page after <paramref name="position"/> and asks for the next one, if there is any; the caller's inbox commits both.</summary>
    public async Task SendAsync(string environment, UnsettledPosition position, ConsumeContext context)
    {
        var page = await ReadAsync(environment, position, context.CancellationToken);
        foreach (var deployment in page)
            await SendAgainAsync(deployment, context.CancellationToken);
        if (page.Count == Size)
            await context.Send(Queue, new SendUnsettledAgain { Environment = environment, After = new(page[^1].FormVersionId, page[^1].Ordinal) });
        await db.SaveChangesAsync(context.CancellationToken);
        LogSent(environment, page.Count, page.Count == Size);
    }

    private Task<List<FormDeployment>> ReadAsync(string environment, UnsettledPosition position, CancellationToken cancellationToken) =>
        db.FormDeployments.Include(deployment => deployment.FormVersion)
            .Where(deployment => deployment.Environment == environment && FormDeploymentState.Unsettled.Contains(deployment.CurrentState))
            .Where(deployment => deployment.FormVersionId > position.FormVersionId
                || (deployment.FormVersionId == position.FormVersionId && deployment.Ordinal > position.Ordinal))
            .OrderBy(deployment => deployment.FormVersionId).ThenBy(deployment => deployment.Ordinal)
            .Take(Size)
            .ToListAsync(cancellationToken);

    private async Task SendAgainAsync(FormDeployment deployment, CancellationToken cancellationToken)
    {
        var messageId = NewId.NextGuid();
        deployment.SendAgain(new Occurrence(clock.GetUtcNow(), EnvironmentActor.Of(deployment.Environment), messageId));
        using var onBehalf = Requesting.OnBehalfOf(deployment.Requester);
        if (deployment.CancellationRequestedAt is null)
            await messages.PublishVersionAsync(deployment, deployment.FormVersion, messageId, cancellationToken);
        else
            await messages.PublishCancellationAsync(deployment, await FindCancellerAsync(deployment, cancellationToken), messageId, cancellationToken);
    }

    /// <summary>Who called the deployment off: the tombstone says it as often as it is sent.</summary>
    private Task<string> FindCancellerAsync(FormDeployment deployment, CancellationToken cancellationToken) =>
        db.Entry(deployment).Collection(d => d.History).Query()
            .Where(entry => entry.Cause == TransitionCause.CancellationRequested)
            .OrderByDescending(entry => entry.Id)
            .Select(entry => entry.Actor)
            .FirstAsync(cancellationToken);

    [LoggerMessage(2134, LogLevel.Information, "{Count} unsettled deployments are sent again to environment {Environment}; more follow: {More}")]
    private partial void LogSent(string environment, int count, bool more);
}
