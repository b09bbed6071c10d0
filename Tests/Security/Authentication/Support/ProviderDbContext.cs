using Microsoft.EntityFrameworkCore;

namespace Tests.Security.Authentication.Support;

/// <summary>The provider's clients, authorizations and tokens.</summary>
internal sealed class ProviderDbContext(DbContextOptions<ProviderDbContext> options) : DbContext(options)
{
    public static async Task FillAsync(string connectionString)
    {
        await using var db = new ProviderDbContext(new DbContextOptionsBuilder<ProviderDbContext>().UseSqlite(connectionString).UseOpenIddict().Options);
        await db.Database.EnsureCreatedAsync();
    }
}
