using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cdms.Service.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddStoredHash : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {

        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {

        }
    }
}
