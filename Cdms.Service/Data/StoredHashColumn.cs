using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Data;

/// <summary>A column in which the database itself keeps the SHA-256 of the stored definition, so that an insert returns it without a second read.</summary>
internal static class StoredHashColumn
{
    public static void Configure(ModelBuilder modelBuilder, string? providerName)
    {
        var version = modelBuilder.Entity<InstalledFormVersion>();
        switch (providerName)
        {
            case "Npgsql.EntityFrameworkCore.PostgreSQL":
                version.Property(v => v.StoredHash).HasComputedColumnSql("sha256(\"Definition\")", stored: true);
                break;
            case "Microsoft.EntityFrameworkCore.SqlServer":
                version.Property(v => v.StoredHash).HasMaxLength(32).HasComputedColumnSql("CAST(HASHBYTES('SHA2_256', [Definition]) AS varbinary(32))", stored: true);
                break;
            default:
                // SQLite cannot hash; the bytes are read back, which costs no round trip in the same process.
                version.Ignore(v => v.StoredHash);
                break;
        }
    }
}
