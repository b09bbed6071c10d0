using System.Text.RegularExpressions;
using Builder.Service.Data;
using Messaging.ClaimCheck;
using Messaging.Operations;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Deletes definitions from the claim-check store that no message can ask for any more, those of rolled-back transactions among them.</summary>
/// <remarks>
/// A definition is needed only while a message that refers to it can still be delivered: every sending, a retry or a resending too, writes it again, and so makes it young.
/// A message waits in this database, where it is looked for, or in queues, where none stays longer than 14 days: in the environment's, in its error queue,
/// and in the environment's again if somebody puts it back. What is older than all three together, and in no row, is nobody's.
/// </remarks>
internal sealed partial class StoredDefinitionSweep(
    BuilderDbContext db, ClaimCheckSweeper store, IOptions<FormDeploymentOptions> options, TimeProvider clock, ILogger<StoredDefinitionSweep> logger)
{
    // A definition is stored just before its message; another clock, that of S3, may say when.
    private static readonly TimeSpan Slack = TimeSpan.FromDays(1);

    /// <summary>Runs once.</summary>
    /// <returns>How many definitions were deleted.</returns>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var age = options.Value.KeepStoredDefinitionsFor;
        var deleted = await store.SweepAsync((_, _) => FindReferencedAsync(clock.GetUtcNow() - age + Slack, cancellationToken), age, cancellationToken);
        if (deleted > 0)
            LogDeleted(deleted, age);
        return deleted;
    }

    private async Task<IReadOnlySet<string>> FindReferencedAsync(DateTimeOffset sentBefore, CancellationToken cancellationToken)
    {
        var referenced = new HashSet<string>(StringComparer.Ordinal);
        await foreach (var body in db.ReadWaitingBodiesAsync(sentBefore, cancellationToken))
            referenced.UnionWith(Address().Matches(body).Select(match => match.Groups["hash"].Value));
        return referenced;
    }

    [GeneratedRegex("urn:sha256:(?<hash>[0-9a-f]{64})", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Address();

    [LoggerMessage(2115, LogLevel.Information, "{Count} stored definitions older than {Age} were deleted, since no message refers to them")]
    private partial void LogDeleted(int count, TimeSpan age);
}
