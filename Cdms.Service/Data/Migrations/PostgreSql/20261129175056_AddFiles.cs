using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Cdms.Service.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddFiles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "FileContent",
                columns: table => new
                {
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    Sha256 = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Content = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileContent", x => new { x.SubjectId, x.Sha256 });
                    table.ForeignKey(
                        name: "FK_FileContent_Subject_SubjectId",
                        column: x => x.SubjectId,
                        principalTable: "Subject",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StoredFile",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SiteOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SubjectId = table.Column<long>(type: "bigint", nullable: false),
                    FormOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    ItemOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    Sha256 = table.Column<string>(type: "character varying(64)", unicode: false, maxLength: 64, nullable: false),
                    Reference = table.Column<string>(type: "character varying(2000)", unicode: false, maxLength: 2000, nullable: false),
                    AccessClass = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    UploadedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    UploadedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoredFile", x => x.Id);
                    table.ForeignKey(
                        name: "FK_StoredFile_FileContent_SubjectId_Sha256",
                        columns: x => new { x.SubjectId, x.Sha256 },
                        principalTable: "FileContent",
                        principalColumns: new[] { "SubjectId", "Sha256" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_StoredFile_SubjectId_FormOid_ItemOid",
                table: "StoredFile",
                columns: new[] { "SubjectId", "FormOid", "ItemOid" });

            migrationBuilder.CreateIndex(
                name: "IX_StoredFile_SubjectId_Sha256",
                table: "StoredFile",
                columns: new[] { "SubjectId", "Sha256" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StoredFile");

            migrationBuilder.DropTable(
                name: "FileContent");
        }
    }
}
