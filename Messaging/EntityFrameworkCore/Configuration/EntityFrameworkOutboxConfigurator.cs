using System.Data;
using MassTransit.DependencyInjection;
using MassTransit.Middleware;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Collects the settings of <c>AddEntityFrameworkOutbox</c> and registers what they ask for.</summary>
internal sealed class EntityFrameworkOutboxConfigurator<TDbContext>(IBusRegistrationConfigurator bus) : IEntityFrameworkOutboxConfigurator
    where TDbContext : DbContext
{
    private readonly EntityFrameworkOutboxOptions<TDbContext> defaults = new();
    private EntityFrameworkBusOutboxConfigurator? busOutbox;
    private bool isCleanupDisabled;

    public TimeSpan DuplicateDetectionWindow { get; set; } = TimeSpan.FromMinutes(30);

    public IsolationLevel IsolationLevel
    {
        get => defaults.IsolationLevel;
        set => defaults.IsolationLevel = value;
    }

    public ILockStatementProvider LockStatementProvider
    {
        get => defaults.LockStatementProvider;
        set => defaults.LockStatementProvider = value ?? throw new ArgumentNullException(nameof(value));
    }

    public TimeSpan QueryDelay { get; set; } = TimeSpan.FromSeconds(10);

    public int QueryMessageLimit { get; set; } = 100;

    public TimeSpan QueryTimeout { get; set; } = TimeSpan.FromSeconds(30);

    public void DisableInboxCleanupService() => isCleanupDisabled = true;

    public void UseBusOutbox(Action<IEntityFrameworkBusOutboxConfigurator>? configure = null)
    {
        busOutbox = new EntityFrameworkBusOutboxConfigurator();
        configure?.Invoke(busOutbox);
    }

    public void Register()
    {
        bus.TryAddSingleton(TimeProvider.System);
        bus.AddOptions<OutboxDeliverySettings>()
            .Configure<IServiceProvider>((settings, provider) => settings.Read(provider.GetService<IConfiguration>()));
        RegisterInbox();
        if (busOutbox is not null)
            RegisterBusOutbox(busOutbox);
    }

    private void RegisterInbox()
    {
        bus.AddOptions<EntityFrameworkOutboxOptions<TDbContext>>().Configure(options =>
        {
            options.IsolationLevel = IsolationLevel;
            options.LockStatementProvider = LockStatementProvider;
        });
        bus.AddOptions<InboxSettings>()
            .Configure<IServiceProvider>((settings, provider) => settings.Read(provider.GetService<IConfiguration>()));
        bus.TryAddSingleton<InboxTogether<TDbContext>>();
        bus.TryAddScoped<IOutboxContextFactory<TDbContext>, InboxContextFactory<TDbContext>>();
        bus.AddOptions<InboxCleanupOptions<TDbContext>>().Configure(options =>
        {
            options.DuplicateDetectionWindow = DuplicateDetectionWindow;
            options.QueryDelay = QueryDelay;
            options.QueryMessageLimit = QueryMessageLimit;
            options.QueryTimeout = QueryTimeout;
        });
        if (!isCleanupDisabled)
            bus.AddHostedService<InboxCleanupService<TDbContext>>();
    }

    private void RegisterBusOutbox(EntityFrameworkBusOutboxConfigurator outbox)
    {
        bus.AddOptions<OutboxDeliveryServiceOptions>().Configure(options =>
        {
            options.QueryDelay = QueryDelay;
            options.QueryMessageLimit = QueryMessageLimit;
            options.QueryTimeout = QueryTimeout;
            options.MessageDeliveryLimit = outbox.MessageDeliveryLimit;
            options.MessageDeliveryTimeout = outbox.MessageDeliveryTimeout;
        });
        bus.TryAddSingleton<IBusOutboxNotification, OutboxSignal>();
        bus.ReplaceScoped<IScopedBusContextProvider<IBus>, BusOutboxContextProvider<TDbContext>>();
        if (outbox.IsDeliveryServiceDisabled)
            return;

        bus.TryAddEnumerable(ServiceDescriptor.Singleton(typeof(IDbContextOptionsConfiguration<>), typeof(OutboxContextConfiguration<>)));
        bus.TryAddSingleton<OutboxPipeline<TDbContext>>();
        bus.TryAddSingleton<OutboxDelivery<TDbContext>>();
        bus.AddHostedService<OutboxDeliveryService<TDbContext>>();
    }
}
