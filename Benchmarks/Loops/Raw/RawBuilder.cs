using System.Collections.Concurrent;
using Amazon.SQS.Model;
using Benchmarks.Studies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Benchmarks.Loops.Raw;

/// <summary>Publishes forms from memory and counts the answers in memory.</summary>
internal sealed class RawBuilder(LoopAws aws) : ILoop
{
    private const int Handlers = 2;
    private const int MostUnsent = 1000;
    private readonly ConcurrentDictionary<FormAddress, ImportedForm> _forms = new();
    private readonly SettledBoard _board = new();
    private LoopTopic _topic = null!;

    public async Task StartAsync()
    {
        _topic = await aws.TopicAsync("forms", new Dictionary<string, string>(StringComparer.Ordinal), sent: null);
        var answers = await aws.QueueAsync("answers", Handlers, HearAsync);
        _ = Task.Run(answers.RunAsync);
    }

    public void Map(WebApplication app)
    {
        app.MapPost("/import", ImportAsync);
        app.MapPost("/api/studies/{studyOid}/forms/{formOid}/versions", PublishAsync);
        app.MapPost("/flood", FloodAsync);
        app.MapGet("/settled/{id:guid}", (Guid id) => _board.WaitAsync(id));
        app.MapGet("/settled", (int count) => _board.WaitAsync(count));
    }

    private async Task ImportAsync(ImportRequest request, CancellationToken cancellationToken)
    {
        foreach (var form in await request.ReadAsync(cancellationToken))
            _forms[new FormAddress(form.StudyOid, form.FormOid)] = form;
    }

    private async Task<IResult> PublishAsync(string studyOid, string formOid, PublishRequest request)
    {
        if (!_forms.TryGetValue(new FormAddress(studyOid, formOid), out var form))
            return TypedResults.NotFound();
        var id = Guid.CreateVersion7();
        var message = new Outgoing(id, new RawForm(id, studyOid, formOid, form.Hash, form.Definition).ToJson());
        _topic.Send(message);
        await message.Sent;
        return TypedResults.Accepted($"/settled/{id}", PublishAnswer.Of(id));
    }

    private async Task FloodAsync(int count)
    {
        var form = _forms.Values.First();
        var unsent = new Queue<Task>();
        for (var i = 0; i < count; i++)
        {
            var id = Guid.CreateVersion7();
            var message = new Outgoing(id, new RawForm(id, form.StudyOid, form.FormOid, form.Hash, form.Definition).ToJson());
            _topic.Send(message);
            unsent.Enqueue(message.Sent);
            if (unsent.Count >= MostUnsent)
                await unsent.Dequeue();
        }

        await Task.WhenAll(unsent);
    }

    private Task HearAsync(IReadOnlyList<Message> messages)
    {
        foreach (var message in messages)
            _board.Settle(Guid.Parse(message.Body));
        return Task.CompletedTask;
    }
}
