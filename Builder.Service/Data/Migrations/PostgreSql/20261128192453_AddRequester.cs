using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Builder.Service.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddRequester : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Requester",
                table: "ReleaseDeployment",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Requester",
                table: "FormDeployment",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Requester",
                table: "ReleaseDeployment");

            migrationBuilder.DropColumn(
                name: "Requester",
                table: "FormDeployment");
        }
    }
}
