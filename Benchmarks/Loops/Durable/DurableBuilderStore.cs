using Benchmarks.Studies;
using Npgsql;
using static Benchmarks.Loops.Durable.DurableDatabase;

namespace Benchmarks.Loops.Durable;

/// <summary>The Builder's tables, written by hand.</summary>
internal sealed class DurableBuilderStore(string connectionString)
{
    private static readonly Guid Consumer = new("7c1f9a52-6a0b-4b0e-9f6c-0d1f5f0b6a01");
    private readonly NpgsqlDataSource _database = Open(connectionString);

    public async Task ImportAsync(IReadOnlyList<ImportedForm> forms, CancellationToken cancellationToken)
    {
        foreach (var study in forms.GroupBy(form => form.StudyOid, StringComparer.Ordinal))
        {
            await using var batch = _database.CreateBatch();
            var now = TimeProvider.System.GetUtcNow().UtcTicks;
            batch.BatchCommands.Add(Part(DurableBuilderSql.ImportStudy, study.Key, now));
            batch.BatchCommands.Add(Part(
                DurableBuilderSql.ImportForms, study.Key, now,
                study.Select(form => form.FormOid).ToArray(), study.Select(form => form.Name).ToArray(), study.Select(form => form.ItemCount).ToArray(),
                study.Select(form => form.Definition).ToArray(), study.Select(form => form.Hash).ToArray()));
            await batch.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>Null when the form is unknown, or was published by another request at the same moment.</summary>
    public async Task<DurablePublication?> PublishAsync(FormAddress form, string changeReason)
    {
        await using var connection = await _database.OpenConnectionAsync();
        if (await ReadDraftAsync(connection, form) is not { } draft)
            return null;
        var now = TimeProvider.System.GetUtcNow();
        var deployment = new DurableDeployment(Guid.CreateVersion7(), form, draft.Hash, draft.Definition, changeReason, now);
        var (messageId, outboxId) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        var body = DurableEnvelope.Published(messageId, deployment);
        await using var publish = new NpgsqlCommand(DurableBuilderSql.Publish, connection).With(
            draft.Id, draft.Revision, changeReason, now.UtcTicks, deployment.Id, form.StudyOid, form.FormOid, Contestants.PublishClient.Environment,
            messageId, outboxId, now.UtcDateTime, DurableEnvelope.ContentType, DurableEnvelope.PublishedType, body);
        return await publish.ExecuteNonQueryAsync() == 0 ? null : new DurablePublication(deployment.Id, new Outgoing(outboxId, body));
    }

    public async Task DeleteSentAsync(IReadOnlyList<Guid> outboxes)
    {
        await using var batch = _database.CreateBatch();
        Guid[] ids = [.. outboxes];
        batch.BatchCommands.Add(Part(DurableBuilderSql.DeleteMessages, ids));
        batch.BatchCommands.Add(Part(DurableBuilderSql.DeleteStates, ids));
        await batch.ExecuteNonQueryAsync();
    }

    public async Task SettleAsync(IReadOnlyList<DurableArrival> answers)
    {
        var now = TimeProvider.System.GetUtcNow();
        await using var connection = await _database.OpenConnectionAsync();
        await using var settle = new NpgsqlCommand(DurableBuilderSql.Settle, connection).With(
            answers.Select(answer => answer.MessageId).ToArray(), answers.Select(answer => answer.DeploymentId).ToArray(),
            answers.Select(answer => answer.Hash).ToArray(), Consumer, now.UtcDateTime, now.UtcTicks);
        await settle.ExecuteNonQueryAsync();
    }

    private static async Task<Draft?> ReadDraftAsync(NpgsqlConnection connection, FormAddress form)
    {
        await using var read = new NpgsqlCommand(DurableBuilderSql.ReadDraft, connection).With(form.StudyOid, form.FormOid);
        await using var row = await read.ExecuteReaderAsync();
        return await row.ReadAsync() ? new Draft(row.GetInt64(0), row.GetInt32(1), row.GetFieldValue<byte[]>(2), row.GetString(3)) : null;
    }

    private sealed record Draft(long Id, int Revision, byte[] Definition, string Hash);
}
