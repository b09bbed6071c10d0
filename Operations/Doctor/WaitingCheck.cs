using Messaging.Operations.FailedMessages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;

namespace Operations.Doctor;

/// <summary>What waits: in the outbox, and for somebody to decide.</summary>
internal sealed class WaitingCheck : IDoctorCheck
{
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(5);

    public string What => "outbox";

    public async Task<IReadOnlyList<Finding>> LookAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<ServiceDbContext>();
        var outbox = (await new OutboxMetrics(services.GetRequiredService<TimeProvider>()).ReadAsync(services, cancellationToken)).ToDictionary(value => value.Name, value => value.Value, StringComparer.Ordinal);
        var age = TimeSpan.FromSeconds(outbox["outbox.oldest.age"]);
        var failed = await db.Set<FailedMessage>().CountAsync(row => row.State == FailedMessageState.Waiting, cancellationToken);
        return
        [
            age <= Long ? new(What, $"{outbox["outbox.messages"]} messages wait to be sent.") : new(What, $"the oldest of {outbox["outbox.messages"]} messages waits for {age:d\\.hh\\:mm\\:ss}.", "The log says why it cannot be sent (docs/runbook.md, OutboxStuck)."),
            failed == 0 ? new("failed messages", "none waits.") : new("failed messages", $"{failed} wait.", "Decide about them at /operations/failed-messages (docs/runbook.md, MessagesFailed)."),
        ];
    }
}
