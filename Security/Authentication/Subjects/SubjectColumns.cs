using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Security.Authentication.Subjects;

/// <summary>Columns that hold subject ids compare byte by byte: providers give out <c>aB3</c> and <c>Ab3</c> to two people.</summary>
internal static class SubjectColumns
{
    /// <summary>Longest subject id; see <see cref="Actor.Id"/>.</summary>
    public const int MaxLength = 255;

    private const string SqlServer = "Microsoft.EntityFrameworkCore.SqlServer";

    /// <summary>PostgreSQL and SQLite compare so by themselves; SQL Server does not.</summary>
    public static PropertyBuilder<string> IsSubjectId(this PropertyBuilder<string> property, string? providerName)
    {
        property.HasMaxLength(MaxLength);
        return providerName == SqlServer ? property.UseCollation("Latin1_General_100_BIN2") : property;
    }
}
