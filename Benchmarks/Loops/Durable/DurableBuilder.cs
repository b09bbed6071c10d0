using Amazon.SQS.Model;
using Benchmarks.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Benchmarks.Loops.Durable;

/// <summary>Publishes through an outbox, hears answers through an inbox.</summary>
/// <remarks>A request is a transaction of its own, as it must be; what follows is done in sets.</remarks>
internal sealed class DurableBuilder : ILoop
{
    private const int Handlers = 2;
    private const int MostSettledAtOnce = 100;
    private readonly LoopAws _aws;
    private readonly DurableBuilderStore _store;
    private readonly SetLine<Guid> _sent;
    private LoopTopic _topic = null!;

    public DurableBuilder(LoopAws aws, string connectionString)
    {
        _aws = aws;
        _store = new DurableBuilderStore(connectionString);
        _sent = new SetLine<Guid>(new SetLimits<Guid>(MostSettledAtOnce, Workers: 1), outboxes => _store.DeleteSentAsync(outboxes));
    }

    public async Task StartAsync()
    {
        var attributes = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["Content-Type"] = DurableEnvelope.ContentType,
            ["Environment"] = Contestants.PublishClient.Environment,
        };
        _topic = await _aws.TopicAsync("forms", attributes, messages =>
        {
            foreach (var message in messages)
                _sent.Add(message.Id);
        });
        var answers = await _aws.QueueAsync("answers", Handlers, HearAsync);
        _ = Task.Run(answers.RunAsync);
    }

    public void Map(WebApplication app)
    {
        app.MapPost("/import", async (ImportRequest request, CancellationToken cancellationToken) =>
            await _store.ImportAsync(await request.ReadAsync(cancellationToken), cancellationToken));
        app.MapPost("/api/studies/{studyOid}/forms/{formOid}/versions", PublishAsync);
    }

    private async Task<IResult> PublishAsync(string studyOid, string formOid, PublishRequest request)
    {
        if (await _store.PublishAsync(new FormAddress(studyOid, formOid), request.ChangeReason) is not { } published)
            return TypedResults.Conflict();
        _topic.Send(published.Message);
        return TypedResults.Accepted($"/deployments/{published.DeploymentId}", PublishAnswer.Of(published.DeploymentId));
    }

    private Task HearAsync(IReadOnlyList<Message> messages) =>
        _store.SettleAsync([.. messages.Select(message => DurableEnvelope.Read(message.Body))]);
}
