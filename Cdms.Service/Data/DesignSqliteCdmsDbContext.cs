using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ServiceDefaults;

namespace Cdms.Service.Data;

/// <summary>How dev/add-migration opens the model on SQLite; it never connects.</summary>
internal sealed class DesignSqliteCdmsDbContext : IDesignTimeDbContextFactory<SqliteCdmsDbContext>
{
    public SqliteCdmsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteCdmsDbContext>();
        options.UseServiceDatabase(DatabaseProvider.Sqlite, "Data Source=:memory:");
        return new(options.Options);
    }
}
