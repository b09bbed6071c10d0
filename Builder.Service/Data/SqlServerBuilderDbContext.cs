using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Data;

/// <summary>The Builder's database on SQL Server.</summary>
public sealed class SqlServerBuilderDbContext(DbContextOptions<SqlServerBuilderDbContext> options) : BuilderDbContext(options);
