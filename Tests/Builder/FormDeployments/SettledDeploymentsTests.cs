using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder.FormDeployments;

/// <summary>A deployment counts as settled once, when that has been committed.</summary>
public sealed class SettledDeploymentsTests : IAsyncDisposable
{
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().AddSingleton<ServiceMeter>().BuildServiceProvider();
    private readonly ConcurrentQueue<string> _counted = new();
    private readonly MeterListener _listener = new();
    private readonly SettledDeployments _settled;

    public SettledDeploymentsTests()
    {
        var meter = _services.GetRequiredService<ServiceMeter>();
        _settled = new(meter);
        _listener.InstrumentPublished = (instrument, listener) =>
        {
            // Other hosts of this process have meters of the same name.
            if (ReferenceEquals(instrument.Meter, meter.Meter))
                listener.EnableMeasurementEvents(instrument);
        };
        _listener.SetMeasurementEventCallback<long>((_, count, tags, _) => _counted.Enqueue($"{count} {string.Join(' ', tags.ToArray().Select(tag => tag.Value))}"));
        _listener.Start();
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Settling_CountsWhatIsCommittedAndNothingElse(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider, nameof(BuilderDbContext), async connection =>
        {
            await using var empty = Contexts.Create(provider, connection);
            await empty.Database.MigrateAsync(TestContext.Current.CancellationToken);
        });
        var key = await AddAsync(provider, database);
        Assert.Empty(_counted);

        // Rolled back, and disposed without a word.
        await using (var db = Contexts.Create(provider, database.ConnectionString, _settled))
        {
            await using (var lost = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
            {
                await SettleAsync(db, key, deployment => deployment.SettleFailed(Given.At(1), [Given.Problem]));
                await lost.RollbackAsync(TestContext.Current.CancellationToken);
            }

            db.ChangeTracker.Clear();
            await using (await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken))
                await SettleAsync(db, key, deployment => deployment.SettleFailed(Given.At(1), [Given.Problem]));
            db.ChangeTracker.Clear();
            await using var kept = await db.Database.BeginTransactionAsync(TestContext.Current.CancellationToken);
            await SettleAsync(db, key, deployment => deployment.SettleRejected(Given.At(1), [Given.Problem]));
            Assert.Empty(_counted);
            await kept.CommitAsync(TestContext.Current.CancellationToken);
        }

        Assert.Equal(["1 uat Rejected"], _counted);

        // What is recorded and changes nothing does not count; what settles again does, also without a transaction of one's own.
        await using var later = Contexts.Create(provider, database.ConnectionString, _settled);
        await SettleAsync(later, key, deployment => deployment.Keep(Given.At(2), "again"));
        await SettleAsync(later, key, deployment => deployment.SettleInstalled(Given.At(3), Given.Start));
        Assert.Equal(["1 uat Rejected", "1 uat Installed"], _counted);
    }

    public async ValueTask DisposeAsync()
    {
        _listener.Dispose();
        await _services.DisposeAsync();
    }

    private async Task<Guid> AddAsync(DatabaseProvider provider, TestDatabase database)
    {
        await using var db = Contexts.Create(provider, database.ConnectionString, _settled);
        var (study, form, version) = (new Study { StudyOid = "S.1", FirstImportedAt = Given.Start }, new FormDef { FormOid = "F.VS" }, Given.Version());
        form.Versions.Add(version);
        study.Forms.Add(form);
        var deployment = FormDeployment.Start(version, new FormDeploymentTarget(Guid.NewGuid(), "S.1", "F.VS", Given.Environment, 1), Given.At(0), Given.Patience);
        db.AddRange(study, deployment);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return deployment.CorrelationId;
    }

    private static async Task SettleAsync(BuilderDbContext db, Guid key, Action<FormDeployment> settle)
    {
        var deployment = await db.FormDeployments.SingleAsync(row => row.CorrelationId == key, TestContext.Current.CancellationToken);
        settle(deployment);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
