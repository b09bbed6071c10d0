using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Data;

/// <summary>The Builder's database on PostgreSQL.</summary>
public sealed class PostgreSqlBuilderDbContext(DbContextOptions<PostgreSqlBuilderDbContext> options) : BuilderDbContext(options);
