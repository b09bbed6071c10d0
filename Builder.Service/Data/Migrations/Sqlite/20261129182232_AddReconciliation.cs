using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Builder.Service.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddReconciliation : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SiteActivation_StudyOid_Environment_SiteOid_DecisionNumber",
                table: "SiteActivation");

            migrationBuilder.AddColumn<long>(
                name: "Voided",
                table: "SiteActivation",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "LostAttempt",
                table: "ReleaseDeployment",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "LostAttempt",
                table: "FormDeployment",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "InventoryCheck",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Environment = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    RequestedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    RequestedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    AnswerBy = table.Column<long>(type: "INTEGER", nullable: false),
                    Turn = table.Column<string>(type: "TEXT", unicode: false, maxLength: 36, nullable: false),
                    ReportedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    SoftwareVersion = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    EndedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    There = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    Here = table.Column<string>(type: "TEXT", unicode: false, maxLength: 64, nullable: false),
                    InventoryHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 71, nullable: true),
                    Differences = table.Column<int>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InventoryCheck", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InventoryDifference",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    CheckId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Environment = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    StudyOid = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "BINARY"),
                    FormOid = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true, collation: "BINARY"),
                    Version = table.Column<int>(type: "INTEGER", nullable: true),
                    ReleaseNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    SiteOid = table.Column<string>(type: "TEXT", maxLength: 400, nullable: true, collation: "BINARY"),
                    HereState = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    HereHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 71, nullable: true),
                    ThereState = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    ThereHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 71, nullable: true),
                    Details = table.Column<string>(type: "TEXT", nullable: false),
                    DeploymentId = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reported = table.Column<string>(type: "TEXT", nullable: true),
                    Repair = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    IsAutomatic = table.Column<bool>(type: "INTEGER", nullable: false),
                    Identity = table.Column<string>(type: "TEXT", unicode: false, maxLength: 71, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    DecidedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ConfirmedAt = table.Column<long>(type: "INTEGER", nullable: true),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InventoryDifference", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InventoryDifference_InventoryCheck_CheckId",
                        column: x => x.CheckId,
                        principalTable: "InventoryCheck",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "InventoryPart",
                columns: table => new
                {
                    CheckId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Part = table.Column<int>(type: "INTEGER", nullable: false),
                    Content = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InventoryPart", x => new { x.CheckId, x.Part });
                    table.ForeignKey(
                        name: "FK_InventoryPart_InventoryCheck_CheckId",
                        column: x => x.CheckId,
                        principalTable: "InventoryCheck",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SiteActivation_StudyOid_Environment_SiteOid_DecisionNumber_Voided",
                table: "SiteActivation",
                columns: new[] { "StudyOid", "Environment", "SiteOid", "DecisionNumber", "Voided" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InventoryCheck_Environment_RequestedAt",
                table: "InventoryCheck",
                columns: new[] { "Environment", "RequestedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_InventoryCheck_Environment_Turn",
                table: "InventoryCheck",
                columns: new[] { "Environment", "Turn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InventoryDifference_CheckId_Id",
                table: "InventoryDifference",
                columns: new[] { "CheckId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_InventoryDifference_Environment_State",
                table: "InventoryDifference",
                columns: new[] { "Environment", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_InventoryDifference_State_IsAutomatic",
                table: "InventoryDifference",
                columns: new[] { "State", "IsAutomatic" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "InventoryDifference");

            migrationBuilder.DropTable(
                name: "InventoryPart");

            migrationBuilder.DropTable(
                name: "InventoryCheck");

            migrationBuilder.DropIndex(
                name: "IX_SiteActivation_StudyOid_Environment_SiteOid_DecisionNumber_Voided",
                table: "SiteActivation");

            migrationBuilder.DropColumn(
                name: "Voided",
                table: "SiteActivation");

            migrationBuilder.DropColumn(
                name: "LostAttempt",
                table: "ReleaseDeployment");

            migrationBuilder.DropColumn(
                name: "LostAttempt",
                table: "FormDeployment");

            migrationBuilder.CreateIndex(
                name: "IX_SiteActivation_StudyOid_Environment_SiteOid_DecisionNumber",
                table: "SiteActivation",
                columns: new[] { "StudyOid", "Environment", "SiteOid", "DecisionNumber" },
                unique: true);
        }
    }
}
