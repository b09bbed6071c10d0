using System.Runtime.ExceptionServices;
using MassTransit;

namespace ServiceDefaults;

/// <summary>Leaves a message in its queue when its redelivery could not be scheduled, as while SQS throttles: after the visibility time-out it comes again.</summary>
/// <remarks>
/// Without it such a message would go to the error queue before its redeliveries are spent, and nobody would hear of it: the fault is published only when they are.
/// It stands first in the pipe of failed messages. That its count of redeliveries stays as it is does no harm.
/// </remarks>
internal sealed class UnscheduledRedeliveryFilter : IFilter<ExceptionReceiveContext>
{
    public Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        if (IsUnscheduled(context.Exception))
            ExceptionDispatchInfo.Throw(context.Exception);
        return next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("unscheduledRedelivery");

    /// <summary>MassTransit's redelivery filter then reports both failures together: that of the send and that of the consumer.</summary>
    internal static bool IsUnscheduled(Exception exception) =>
        exception is TransportException { InnerException: AggregateException { InnerExceptions.Count: 2 } };
}
