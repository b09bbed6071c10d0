using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Cdms.Service.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddLaboratories : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Laboratory",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    LaboratoryOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Laboratory", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LaboratorySettings",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Sources = table.Column<string>(type: "text", nullable: false),
                    AsksOutOfRange = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    SetBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    SetAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LaboratorySettings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LaboratoryRange",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    LaboratoryId = table.Column<long>(type: "bigint", nullable: false),
                    LaboratoryOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ItemOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    MeasurementUnitOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    UnitText = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Low = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: true),
                    High = table.Column<string>(type: "character varying(32)", unicode: false, maxLength: 32, nullable: true),
                    Sex = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    AgeFrom = table.Column<int>(type: "integer", nullable: true),
                    AgeTo = table.Column<int>(type: "integer", nullable: true),
                    ValidFrom = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    AccessClass = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    CreatedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    CreatedAt = table.Column<long>(type: "bigint", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    EndReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true),
                    WithdrawnAt = table.Column<long>(type: "bigint", nullable: true),
                    WithdrawnBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    WithdrawReason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LaboratoryRange", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LaboratoryRange_Laboratory_LaboratoryId",
                        column: x => x.LaboratoryId,
                        principalTable: "Laboratory",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LaboratorySite",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    LaboratoryId = table.Column<long>(type: "bigint", nullable: false),
                    SiteOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    AddedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AddedAt = table.Column<long>(type: "bigint", nullable: false),
                    EndedAt = table.Column<long>(type: "bigint", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LaboratorySite", x => x.Id);
                    table.ForeignKey(
                        name: "FK_LaboratorySite_Laboratory_LaboratoryId",
                        column: x => x.LaboratoryId,
                        principalTable: "Laboratory",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Laboratory_StudyOid_LaboratoryOid",
                table: "Laboratory",
                columns: new[] { "StudyOid", "LaboratoryOid" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LaboratoryRange_LaboratoryId_ItemOid",
                table: "LaboratoryRange",
                columns: new[] { "LaboratoryId", "ItemOid" });

            migrationBuilder.CreateIndex(
                name: "IX_LaboratorySettings_StudyOid_Number",
                table: "LaboratorySettings",
                columns: new[] { "StudyOid", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LaboratorySite_LaboratoryId",
                table: "LaboratorySite",
                column: "LaboratoryId");

            migrationBuilder.CreateIndex(
                name: "IX_LaboratorySite_StudyOid_LaboratoryId",
                table: "LaboratorySite",
                columns: new[] { "StudyOid", "LaboratoryId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "LaboratoryRange");

            migrationBuilder.DropTable(
                name: "LaboratorySettings");

            migrationBuilder.DropTable(
                name: "LaboratorySite");

            migrationBuilder.DropTable(
                name: "Laboratory");
        }
    }
}
