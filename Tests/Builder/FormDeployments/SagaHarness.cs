using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using MassTransit;
using MassTransit.Saga;
using MassTransit.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Tests.Builder.FormDeployments;

/// <summary>The state machine alone, in memory; shared by tests, each with deployments of its own.</summary>
public sealed class SagaHarness : IAsyncLifetime
{
    private ServiceProvider _provider = null!;
    private ITestHarness _harness = null!;

    public FakeTimeProvider Clock { get; } = new(Given.Start.AddDays(1));

    public async ValueTask InitializeAsync()
    {
        _provider = new ServiceCollection()
            .AddLogging()
            .AddSingleton<TimeProvider>(Clock)
            .AddMassTransitTestHarness(bus =>
            {
                bus.DisableUsageTelemetry();
                // By default the harness gives up after 1.2 s in which nothing came, for all tests that share it; a busy machine takes longer.
                bus.SetTestTimeouts(testInactivityTimeout: TimeSpan.FromSeconds(30));
                bus.AddSagaStateMachine<FormDeploymentStateMachine, FormDeployment, FormDeploymentDefinition>().InMemoryRepository();
            })
            .BuildServiceProvider(validateScopes: true);
        _harness = _provider.GetRequiredService<ITestHarness>();
        await _harness.Start();
    }

    public async Task AddAsync(FormDeployment deployment)
    {
        var sagas = _provider.GetRequiredService<IndexedSagaDictionary<FormDeployment>>();
        await sagas.MarkInUse(TestContext.Current.CancellationToken);
        sagas.Add(new MassTransit.Saga.SagaInstance<FormDeployment>(deployment));
        sagas.Release();
    }

    /// <summary>Publishes the answers one after the other, each once the one before it is consumed.</summary>
    public async Task HearAsync(params IEnumerable<object> answers)
    {
        foreach (var answer in answers)
        {
            var messageId = NewId.NextGuid();
            await _harness.Bus.Publish(answer, Answers.TypeOf(answer), context => context.MessageId = messageId);
            Assert.True(await _harness.Consumed.Any(received => received.Context.MessageId == messageId && received.Exception is null, TestContext.Current.CancellationToken));
        }
    }

    public async ValueTask DisposeAsync() => await _provider.DisposeAsync();
}
