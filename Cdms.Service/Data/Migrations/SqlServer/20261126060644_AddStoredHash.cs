using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cdms.Service.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddStoredHash : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "StoredHash",
                table: "InstalledFormVersion",
                type: "varbinary(32)",
                maxLength: 32,
                nullable: true,
                computedColumnSql: "CAST(HASHBYTES('SHA2_256', [Definition]) AS varbinary(32))",
                stored: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "StoredHash",
                table: "InstalledFormVersion");
        }
    }
}
