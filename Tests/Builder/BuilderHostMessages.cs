using Builder.Service.Domain;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Tests.Builder.FormDeployments;

namespace Tests.Builder;

/// <summary>What goes out of a Builder, and what comes back.</summary>
internal static class BuilderHostMessages
{
    /// <summary>The first message of its type that the environment got, once it has.</summary>
    public static Task<ConsumeContext<T>> SentAsync<T>(this BuilderHost host)
        where T : class => host.SentAsync<T>(_ => true);

    public static Task<ConsumeContext<T>> SentAsync<T>(this BuilderHost host, Func<T, bool> filter)
        where T : class
    {
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        return host.Cdms.TakenAsync(filter, TestContext.Current.CancellationToken);
    }

    /// <summary>Lets the environment answer, and waits until the answer is consumed.</summary>
    public static async Task AnswerAsync(this BuilderHost host, string location, Func<FormDeployment, object> answer) =>
        await host.HearAsync(answer(await host.DeploymentAsync(location)));

    /// <param name="host">Who hears it.</param>
    /// <param name="message">What is heard.</param>
    /// <param name="actor">Who caused it, as the message carries it; null: it does not say.</param>
    public static async Task HearAsync(this BuilderHost host, object message, string? actor = null)
    {
        var messageId = NewId.NextGuid();
        await host.Bus.Publish(message, Answers.TypeOf(message), context =>
        {
            context.MessageId = messageId;
            if (actor is not null)
                context.Headers.Set("Actor", actor);
        }, TestContext.Current.CancellationToken);
        await host.Received.WaitAsync(messageId, TestContext.Current.CancellationToken);
    }

    /// <summary>As <see cref="HearAsync"/>, for what goes to the Builder's queue and to no topic.</summary>
    public static async Task TakeAsync<T>(this BuilderHost host, T message)
        where T : class
    {
        var messageId = NewId.NextGuid();
        var queue = await host.Bus.GetSendEndpoint(new Uri("queue:builder"));
        await queue.Send(message, context => context.MessageId = messageId, TestContext.Current.CancellationToken);
        await host.Received.WaitAsync(messageId, TestContext.Current.CancellationToken);
    }

    public static Task<FormDeployment> DeploymentAsync(this BuilderHost host, string location)
    {
        var id = Guid.Parse(location[(location.LastIndexOf('/') + 1)..]);
        return host.ReadAsync(db => db.FormDeployments.Include(deployment => deployment.History.OrderBy(entry => entry.Id)).SingleAsync(deployment => deployment.CorrelationId == id));
    }
}
