using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Builder.Service.Data.Migrations.Sqlite
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
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Environment = table.Column<string>(type: "TEXT", unicode: false, maxLength: 40, nullable: false),
                    StudyOid = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "BINARY"),
                    SiteOid = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false, collation: "BINARY"),
                    SiteName = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    DecisionNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ReleaseNumber = table.Column<int>(type: "INTEGER", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ManifestHash = table.Column<string>(type: "TEXT", unicode: false, maxLength: 71, nullable: false),
                    PreviousReleaseNumber = table.Column<int>(type: "INTEGER", nullable: true),
                    Approvals = table.Column<string>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ActivatedBy = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    ActivatedAt = table.Column<long>(type: "INTEGER", nullable: false),
                    ReceivedAt = table.Column<long>(type: "INTEGER", nullable: false)
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
