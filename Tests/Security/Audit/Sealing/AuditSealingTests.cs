using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Security.Audit.Sealing;
using ServiceDefaults;
using Tests.Security.Audit.Support;

namespace Tests.Security.Audit.Sealing;

/// <summary>The sealer as it runs beside a service.</summary>
public sealed class AuditSealingTests
{
    private const int HeadIsLogged = 3110, RoundFailed = 3111;

    [Fact]
    public async Task Run_OnceTheDatabaseIsThere_SealsByItself()
    {
        await using var database = await AuditDatabase.CreateAsync(Tests.Support.DatabaseProvider.Sqlite);
        await using var service = new AuditService(database, systemClock: true);
        await database.AddAsync(AuditRows.Many("S.1", 3));
        var sealing = service.Services.GetServices<IHostedService>().OfType<AuditSealing>().Single();
        await sealing.StartAsync(TestContext.Current.CancellationToken);
        Assert.Empty(await database.ReadBlocksAsync("S.1"));

        service.Services.GetRequiredService<DatabaseGate>().Open();
        await service.Log.WaitForAsync(HeadIsLogged);

        await sealing.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, Assert.Single(await database.ReadBlocksAsync("S.1")).Count);
    }

    [Fact]
    public async Task Run_AfterAFailedRound_GoesOn()
    {
        await using var database = await AuditDatabase.CreateAsync(Tests.Support.DatabaseProvider.Sqlite);
        var isBroken = true;
        await using var service = new AuditService(database, systemClock: true, configure: _ => { if (isBroken) throw new IOException("The database is away."); });
        await database.AddAsync(AuditRows.Many("S.1", 1));
        var sealing = service.Services.GetServices<IHostedService>().OfType<AuditSealing>().Single();
        service.Services.GetRequiredService<DatabaseGate>().Open();
        await sealing.StartAsync(TestContext.Current.CancellationToken);
        await service.Log.WaitForAsync(RoundFailed);

        isBroken = false;
        await service.Log.WaitForAsync(HeadIsLogged);

        await sealing.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Wait_APulseOfBefore_Counts()
    {
        var (signal, clock) = (new AuditSignal(), new FakeTimeProvider());
        signal.Pulse();
        signal.Pulse();

        Assert.True(await signal.WaitAsync(TimeSpan.FromSeconds(4), clock, TestContext.Current.CancellationToken));

        var waiting = signal.WaitAsync(TimeSpan.FromSeconds(4), clock, TestContext.Current.CancellationToken);
        Assert.False(waiting.IsCompleted);
        clock.Advance(TimeSpan.FromSeconds(4));
        Assert.False(await waiting);
    }
}
