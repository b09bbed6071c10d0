using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Builder.Service.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddDraftEditing : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "DraftChangedBy",
                table: "FormDef",
                type: "TEXT",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DraftPresence",
                columns: table => new
                {
                    FormDefId = table.Column<long>(type: "INTEGER", nullable: false),
                    EditorId = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    EditorName = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Since = table.Column<long>(type: "INTEGER", nullable: false),
                    SeenAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DraftPresence", x => new { x.FormDefId, x.EditorId });
                    table.ForeignKey(
                        name: "FK_DraftPresence_FormDef_FormDefId",
                        column: x => x.FormDefId,
                        principalTable: "FormDef",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DraftPresence");

            migrationBuilder.DropColumn(
                name: "DraftChangedBy",
                table: "FormDef");
        }
    }
}
