using MassTransit;
using MassTransit.Middleware;
using Messaging.Operations;
using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults;

/// <summary>What happens to a message that cannot be consumed. The whole policy is here.</summary>
/// <remarks>
/// <list type="table">
/// <item><term>transient (database down, time-out, throttling) and unknown failures</term><description>5 retries in place, then redelivery after 1 min, 5 min, 15 min, 1 h, 4 h</description></item>
/// <item><term>faults of the program (<see cref="IsHopeless"/>)</term><description>no retry: it would fail alike</description></item>
/// <item><term>a redelivery that the queue does not take, as while it throttles</term><description>the message stays where it is and comes again after its visibility time-out</description></item>
/// <item><term>retries spent, or hopeless</term><description><c>Fault&lt;T&gt;</c> is published and the message moves to <c>QUEUE_error</c></description></item>
/// <item><term>a message nobody can read</term><description><c>QUEUE_error</c>, the reason in its headers</description></item>
/// <item><term>a definition that breaks a rule</term><description>no failure at all: the consumer answers Rejected</description></item>
/// </list>
/// </remarks>
public static class FailurePolicy
{
    /// <summary>Sets up one receive endpoint.</summary>
    /// <remarks>
    /// The order is the nesting, outermost first. Redelivery outside retry, so that it starts only when the retries are spent; both outside
    /// the inbox, so that every try has a transaction of its own and a failed one leaves nothing behind.
    /// </remarks>
    public static void Apply<TContext>(IReceiveEndpointConfigurator endpoint, IRegistrationContext context, FailurePolicyOptions options)
        where TContext : DbContext
    {
        ApplyRetries(endpoint, options);
        endpoint.UseEntityFrameworkOutbox<TContext>(context);
    }

    /// <summary>The same without the inbox, for an endpoint that opens its transactions itself (<see cref="EndpointWithoutInbox"/>).</summary>
    public static void ApplyRetries(IReceiveEndpointConfigurator endpoint, FailurePolicyOptions options)
    {
        KeepUnscheduled(endpoint);
        if (options.RedeliveryOrDefault is { Length: > 0 } pauses)
            endpoint.UseDelayedRedelivery(redelivery => Retry(redelivery, pauses));
        if (options.InPlaceOrDefault is { Length: > 0 } intervals)
            endpoint.UseMessageRetry(retry => Retry(retry, intervals));
    }

    /// <summary>Failed messages go as by default, but for those whose redelivery could not be scheduled.</summary>
    internal static void KeepUnscheduled(IReceiveEndpointConfigurator endpoint) => endpoint.ConfigureError(pipe =>
    {
        pipe.UseFilter(new UnscheduledRedeliveryFilter());
        pipe.UseFilter(new GenerateFaultFilter());
        pipe.UseFilter(new ErrorTransportFilter());
    });

    /// <summary>The program is wrong or the message asks for what this version cannot do: trying again cannot help.</summary>
    /// <remarks>What a database driver throws is never hopeless, whatever its type: one whose session was cut may stumble over its own state.</remarks>
    public static bool IsHopeless(Exception exception) => exception.Source is not ("Npgsql" or "Microsoft.Data.SqlClient" or "Microsoft.Data.Sqlite")
        && exception is ArgumentException or InvalidCastException or NotImplementedException or NotSupportedException or NullReferenceException
            or MessageTooLargeException;

    private static void Retry(IRetryConfigurator retry, TimeSpan[] intervals)
    {
        retry.Intervals(intervals);
        retry.Ignore<Exception>(IsHopeless);
    }
}
