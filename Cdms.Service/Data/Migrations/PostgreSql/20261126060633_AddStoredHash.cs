using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cdms.Service.Data.Migrations.PostgreSql
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
                type: "bytea",
                nullable: true,
                computedColumnSql: "sha256(\"Definition\")",
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
