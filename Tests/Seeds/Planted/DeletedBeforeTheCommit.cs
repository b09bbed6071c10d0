using Amazon.Runtime;
using Amazon.SQS;
using MassTransit;
using Microsoft.Extensions.Configuration;

namespace Tests.Seeds.Planted;

/// <summary>Bug: a message leaves its queue before the work on it is committed.</summary>
internal sealed class DeletedBeforeTheCommit(IConfiguration configuration, DeletedMessages deleted) : IConfigureReceiveEndpoint, IFilter<ConsumeContext>, IDisposable
{
    private readonly AmazonSQSClient _sqs = new(
        new BasicAWSCredentials("local", "local"), new AmazonSQSConfig { ServiceURL = configuration["Aws:ServiceUrl"], AuthenticationRegion = "us-east-1" });

    public void Configure(string name, IReceiveEndpointConfigurator configurator) => configurator.UseFilter(this);

    public async Task Send(ConsumeContext context, IPipe<ConsumeContext> next)
    {
        if (context.ReceiveContext.TryGetPayload<AmazonSqsMessageContext>(out var received))
            await TryDeleteAsync(context.ReceiveContext.InputAddress.Segments[^1], received.TransportMessage.ReceiptHandle);
        deleted.Begin();
        try
        {
            await next.Send(context);
        }
        finally
        {
            deleted.End();
        }
    }

    public void Dispose() => _sqs.Dispose();

    public void Probe(ProbeContext context) => context.CreateFilterScope("deletedBeforeTheCommit");

    private async Task TryDeleteAsync(string queue, string receiptHandle)
    {
        try
        {
            await _sqs.DeleteMessageAsync((await _sqs.GetQueueUrlAsync(queue)).QueueUrl, receiptHandle);
        }
        catch (AmazonClientException)
        {
            // The proxy said no: this message stays.
        }
    }
}
