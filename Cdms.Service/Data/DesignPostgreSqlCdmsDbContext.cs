using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ServiceDefaults;

namespace Cdms.Service.Data;

/// <summary>How dev/add-migration opens the model on PostgreSQL; it never connects.</summary>
internal sealed class DesignPostgreSqlCdmsDbContext : IDesignTimeDbContextFactory<PostgreSqlCdmsDbContext>
{
    public PostgreSqlCdmsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<PostgreSqlCdmsDbContext>();
        options.UseServiceDatabase(DatabaseProvider.PostgreSql, "Host=localhost");
        return new(options.Options);
    }
}
