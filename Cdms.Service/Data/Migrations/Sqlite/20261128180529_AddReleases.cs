using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cdms.Service.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ReceivedRelease",
                columns: table => new
                {
                    ReleaseDeploymentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    StudyOid = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "BINARY"),
                    ReleaseNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 16, nullable: false),
                    Attempt = table.Column<int>(type: "INTEGER", nullable: false),
                    Manifest = table.Column<byte[]>(type: "BLOB", nullable: false),
                    ManifestHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 71, nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReadyAt = table.Column<long>(type: "INTEGER", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Problems = table.Column<string>(type: "TEXT", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedRelease", x => x.ReleaseDeploymentId);
                });

            migrationBuilder.CreateTable(
                name: "RejectedFormVersion",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    StudyOid = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "BINARY"),
                    FormOid = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "BINARY"),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    Code = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    RejectedAt = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RejectedFormVersion", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ReleasedStudy",
                columns: table => new
                {
                    StudyOid = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "BINARY"),
                    Turn = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleasedStudy", x => x.StudyOid);
                });

            migrationBuilder.CreateTable(
                name: "ReceivedReleaseForm",
                columns: table => new
                {
                    ReleaseDeploymentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    FormOid = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "BINARY"),
                    Version = table.Column<int>(type: "INTEGER", nullable: false),
                    ContentHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 71, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReceivedReleaseForm", x => new { x.ReleaseDeploymentId, x.FormOid });
                    table.ForeignKey(
                        name: "FK_ReceivedReleaseForm_ReceivedRelease_ReleaseDeploymentId",
                        column: x => x.ReleaseDeploymentId,
                        principalTable: "ReceivedRelease",
                        principalColumn: "ReleaseDeploymentId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReceivedRelease_StudyOid_ReleaseNumber",
                table: "ReceivedRelease",
                columns: new[] { "StudyOid", "ReleaseNumber" });

            migrationBuilder.CreateIndex(
                name: "IX_RejectedFormVersion_StudyOid_FormOid_Version",
                table: "RejectedFormVersion",
                columns: new[] { "StudyOid", "FormOid", "Version" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReceivedReleaseForm");

            migrationBuilder.DropTable(
                name: "RejectedFormVersion");

            migrationBuilder.DropTable(
                name: "ReleasedStudy");

            migrationBuilder.DropTable(
                name: "ReceivedRelease");
        }
    }
}
