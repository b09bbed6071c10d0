using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Cdms.Service.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddClinicalData : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Subject",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SubjectKey = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    SiteOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    State = table.Column<string>(type: "character varying(16)", unicode: false, maxLength: 16, nullable: false),
                    StateSince = table.Column<DateOnly>(type: "date", nullable: true),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Subject", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "EntryConflict",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    OperationId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyEventOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    StudyEventRepeatKey = table.Column<string>(type: "text", nullable: false),
                    FormOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    FormRepeatKey = table.Column<string>(type: "text", nullable: false),
                    ItemGroupOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ItemGroupRepeatKey = table.Column<string>(type: "text", nullable: false),
                    ItemOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true),
                    MeasurementUnitOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Code = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    EnteredBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ReceivedAt = table.Column<long>(type: "bigint", nullable: false),
                    SettledAt = table.Column<long>(type: "bigint", nullable: true),
                    SettledBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Settlement = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryConflict", x => x.Id);
                    table.ForeignKey(
                        name: "FK_EntryConflict_Subject_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subject",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EntryOperation",
                columns: table => new
                {
                    OperationId = table.Column<Guid>(type: "uuid", nullable: false),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    ActorId = table.Column<string>(type: "character varying(255)", maxLength: 255, nullable: false),
                    RequestHash = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    DeviceTime = table.Column<long>(type: "bigint", nullable: false),
                    DeviceOffsetMinutes = table.Column<int>(type: "integer", nullable: false),
                    ReceivedAt = table.Column<long>(type: "bigint", nullable: false),
                    IsClockDoubtful = table.Column<bool>(type: "boolean", nullable: false),
                    Answer = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EntryOperation", x => x.OperationId);
                    table.ForeignKey(
                        name: "FK_EntryOperation_Subject_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subject",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FormInstance",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    SiteOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    StudyEventOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    StudyEventRepeatKey = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    FormOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    FormRepeatKey = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    ReleaseNumber = table.Column<int>(type: "integer", nullable: false),
                    FormVersion = table.Column<int>(type: "integer", nullable: false),
                    ContentHash = table.Column<string>(type: "character varying(71)", unicode: false, maxLength: 71, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    LastChange = table.Column<int>(type: "integer", nullable: false),
                    SubmittedAt = table.Column<long>(type: "bigint", nullable: true),
                    SubmittedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Revision = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormInstance", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormInstance_Subject_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subject",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemChange",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    FormInstanceId = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    ItemGroupOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ItemGroupRepeatKey = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    ItemOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true),
                    MeasurementUnitOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    OperationId = table.Column<Guid>(type: "uuid", nullable: false),
                    ChangedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ReceivedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemChange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemChange_FormInstance_FormInstanceId",
                        column: x => x.FormInstanceId,
                        principalTable: "FormInstance",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ItemValue",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    FormInstanceId = table.Column<long>(type: "bigint", nullable: false),
                    ItemGroupOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ItemGroupRepeatKey = table.Column<string>(type: "character varying(20)", unicode: false, maxLength: 20, nullable: false),
                    ItemOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "text", nullable: true),
                    MeasurementUnitOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    Change = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ItemValue", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ItemValue_FormInstance_FormInstanceId",
                        column: x => x.FormInstanceId,
                        principalTable: "FormInstance",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_EntryConflict_SubjectId_SettledAt",
                table: "EntryConflict",
                columns: new[] { "SubjectId", "SettledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_EntryOperation_SubjectId",
                table: "EntryOperation",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_FormInstance_StudyOid_FormOid",
                table: "FormInstance",
                columns: new[] { "StudyOid", "FormOid" });

            migrationBuilder.CreateIndex(
                name: "IX_FormInstance_SubjectId_StudyEventOid_StudyEventRepeatKey_Fo~",
                table: "FormInstance",
                columns: new[] { "SubjectId", "StudyEventOid", "StudyEventRepeatKey", "FormOid", "FormRepeatKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemChange_FormInstanceId_Number",
                table: "ItemChange",
                columns: new[] { "FormInstanceId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ItemValue_FormInstanceId_ItemGroupOid_ItemGroupRepeatKey_It~",
                table: "ItemValue",
                columns: new[] { "FormInstanceId", "ItemGroupOid", "ItemGroupRepeatKey", "ItemOid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Subject_StudyOid_SiteOid",
                table: "Subject",
                columns: new[] { "StudyOid", "SiteOid" });

            migrationBuilder.CreateIndex(
                name: "IX_Subject_StudyOid_SubjectKey",
                table: "Subject",
                columns: new[] { "StudyOid", "SubjectKey" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "EntryConflict");

            migrationBuilder.DropTable(
                name: "EntryOperation");

            migrationBuilder.DropTable(
                name: "ItemChange");

            migrationBuilder.DropTable(
                name: "ItemValue");

            migrationBuilder.DropTable(
                name: "FormInstance");

            migrationBuilder.DropTable(
                name: "Subject");
        }
    }
}
