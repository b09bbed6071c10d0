using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Cdms.Service.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class ClinicalDataExchange : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "ImportId",
                table: "EntryOperation",
                type: "uniqueidentifier",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ChangeFeedRange",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StudyOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    FormInstanceId = table.Column<long>(type: "bigint", nullable: false),
                    FirstChange = table.Column<int>(type: "int", nullable: false),
                    LastChange = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ChangeFeedRange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ChangeFeedRange_FormInstance_FormInstanceId",
                        column: x => x.FormInstanceId,
                        principalTable: "FormInstance",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ClinicalImport",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StudyOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SourceFile = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    SourceSystem = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    StartedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    StartedAt = table.Column<long>(type: "bigint", nullable: false),
                    FinishedAt = table.Column<long>(type: "bigint", nullable: true),
                    Report = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ClinicalImport", x => x.ImportId);
                });

            migrationBuilder.CreateTable(
                name: "ImportedKey",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StudyOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    StudyEventOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StudyEventRepeatKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FormOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FormRepeatKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ItemGroupOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ItemGroupRepeatKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ItemOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OriginalName = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    OriginalKey = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedKey", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedKey_Subject_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subject",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportedRecord",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    StudyOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    StudyEventOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    StudyEventRepeatKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FormOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    FormRepeatKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ItemGroupOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ItemGroupRepeatKey = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    ItemOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    KindNamespace = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Xml = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    RecordHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedRecord", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedRecord_Subject_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subject",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ChangeFeedRange_FormInstanceId_LastChange",
                table: "ChangeFeedRange",
                columns: new[] { "FormInstanceId", "LastChange" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChangeFeedRange_StudyOid_Number",
                table: "ChangeFeedRange",
                columns: new[] { "StudyOid", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ClinicalImport_StudyOid_StartedAt",
                table: "ClinicalImport",
                columns: new[] { "StudyOid", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ImportedKey_SubjectId",
                table: "ImportedKey",
                column: "SubjectId");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedRecord_SubjectId_RecordHash",
                table: "ImportedRecord",
                columns: new[] { "SubjectId", "RecordHash" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ChangeFeedRange");

            migrationBuilder.DropTable(
                name: "ClinicalImport");

            migrationBuilder.DropTable(
                name: "ImportedKey");

            migrationBuilder.DropTable(
                name: "ImportedRecord");

            migrationBuilder.DropColumn(
                name: "ImportId",
                table: "EntryOperation");
        }
    }
}
