using Amazon.SQS.Model;
using Forms;
using Microsoft.AspNetCore.Builder;
using Npgsql;
using static Benchmarks.Loops.Durable.DurableDatabase;

namespace Benchmarks.Loops.Durable;

/// <summary>Installs and answers in sets: inbox, rows and outgoing answers of a set in one statement.</summary>
internal sealed class DurableCdms : ILoop
{
    private const int Handlers = 3;
    private const int MostSettledAtOnce = 100;
    private static readonly Guid Consumer = new("7c1f9a52-6a0b-4b0e-9f6c-0d1f5f0b6a02");
    private readonly LoopAws _aws;
    private readonly NpgsqlDataSource _database;
    private readonly SetLine<Guid> _sent;
    private LoopTopic _topic = null!;

    public DurableCdms(LoopAws aws, string connectionString)
    {
        _aws = aws;
        _database = Open(connectionString);
        _sent = new SetLine<Guid>(new SetLimits<Guid>(MostSettledAtOnce, Workers: 1), DeleteSentAsync);
    }

    public async Task StartAsync()
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal) { ["Content-Type"] = DurableEnvelope.ContentType };
        _topic = await _aws.TopicAsync("answers", attributes, messages =>
        {
            foreach (var message in messages)
                _sent.Add(message.Id);
        });
        var forms = await _aws.QueueAsync("forms", Handlers, InstallAsync);
        _ = Task.Run(forms.RunAsync);
    }

    public void Map(WebApplication app)
    {
    }

    private async Task InstallAsync(IReadOnlyList<Message> messages)
    {
        var now = TimeProvider.System.GetUtcNow();
        List<DurableArrival> arrivals = [.. messages.Select(message => Verified(DurableEnvelope.Read(message.Body)))];
        List<Guid> answerIds = [.. arrivals.Select(_ => Guid.CreateVersion7())];
        List<string> answers = [.. arrivals.Select((arrival, index) => DurableEnvelope.Installed(answerIds[index], arrival, now))];
        await using var install = _database.CreateCommand(DurableCdmsSql.Install).With(
            arrivals.Select(arrival => arrival.MessageId).ToArray(), arrivals.Select(arrival => arrival.DeploymentId).ToArray(),
            arrivals.Select(arrival => arrival.Form.StudyOid).ToArray(), arrivals.Select(arrival => arrival.Form.FormOid).ToArray(),
            arrivals.Select(arrival => arrival.Hash).ToArray(), arrivals.Select(arrival => arrival.Definition).ToArray(),
            answerIds.ToArray(), answers.ToArray(), Consumer, now.UtcDateTime, now.UtcTicks, DurableEnvelope.ContentType, DurableEnvelope.InstalledType);
        await using var fresh = await install.ExecuteReaderAsync();
        HashSet<Guid> ids = [];
        while (await fresh.ReadAsync())
            ids.Add(fresh.GetGuid(0));
        foreach (var (index, arrival) in arrivals.Index().Where(arrival => ids.Contains(arrival.Item.MessageId)))
            _topic.Send(new Outgoing(arrival.MessageId, answers[index]));
    }

    private static DurableArrival Verified(DurableArrival arrival) => ContentHash.Of(arrival.Definition) == arrival.Hash
        ? arrival
        : throw new InvalidOperationException($"The definition of {arrival.Form} has another hash than was announced.");

    private async Task DeleteSentAsync(IReadOnlyList<Guid> messageIds)
    {
        await using var batch = _database.CreateBatch();
        Guid[] ids = [.. messageIds];
        batch.BatchCommands.Add(Part(DurableCdmsSql.DeleteMessages, ids, Consumer));
        batch.BatchCommands.Add(Part(DurableCdmsSql.MarkDelivered, ids, Consumer, TimeProvider.System.GetUtcNow().UtcDateTime));
        await batch.ExecuteNonQueryAsync();
    }
}
