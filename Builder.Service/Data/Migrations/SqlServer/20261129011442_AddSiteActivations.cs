using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Builder.Service.Data.Migrations.SqlServer
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
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Environment = table.Column<string>(type: "varchar(40)", unicode: false, maxLength: 40, nullable: false),
                    StudyOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SiteOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    SiteName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DecisionNumber = table.Column<int>(type: "int", nullable: false),
                    ReleaseNumber = table.Column<int>(type: "int", nullable: false),
                    ReleaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ManifestHash = table.Column<string>(type: "varchar(71)", unicode: false, maxLength: 71, nullable: false),
                    PreviousReleaseNumber = table.Column<int>(type: "int", nullable: true),
                    Approvals = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    ActivatedBy = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
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
