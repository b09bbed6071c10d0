using System.Collections.Concurrent;
using System.Diagnostics;
using System.Diagnostics.Metrics;
using Amazon.Runtime;
using Amazon.Runtime.Internal;

namespace ServiceDefaults;

/// <summary>Counts the calls of AWS that leave this process, by service and operation: each attempt, since AWS asks money for each.</summary>
/// <remarks>
/// Every client of the SDK that is made afterwards has it in its pipeline, inside of the retries: those of the bus, of the claim check, of failed messages and of the drop folder.
/// Names and labels are those of OpenTelemetry's conventions for the AWS SDK, <c>rpc.system</c>, <c>rpc.service</c>, <c>rpc.method</c>, <c>error.type</c>.
/// </remarks>
internal sealed class AwsCallMetrics : IRuntimePipelineCustomizer
{
    private AwsCallMetrics()
    {
    }

    /// <inheritdoc/>
    public string UniqueName => "StudyForms.Calls";

    /// <summary>From now on clients count. A second time it does nothing.</summary>
    public static void Install() => RuntimePipelineCustomizerRegistry.Instance.Register(new AwsCallMetrics());

    /// <inheritdoc/>
    public void Customize(Type type, RuntimePipeline pipeline)
    {
        ArgumentNullException.ThrowIfNull(pipeline);
        pipeline.AddHandlerAfter<RetryHandler>(new CountingHandler());
    }

    private sealed class CountingHandler : PipelineHandler
    {
        private const string System = "aws-api", Suffix = "Request";

        // As long-lived as the SDK's registry.
        private static readonly Meter Meter = new(ServiceMeter.Name);
        private static readonly Counter<long> Calls = Meter.CreateCounter<long>("aws.client.calls", "{call}", "Calls of AWS, each attempt of a retried one.");

        private static readonly ConcurrentDictionary<Type, string> Operations = new();

        public override async Task<T> InvokeAsync<T>(IExecutionContext executionContext)
        {
            try
            {
                var answer = await base.InvokeAsync<T>(executionContext).ConfigureAwait(false);
                Calls.Add(1, TagsOf(executionContext.RequestContext));
                return answer;
            }
            catch (Exception exception)
            {
                var tags = TagsOf(executionContext.RequestContext);
                tags.Add("error.type", TypeOf(exception));
                Calls.Add(1, tags);
                throw;
            }
        }

        private static TagList TagsOf(IRequestContext request) => new()
        {
            { "rpc.system", System },
            { "rpc.service", request.ServiceMetaData.ServiceId },
            { "rpc.method", Operations.GetOrAdd(request.OriginalRequest.GetType(), static type => type.Name.EndsWith(Suffix, StringComparison.Ordinal) ? type.Name[..^Suffix.Length] : type.Name) },
        };

        // What AWS calls it, of which there are a few dozen; without an answer from AWS, what it is here.
        private static string TypeOf(Exception exception) => exception is AmazonServiceException { ErrorCode: { Length: > 0 } code } ? code : exception.GetType().Name;
    }
}
