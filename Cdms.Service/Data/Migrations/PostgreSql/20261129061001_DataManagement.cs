using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Cdms.Service.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class DataManagement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "ConsentedDecision",
                table: "Subject",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ConsentedOn",
                table: "Subject",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DataHash",
                table: "Subject",
                type: "character varying(71)",
                unicode: false,
                maxLength: 71,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "NeedsReconsent",
                table: "SiteDecision",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "AccessClass",
                table: "ItemValue",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "VerifiedAt",
                table: "ItemValue",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VerifiedBy",
                table: "ItemValue",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DataHash",
                table: "FormInstance",
                type: "character varying(71)",
                unicode: false,
                maxLength: 71,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<long>(
                name: "VerifiedAt",
                table: "FormInstance",
                type: "bigint",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "VerifiedBy",
                table: "FormInstance",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AccessClass",
                table: "EntryOperation",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AccessClass",
                table: "EntryConflict",
                type: "character varying(100)",
                maxLength: 100,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "DataLock",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SiteOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    SubjectId = table.Column<long>(type: "bigint", nullable: true),
                    FormInstanceId = table.Column<long>(type: "bigint", nullable: true),
                    FormOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ItemGroupOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ItemGroupRepeatKey = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    ItemOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SetBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SetAt = table.Column<long>(type: "bigint", nullable: false),
                    Computed = table.Column<string>(type: "text", nullable: true),
                    AccessClass = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LiftedAt = table.Column<long>(type: "bigint", nullable: true),
                    LiftedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    LiftReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataLock", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DataLock_FormInstance_FormInstanceId",
                        column: x => x.FormInstanceId,
                        principalTable: "FormInstance",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DataLock_Subject_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subject",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DataQuery",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SiteOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    FormInstanceId = table.Column<long>(type: "bigint", nullable: false),
                    FormOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ItemGroupOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ItemGroupRepeatKey = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    ItemOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    CheckKey = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Change = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    RaisedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    RaisedAt = table.Column<long>(type: "bigint", nullable: false),
                    AccessClass = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    State = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Messages = table.Column<int>(type: "integer", nullable: false),
                    IsClosedByCheck = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DataQuery", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DataQuery_FormInstance_FormInstanceId",
                        column: x => x.FormInstanceId,
                        principalTable: "FormInstance",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormMigration",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    FormOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ToReleaseNumber = table.Column<int>(type: "integer", nullable: false),
                    ToContentHash = table.Column<string>(type: "character varying(71)", unicode: false, maxLength: 71, nullable: false),
                    ToFormVersion = table.Column<int>(type: "integer", nullable: false),
                    Plan = table.Column<string>(type: "text", nullable: false),
                    VoidsSignatures = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    PlannedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    PlannedAt = table.Column<long>(type: "bigint", nullable: false),
                    UndoneSince = table.Column<long>(type: "bigint", nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormMigration", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "QueryMessage",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    QueryId = table.Column<long>(type: "bigint", nullable: false),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Action = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SaidBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SaidAt = table.Column<long>(type: "bigint", nullable: false),
                    AccessClass = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QueryMessage", x => x.Id);
                    table.ForeignKey(
                        name: "FK_QueryMessage_DataQuery_QueryId",
                        column: x => x.QueryId,
                        principalTable: "DataQuery",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormMigrationStep",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FormMigrationId = table.Column<long>(type: "bigint", nullable: false),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    FormInstanceId = table.Column<long>(type: "bigint", nullable: false),
                    FromReleaseNumber = table.Column<int>(type: "integer", nullable: false),
                    FromFormVersion = table.Column<int>(type: "integer", nullable: false),
                    FromContentHash = table.Column<string>(type: "character varying(71)", unicode: false, maxLength: 71, nullable: false),
                    Carried = table.Column<int>(type: "integer", nullable: false),
                    LastChange = table.Column<int>(type: "integer", nullable: false),
                    OperationId = table.Column<Guid>(type: "uuid", nullable: false),
                    MovedAt = table.Column<long>(type: "bigint", nullable: false),
                    UndoneAt = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormMigrationStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormMigrationStep_FormInstance_FormInstanceId",
                        column: x => x.FormInstanceId,
                        principalTable: "FormInstance",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormMigrationStep_FormMigration_FormMigrationId",
                        column: x => x.FormMigrationId,
                        principalTable: "FormMigration",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DataLock_FormInstanceId",
                table: "DataLock",
                column: "FormInstanceId");

            migrationBuilder.CreateIndex(
                name: "IX_DataLock_StudyOid_SubjectId_LiftedAt",
                table: "DataLock",
                columns: new[] { "StudyOid", "SubjectId", "LiftedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_DataLock_SubjectId",
                table: "DataLock",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_DataQuery_FormInstanceId",
                table: "DataQuery",
                column: "FormInstanceId");

            migrationBuilder.CreateIndex(
                name: "IX_DataQuery_StudyOid_State_SiteOid",
                table: "DataQuery",
                columns: new[] { "StudyOid", "State", "SiteOid" });

            migrationBuilder.CreateIndex(
                name: "IX_DataQuery_SubjectId_State",
                table: "DataQuery",
                columns: new[] { "SubjectId", "State" });

            migrationBuilder.CreateIndex(
                name: "IX_FormMigration_StudyOid",
                table: "FormMigration",
                column: "StudyOid");

            migrationBuilder.CreateIndex(
                name: "IX_FormMigrationStep_FormInstanceId",
                table: "FormMigrationStep",
                column: "FormInstanceId");

            migrationBuilder.CreateIndex(
                name: "IX_FormMigrationStep_FormMigrationId_FormInstanceId",
                table: "FormMigrationStep",
                columns: new[] { "FormMigrationId", "FormInstanceId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_QueryMessage_QueryId_Number",
                table: "QueryMessage",
                columns: new[] { "QueryId", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DataLock");

            migrationBuilder.DropTable(
                name: "FormMigrationStep");

            migrationBuilder.DropTable(
                name: "QueryMessage");

            migrationBuilder.DropTable(
                name: "FormMigration");

            migrationBuilder.DropTable(
                name: "DataQuery");

            migrationBuilder.DropColumn(
                name: "ConsentedDecision",
                table: "Subject");

            migrationBuilder.DropColumn(
                name: "ConsentedOn",
                table: "Subject");

            migrationBuilder.DropColumn(
                name: "DataHash",
                table: "Subject");

            migrationBuilder.DropColumn(
                name: "NeedsReconsent",
                table: "SiteDecision");

            migrationBuilder.DropColumn(
                name: "AccessClass",
                table: "ItemValue");

            migrationBuilder.DropColumn(
                name: "VerifiedAt",
                table: "ItemValue");

            migrationBuilder.DropColumn(
                name: "VerifiedBy",
                table: "ItemValue");

            migrationBuilder.DropColumn(
                name: "DataHash",
                table: "FormInstance");

            migrationBuilder.DropColumn(
                name: "VerifiedAt",
                table: "FormInstance");

            migrationBuilder.DropColumn(
                name: "VerifiedBy",
                table: "FormInstance");

            migrationBuilder.DropColumn(
                name: "AccessClass",
                table: "EntryOperation");

            migrationBuilder.DropColumn(
                name: "AccessClass",
                table: "EntryConflict");
        }
    }
}
