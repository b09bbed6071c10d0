using MassTransit.Configuration;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace MassTransit;

/// <summary>Adds the transactional inbox and outbox.</summary>
public static class EntityFrameworkOutboxConfigurationExtensions
{
    /// <summary>Registers inbox and outbox on a DbContext, which must map their tables (<c>AddTransactionalOutboxEntities</c>).</summary>
    /// <typeparam name="TDbContext">The context, registered as a scoped service.</typeparam>
    /// <param name="configurator">The bus registration.</param>
    /// <param name="configure">Settings; at least the database (<c>UsePostgres()</c> and its like).</param>
    public static void AddEntityFrameworkOutbox<TDbContext>(
        this IBusRegistrationConfigurator configurator, Action<IEntityFrameworkOutboxConfigurator>? configure = null)
        where TDbContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(configurator);

        var outbox = new EntityFrameworkOutboxConfigurator<TDbContext>(configurator);
        configure?.Invoke(outbox);
        outbox.Register();
    }

    /// <summary>
    /// Runs every consumer and saga of the endpoint in one transaction with its inbox row and its outgoing messages: a message is consumed once
    /// within the duplicate detection window, and what it sent goes out after the commit.
    /// </summary>
    /// <typeparam name="TDbContext">The context given to <see cref="AddEntityFrameworkOutbox{TDbContext}" />.</typeparam>
    /// <param name="configurator">The endpoint; configure retries before this call, so that each attempt has its own transaction.</param>
    /// <param name="context">The registration context.</param>
    /// <param name="configure">Settings of sending after the commit.</param>
    public static void UseEntityFrameworkOutbox<TDbContext>(
        this IReceiveEndpointConfigurator configurator, IRegistrationContext context, Action<IOutboxOptionsConfigurator>? configure = null)
        where TDbContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(configurator);
        ArgumentNullException.ThrowIfNull(context);

        InboxConfigurationObserver<TDbContext>.Connect(
            configurator, new OutboxConsumePipeSpecificationObserver<TDbContext>(configurator, context), context, configure);
    }

    /// <summary>As the overload with a registration context.</summary>
    /// <typeparam name="TDbContext">The context given to <see cref="AddEntityFrameworkOutbox{TDbContext}" />.</typeparam>
    /// <param name="configurator">The endpoint.</param>
    /// <param name="provider">The service provider.</param>
    /// <param name="configure">Settings of sending after the commit.</param>
    [Obsolete("Use the overload with an IRegistrationContext.")]
    public static void UseEntityFrameworkOutbox<TDbContext>(
        this IReceiveEndpointConfigurator configurator, IServiceProvider provider, Action<IOutboxOptionsConfigurator>? configure = null)
        where TDbContext : DbContext
    {
        ArgumentNullException.ThrowIfNull(configurator);
        ArgumentNullException.ThrowIfNull(provider);

        var setter = DependencyInjection.LegacySetScopedConsumeContext.Instance;
        InboxConfigurationObserver<TDbContext>.Connect(
            configurator, new OutboxConsumePipeSpecificationObserver<TDbContext>(configurator, provider, setter), provider, configure);
    }
}
