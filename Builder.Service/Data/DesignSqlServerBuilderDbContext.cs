using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ServiceDefaults;

namespace Builder.Service.Data;

/// <summary>How dev/add-migration opens the model on SQL Server; it never connects.</summary>
internal sealed class DesignSqlServerBuilderDbContext : IDesignTimeDbContextFactory<SqlServerBuilderDbContext>
{
    public SqlServerBuilderDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerBuilderDbContext>();
        options.UseServiceDatabase(DatabaseProvider.SqlServer, "Server=localhost");
        return new(options.Options);
    }
}
