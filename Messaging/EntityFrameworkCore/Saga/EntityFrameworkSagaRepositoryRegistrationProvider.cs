using MassTransit.Configuration;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Gives sagas that are added by type the same repository.</summary>
/// <param name="configure">Sets each of them.</param>
internal sealed class EntityFrameworkSagaRepositoryRegistrationProvider(Action<IEntityFrameworkSagaRepositoryConfigurator> configure)
    : ISagaRepositoryRegistrationProvider
{
    public void Configure<TSaga>(ISagaRegistrationConfigurator<TSaga> configurator)
        where TSaga : class, ISaga =>
        configurator.EntityFrameworkRepository(repository => configure(repository));
}
