using Cdms.Service.Features.FormVersions;
using Contracts;
using MassTransit;
using MassTransit.Context;

namespace Tests.Seeds.Planted;

/// <summary>Bug: the CDMS publishes its answer at once, and not with the transaction that it tells of.</summary>
internal sealed class AnswerOutsideTheTransaction(IServiceProvider provider)
    : IConfigureReceiveEndpoint, IConsumerConfigurationObserver, IFilter<ConsumerConsumeContext<InstallFormVersionConsumer, FormVersionPublished>>
{
    public void Configure(string name, IReceiveEndpointConfigurator configurator) => configurator.ConnectConsumerConfigurationObserver(this);

    public void ConsumerConfigured<TConsumer>(IConsumerConfigurator<TConsumer> configurator)
        where TConsumer : class
    {
    }

    public void ConsumerMessageConfigured<TConsumer, TMessage>(IConsumerMessageConfigurator<TConsumer, TMessage> configurator)
        where TConsumer : class
        where TMessage : class
    {
        if (configurator is IConsumerMessageConfigurator<InstallFormVersionConsumer, FormVersionPublished> install)
            install.UseFilter(this);
    }

    public Task Send(
        ConsumerConsumeContext<InstallFormVersionConsumer, FormVersionPublished> context,
        IPipe<ConsumerConsumeContext<InstallFormVersionConsumer, FormVersionPublished>> next) =>
        next.Send(new HastyContext(context, (IBus)provider.GetService(typeof(IBus))!));

    public void Probe(ProbeContext context) => context.CreateFilterScope("answerOutsideTheTransaction");

    private sealed class HastyContext : ConsumerConsumeContextProxy<InstallFormVersionConsumer, FormVersionPublished>
    {
        public HastyContext(ConsumerConsumeContext<InstallFormVersionConsumer, FormVersionPublished> context, IPublishEndpointProvider bus)
            : base(context, context.Consumer) => PublishEndpointProvider = bus;
    }
}
