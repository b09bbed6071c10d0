using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Data;

/// <summary>The CDMS on SQLite.</summary>
public sealed class SqliteCdmsDbContext(DbContextOptions<SqliteCdmsDbContext> options) : CdmsDbContext(options);
