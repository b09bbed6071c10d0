using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ServiceDefaults;

namespace Builder.Service.Data;

/// <summary>How dev/add-migration opens the model on SQLite; it never connects.</summary>
internal sealed class DesignSqliteBuilderDbContext : IDesignTimeDbContextFactory<SqliteBuilderDbContext>
{
    public SqliteBuilderDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqliteBuilderDbContext>();
        options.UseServiceDatabase(DatabaseProvider.Sqlite, "Data Source=:memory:");
        return new(options.Options);
    }
}
