using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Tests.Messaging.Outbox;

/// <summary>What a test wants different in its process.</summary>
public sealed record OrderHostOptions
{
    /// <summary>Whether the delivery service runs; otherwise a test calls the passes itself.</summary>
    public bool IsDelivering { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    public Dictionary<string, string?> Settings { get; init; } = [];

    public LogLines Log { get; init; } = new();

    public Action<DbContextOptionsBuilder> ConfigureDatabase { get; init; } = _ => { };

    public Action<IEntityFrameworkOutboxConfigurator> ConfigureOutbox { get; init; } = _ => { };

    public Action<IEntityFrameworkBusOutboxConfigurator> ConfigureDelivery { get; init; } = _ => { };

    public Action<IBusRegistrationConfigurator> ConfigureBus { get; init; } = _ => { };

    public Action<IBusRegistrationContext, IInMemoryBusFactoryConfigurator> ConfigureEndpoints { get; init; } = (_, _) => { };
}
