using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ServiceDefaults;

/// <summary>Columns that hold OIDs compare byte by byte; <c>F.AE</c> and <c>f.ae</c> are two forms.</summary>
public static class OidColumns
{
    /// <summary>Longest OID that is stored, in UTF-16 units: two in one unique index of SQL Server must fit into 1,700 bytes.</summary>
    public const int MaxLength = 400;

    private const string Marked = "StudyForms:Oid";

    /// <summary>Says that a column holds OIDs whose name does not end in Oid, such as SubjectKey.</summary>
    public static PropertyBuilder<string> HasOidCollation(this PropertyBuilder<string> property) => property.HasAnnotation(Marked, true);

    internal static void Configure(ModelBuilder modelBuilder, string? providerName)
    {
        foreach (var property in modelBuilder.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties()).Where(IsOid).ToList())
        {
            property.RemoveAnnotation(Marked);
            property.SetCollation(BinaryCollation(providerName));
            if (property.GetMaxLength() is null)
                property.SetMaxLength(MaxLength);
        }
    }

    private static bool IsOid(IMutableProperty property) =>
        property.ClrType == typeof(string) && (property.Name.EndsWith("Oid", StringComparison.Ordinal) || property.FindAnnotation(Marked) is not null);

    private static string BinaryCollation(string? providerName) => providerName switch
    {
        "Npgsql.EntityFrameworkCore.PostgreSQL" => "C",
        "Microsoft.EntityFrameworkCore.SqlServer" => "Latin1_General_100_BIN2",
        _ => "BINARY",
    };
}
