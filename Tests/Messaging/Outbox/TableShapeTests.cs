using System.Runtime.CompilerServices;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Tests.Support;

namespace Tests.Messaging.Outbox;

/// <summary>The tables are those of the official integration, to the letter: both must work on one database.</summary>
public sealed class TableShapeTests
{
    [Theory]
    [InlineData(DatabaseProvider.Sqlite)]
    [InlineData(DatabaseProvider.PostgreSql)]
    [InlineData(DatabaseProvider.SqlServer)]
    public async Task Script_OfTheModel_IsTheApprovedOne(DatabaseProvider provider)
    {
        var options = new DbContextOptionsBuilder<LimitedContext>();
        _ = provider switch
        {
            DatabaseProvider.PostgreSql => options.UseNpgsql("Host=none"),
            DatabaseProvider.SqlServer => options.UseSqlServer("Server=none"),
            _ => options.UseSqlite("Data Source=none"),
        };
        await using var db = new LimitedContext(options.Options);

        var approved = await File.ReadAllTextAsync(Approved(provider), TestContext.Current.CancellationToken);

        Assert.Equal(approved, db.Database.GenerateCreateScript().ReplaceLineEndings("\n").Trim() + "\n");
    }

    private static string Approved(DatabaseProvider provider, [CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "Approved", $"{provider}.sql");

    /// <summary>A service that limits its strings must not change the tables.</summary>
    private sealed class LimitedContext(DbContextOptions<LimitedContext> options) : DbContext(options)
    {
        protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
            configurationBuilder.Properties<string>().HaveMaxLength(100);

        protected override void OnModelCreating(ModelBuilder modelBuilder)
        {
            modelBuilder.AddInboxStateEntity();
            modelBuilder.AddOutboxMessageEntity();
            modelBuilder.AddOutboxStateEntity();
        }
    }
}
