using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Builder.Service.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class PackLongValues : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // This database has no say in how long values are stored; the name keeps the three lists alike.
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            // This database has no say in how long values are stored; the name keeps the three lists alike.
        }
    }
}
