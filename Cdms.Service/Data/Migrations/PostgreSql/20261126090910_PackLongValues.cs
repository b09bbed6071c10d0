using Microsoft.EntityFrameworkCore.Migrations;
using ServiceDefaults.Data;

#nullable disable

namespace Cdms.Service.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class PackLongValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.PackWithLz4("InstalledFormVersion", "Definition");
            migrationBuilder.StoreUnpacked("OutboxMessage", "Body");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.StoreAsByDefault("InstalledFormVersion", "Definition");
            migrationBuilder.StoreAsByDefault("OutboxMessage", "Body");
        }
    }
}
