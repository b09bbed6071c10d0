using Security.Audit.Verification;
using Tests.Support;

namespace Tests.Security.Audit.Support;

/// <summary>A trail of two studies in three blocks each, whose heads a peer knows. Everything is in order.</summary>
internal sealed class SealedTrail : IAsyncDisposable
{
    public const string Study = "S.1", Other = "S.2";

    private SealedTrail(AuditDatabase database)
    {
        Database = database;
        Service = new AuditService(database);
    }

    public AuditDatabase Database { get; }

    public AuditService Service { get; }

    /// <summary>Ids of the rows of <see cref="Study"/>: five in each block.</summary>
    public List<long> Ids { get; } = [];

    public PeerHead[] PeerHeads => Service.PublishedHeads();

    public static async Task<SealedTrail> CreateAsync(DatabaseProvider provider)
    {
        var trail = new SealedTrail(await AuditDatabase.CreateAsync(provider));
        for (var block = 1; block <= 3; block++)
        {
            trail.Ids.AddRange(await trail.Database.AddAsync(AuditRows.Many(Study, 5, trail.Service.Clock.GetUtcNow())));
            await trail.Database.AddAsync(AuditRows.Many(Other, 2, trail.Service.Clock.GetUtcNow()));
            Assert.Equal(7, await trail.Service.SealAsync());
            trail.Service.Clock.Advance(TimeSpan.FromSeconds(10));
        }

        var report = await trail.Service.VerifyAsync(trail.PeerHeads);
        Assert.Empty(report.Findings);
        Assert.Equal((2, 6, 21, 6), (report.Chains, report.Blocks, report.Records, report.PeerHeads));
        return trail;
    }

    public async ValueTask DisposeAsync()
    {
        await Service.DisposeAsync();
        await Database.DisposeAsync();
    }
}
