using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Messaging.Operations.FailedMessages;

/// <summary>Registers what collects and returns failed messages.</summary>
public static class FailedMessageServices
{
    /// <summary>Both run as hosted services. Needed beside it: an <c>IAmazonSQS</c>, a <see cref="FailedMessageStart" />, options <see cref="FailedMessageOptions" />, a <see cref="TimeProvider" />.</summary>
    /// <typeparam name="TContext">A context that maps <see cref="FailedMessageModelBuilderExtensions.AddFailedMessageEntities" />.</typeparam>
    public static IServiceCollection AddFailedMessages<TContext>(this IServiceCollection services)
        where TContext : DbContext
    {
        services.TryAddSingleton<FailedQueues>();
        services.AddHostedService<FailedMessageCollection<TContext>>();
        return services.AddHostedService<FailedMessageReturning<TContext>>();
    }
}
