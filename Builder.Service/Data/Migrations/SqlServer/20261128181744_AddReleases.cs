using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Builder.Service.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddReleases : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<byte[]>(
                name: "Outline",
                table: "Study",
                type: "varbinary(max)",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<string>(
                name: "Editors",
                table: "FormVersion",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PublisherId",
                table: "FormVersion",
                type: "nvarchar(255)",
                maxLength: 255,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReleaseId",
                table: "FormDeployment",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Editors",
                table: "FormDef",
                type: "nvarchar(max)",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "EditorsSince",
                table: "FormDef",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "StudyRelease",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StudyId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Manifest = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    ManifestHash = table.Column<string>(type: "varchar(71)", unicode: false, maxLength: 71, nullable: false),
                    ChangeReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    PublishedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    PublishedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StudyRelease", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StudyRelease_Study_StudyId",
                        column: x => x.StudyId,
                        principalTable: "Study",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseDeployment",
                columns: table => new
                {
                    CorrelationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CurrentState = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false),
                    StudyReleaseId = table.Column<long>(type: "bigint", nullable: false),
                    StudyOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReleaseNumber = table.Column<int>(type: "int", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ManifestHash = table.Column<string>(type: "varchar(71)", unicode: false, maxLength: 71, nullable: false),
                    Environment = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Attempt = table.Column<int>(type: "int", nullable: false),
                    RequestedAt = table.Column<long>(type: "bigint", nullable: false),
                    StartsAt = table.Column<long>(type: "bigint", nullable: true),
                    LastSentAt = table.Column<long>(type: "bigint", nullable: true),
                    ReadyAt = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawnAt = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    WithdrawalReason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    WithdrawalConfirmedAt = table.Column<long>(type: "bigint", nullable: true),
                    Problems = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseDeployment", x => x.CorrelationId);
                    table.ForeignKey(
                        name: "FK_ReleaseDeployment_StudyRelease_StudyReleaseId",
                        column: x => x.StudyReleaseId,
                        principalTable: "StudyRelease",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseImpact",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StudyReleaseId = table.Column<long>(type: "bigint", nullable: false),
                    StudyOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReleaseNumber = table.Column<int>(type: "int", nullable: false),
                    Environment = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RequestedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RequestedAt = table.Column<long>(type: "bigint", nullable: false),
                    ReportedAt = table.Column<long>(type: "bigint", nullable: true),
                    Sites = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseImpact", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReleaseImpact_StudyRelease_StudyReleaseId",
                        column: x => x.StudyReleaseId,
                        principalTable: "StudyRelease",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StudyReleaseForm",
                columns: table => new
                {
                    StudyReleaseId = table.Column<long>(type: "bigint", nullable: false),
                    FormOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false),
                    ContentHash = table.Column<string>(type: "varchar(71)", unicode: false, maxLength: 71, nullable: false),
                    FormVersionId = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StudyReleaseForm", x => new { x.StudyReleaseId, x.FormOid });
                    table.ForeignKey(
                        name: "FK_StudyReleaseForm_FormVersion_FormVersionId",
                        column: x => x.FormVersionId,
                        principalTable: "FormVersion",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_StudyReleaseForm_StudyRelease_StudyReleaseId",
                        column: x => x.StudyReleaseId,
                        principalTable: "StudyRelease",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ReleaseDeploymentTransition",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ReleaseDeploymentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    From = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    To = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Cause = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Actor = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Attempt = table.Column<int>(type: "int", nullable: false),
                    MessageId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Details = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReleaseDeploymentTransition", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ReleaseDeploymentTransition_ReleaseDeployment_ReleaseDeploymentId",
                        column: x => x.ReleaseDeploymentId,
                        principalTable: "ReleaseDeployment",
                        principalColumn: "CorrelationId",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseDeployment_Environment_CurrentState",
                table: "ReleaseDeployment",
                columns: new[] { "Environment", "CurrentState" });

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseDeployment_StartsAt",
                table: "ReleaseDeployment",
                column: "StartsAt");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseDeployment_StudyReleaseId_Environment_Ordinal",
                table: "ReleaseDeployment",
                columns: new[] { "StudyReleaseId", "Environment", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseDeploymentTransition_ReleaseDeploymentId",
                table: "ReleaseDeploymentTransition",
                column: "ReleaseDeploymentId");

            migrationBuilder.CreateIndex(
                name: "IX_ReleaseImpact_StudyReleaseId_Environment",
                table: "ReleaseImpact",
                columns: new[] { "StudyReleaseId", "Environment" });

            migrationBuilder.CreateIndex(
                name: "IX_StudyRelease_ReleaseId",
                table: "StudyRelease",
                column: "ReleaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StudyRelease_StudyId_Number",
                table: "StudyRelease",
                columns: new[] { "StudyId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StudyReleaseForm_FormVersionId",
                table: "StudyReleaseForm",
                column: "FormVersionId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ReleaseDeploymentTransition");

            migrationBuilder.DropTable(
                name: "ReleaseImpact");

            migrationBuilder.DropTable(
                name: "StudyReleaseForm");

            migrationBuilder.DropTable(
                name: "ReleaseDeployment");

            migrationBuilder.DropTable(
                name: "StudyRelease");

            migrationBuilder.DropColumn(
                name: "Outline",
                table: "Study");

            migrationBuilder.DropColumn(
                name: "Editors",
                table: "FormVersion");

            migrationBuilder.DropColumn(
                name: "PublisherId",
                table: "FormVersion");

            migrationBuilder.DropColumn(
                name: "ReleaseId",
                table: "FormDeployment");

            migrationBuilder.DropColumn(
                name: "Editors",
                table: "FormDef");

            migrationBuilder.DropColumn(
                name: "EditorsSince",
                table: "FormDef");
        }
    }
}
