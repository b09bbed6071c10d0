using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Data;

/// <summary>The CDMS on SQL Server.</summary>
public sealed class SqlServerCdmsDbContext(DbContextOptions<SqlServerCdmsDbContext> options) : CdmsDbContext(options);
