using MassTransit.EntityFrameworkCoreIntegration;

namespace MassTransit;

/// <summary>Keeps sagas in a relational database through EF Core.</summary>
public static class EntityFrameworkSagaRepositoryRegistrationExtensions
{
    /// <summary>Keeps this saga by EF Core.</summary>
    /// <typeparam name="T">The saga instance.</typeparam>
    /// <param name="configurator">The saga's registration.</param>
    /// <param name="configure">Sets the repository; it must name a context.</param>
    /// <returns>The registration.</returns>
    /// <exception cref="ConfigurationException">No context was named.</exception>
    public static ISagaRegistrationConfigurator<T> EntityFrameworkRepository<T>(
        this ISagaRegistrationConfigurator<T> configurator, Action<IEntityFrameworkSagaRepositoryConfigurator<T>>? configure = null)
        where T : class, ISaga
    {
        ArgumentNullException.ThrowIfNull(configurator);

        var repository = new EntityFrameworkSagaRepositoryConfigurator<T>();
        configure?.Invoke(repository);
        repository.Validate().ThrowIfContainsFailure($"The EF Core saga repository of {typeof(T).Name} is not configured:");

        return configurator.Repository(repository.Register);
    }

    /// <summary>Keeps the sagas of the job service by EF Core.</summary>
    /// <param name="configurator">The job sagas' registration.</param>
    /// <param name="configure">Sets the repository; it must name a context.</param>
    /// <returns>The registration.</returns>
    public static IJobSagaRegistrationConfigurator EntityFrameworkRepository(
        this IJobSagaRegistrationConfigurator configurator, Action<IEntityFrameworkSagaRepositoryConfigurator> configure)
    {
        ArgumentNullException.ThrowIfNull(configurator);
        ArgumentNullException.ThrowIfNull(configure);

        return configurator.UseRepositoryRegistrationProvider(new EntityFrameworkSagaRepositoryRegistrationProvider(configure));
    }

    /// <summary>Keeps sagas that are added by type, without a repository of their own, by EF Core.</summary>
    /// <param name="configurator">The bus registration.</param>
    /// <param name="configure">Sets the repository; it must name a context.</param>
    public static void SetEntityFrameworkSagaRepositoryProvider(
        this IRegistrationConfigurator configurator, Action<IEntityFrameworkSagaRepositoryConfigurator> configure)
    {
        ArgumentNullException.ThrowIfNull(configurator);
        ArgumentNullException.ThrowIfNull(configure);

        configurator.SetSagaRepositoryProvider(new EntityFrameworkSagaRepositoryRegistrationProvider(configure));
    }
}
