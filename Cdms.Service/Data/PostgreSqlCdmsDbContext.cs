using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Data;

/// <summary>The CDMS on PostgreSQL.</summary>
public sealed class PostgreSqlCdmsDbContext(DbContextOptions<PostgreSqlCdmsDbContext> options) : CdmsDbContext(options);
