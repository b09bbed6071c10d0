using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Builder.Service.Data.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class AddSiteActivations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "SiteActivation",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    Environment = table.Column<string>(type: "character varying(40)", unicode: false, maxLength: 40, nullable: false),
                    StudyOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SiteOid = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false, collation: "C"),
                    SiteName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DecisionNumber = table.Column<int>(type: "integer", nullable: false),
                    ReleaseNumber = table.Column<int>(type: "integer", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    ManifestHash = table.Column<string>(type: "character varying(71)", unicode: false, maxLength: 71, nullable: false),
                    PreviousReleaseNumber = table.Column<int>(type: "integer", nullable: true),
                    Approvals = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    ActivatedBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    ActivatedAt = table.Column<long>(type: "bigint", nullable: false),
                    ReceivedAt = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SiteActivation", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SiteActivation_StudyOid_Environment_SiteOid_DecisionNumber",
                table: "SiteActivation",
                columns: new[] { "StudyOid", "Environment", "SiteOid", "DecisionNumber" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "SiteActivation");
        }
    }
}
