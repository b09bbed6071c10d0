using Amazon.SQS.Model;
using Microsoft.AspNetCore.Builder;

namespace Benchmarks.Loops.Raw;

/// <summary>Stores each form with one insert, then answers.</summary>
internal sealed class RawCdms(LoopAws aws, RawStore store) : ILoop
{
    private const int Handlers = 3;
    private LoopTopic _topic = null!;

    public async Task StartAsync()
    {
        await store.PrepareAsync();
        _topic = await aws.TopicAsync("answers", new Dictionary<string, string>(StringComparer.Ordinal), sent: null);
        var forms = await aws.QueueAsync("forms", Handlers, InstallAsync);
        _ = Task.Run(forms.RunAsync);
    }

    public void Map(WebApplication app)
    {
    }

    private async Task InstallAsync(IReadOnlyList<Message> messages)
    {
        List<RawForm> forms = [.. messages.Select(message => RawForm.FromJson(message.Body))];
        await store.InsertAsync(forms);
        List<Outgoing> answers = [.. forms.Select(form => new Outgoing(form.Id, form.Id.ToString()))];
        foreach (var answer in answers)
            _topic.Send(answer);
        await Task.WhenAll(answers.Select(answer => answer.Sent));
    }
}
