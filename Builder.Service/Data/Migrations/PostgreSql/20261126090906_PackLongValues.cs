using Microsoft.EntityFrameworkCore.Migrations;
using ServiceDefaults.Data;

#nullable disable

namespace Builder.Service.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class PackLongValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.PackWithLz4("FormDef", "Draft");
            migrationBuilder.PackWithLz4("FormVersion", "Definition");
            migrationBuilder.StoreUnpacked("OutboxMessage", "Body");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.StoreAsByDefault("FormDef", "Draft");
            migrationBuilder.StoreAsByDefault("FormVersion", "Definition");
            migrationBuilder.StoreAsByDefault("OutboxMessage", "Body");
        }
    }
}
