using System.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Collects the settings of <c>AddEntityFrameworkOutbox</c> and registers what they ask for.</summary>
internal sealed class EntityFrameworkOutboxConfigurator<TDbContext>(IBusRegistrationConfigurator bus) : IEntityFrameworkOutboxConfigurator
    where TDbContext : DbContext
{
    private readonly EntityFrameworkOutboxOptions<TDbContext> defaults = new();

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

    public void DisableInboxCleanupService()
    {
    }

    public void UseBusOutbox(Action<IEntityFrameworkBusOutboxConfigurator>? configure = null)
    {
        var outbox = new EntityFrameworkBusOutboxConfigurator();
        configure?.Invoke(outbox);
    }

    public void Register()
    {
        bus.TryAddSingleton(TimeProvider.System);
        bus.AddOptions<EntityFrameworkOutboxOptions<TDbContext>>().Configure(options =>
        {
            options.IsolationLevel = IsolationLevel;
            options.LockStatementProvider = LockStatementProvider;
        });
    }
}
