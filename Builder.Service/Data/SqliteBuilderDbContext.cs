using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Data;

/// <summary>The Builder's database on SQLite.</summary>
public sealed class SqliteBuilderDbContext(DbContextOptions<SqliteBuilderDbContext> options) : BuilderDbContext(options);
