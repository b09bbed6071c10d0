using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using ServiceDefaults;

namespace Cdms.Service.Data;

/// <summary>How dev/add-migration opens the model on SQL Server; it never connects.</summary>
internal sealed class DesignSqlServerCdmsDbContext : IDesignTimeDbContextFactory<SqlServerCdmsDbContext>
{
    public SqlServerCdmsDbContext CreateDbContext(string[] args)
    {
        var options = new DbContextOptionsBuilder<SqlServerCdmsDbContext>();
        options.UseServiceDatabase(DatabaseProvider.SqlServer, "Server=localhost");
        return new(options.Options);
    }
}
