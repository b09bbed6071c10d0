using MassTransit;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Goes on with what an environment has not answered.</summary>
internal sealed class SendUnsettledAgainConsumer(UnsettledPage page) : IConsumer<SendUnsettledAgain>
{
    public Task Consume(ConsumeContext<SendUnsettledAgain> context) => page.SendAsync(context.Message.Environment, context.Message.After, context);
}
