using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Builder.Service.Data.Migrations.SqlServer
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
                type: "bigint",
                nullable: false,
                defaultValue: 0L);

            migrationBuilder.AddColumn<int>(
                name: "LostAttempt",
                table: "ReleaseDeployment",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "LostAttempt",
                table: "FormDeployment",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "InventoryCheck",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Environment = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    State = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    RequestedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    RequestedAt = table.Column<long>(type: "bigint", nullable: false),
                    AnswerBy = table.Column<long>(type: "bigint", nullable: false),
                    Turn = table.Column<string>(type: "varchar(36)", unicode: false, maxLength: 36, nullable: false),
                    ReportedAt = table.Column<long>(type: "bigint", nullable: true),
                    SoftwareVersion = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    There = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    Here = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    InventoryHash = table.Column<string>(type: "varchar(71)", unicode: false, maxLength: 71, nullable: true),
                    Differences = table.Column<int>(type: "int", nullable: false),
                    Revision = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InventoryCheck", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InventoryDifference",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    CheckId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Environment = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Subject = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    StudyOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FormOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: true),
                    ReleaseNumber = table.Column<int>(type: "int", nullable: true),
                    SiteOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true, collation: "Latin1_General_100_BIN2"),
                    HereState = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    HereHash = table.Column<string>(type: "varchar(71)", unicode: false, maxLength: 71, nullable: true),
                    ThereState = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    ThereHash = table.Column<string>(type: "varchar(71)", unicode: false, maxLength: 71, nullable: true),
                    Details = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    DeploymentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reported = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Repair = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    IsAutomatic = table.Column<bool>(type: "bit", nullable: false),
                    Identity = table.Column<string>(type: "varchar(71)", unicode: false, maxLength: 71, nullable: false),
                    State = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    DecidedAt = table.Column<long>(type: "bigint", nullable: true),
                    DecidedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: true),
                    ConfirmedAt = table.Column<long>(type: "bigint", nullable: true),
                    Revision = table.Column<int>(type: "int", nullable: false)
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
                    CheckId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Part = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false)
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
