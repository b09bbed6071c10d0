using Builder.Service.Data;
using Cdms.Service.Data;
using Microsoft.EntityFrameworkCore;

namespace Tests.SqlServer;

/// <summary>The contexts of both services on SQL Server.</summary>
public static class ServiceContexts
{
    public static TheoryData<string> Names => ["Builder", "Cdms"];

    /// <summary>Opens one; nothing connects.</summary>
    internal static DbContext Open(string name, Action<DbContextOptionsBuilder>? configure = null)
    {
        configure ??= options => options.UseSqlServer("Server=offline");

        return name == "Builder"
            ? new SqlServerBuilderDbContext(Options<SqlServerBuilderDbContext>(configure))
            : new SqlServerCdmsDbContext(Options<SqlServerCdmsDbContext>(configure));
    }

    private static DbContextOptions<T> Options<T>(Action<DbContextOptionsBuilder> configure)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        configure(options);
        return options.Options;
    }
}
