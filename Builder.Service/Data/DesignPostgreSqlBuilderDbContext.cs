using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ServiceDefaults;

namespace Builder.Service.Data;

/// <summary>How dev/add-migration opens the model on PostgreSQL; it never connects.</summary>
internal sealed class DesignPostgreSqlBuilderDbContext : IDesignTimeDbContextFactory<PostgreSqlBuilderDbContext>
{
    public PostgreSqlBuilderDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlBuilderDbContext>();
        options.UseServiceDatabase(DatabaseProvider.PostgreSql, "Host=localhost");
        return new(options.Options);
    }
}
