using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Builder.Service.Data.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AddDropFolder : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "DroppedFile",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Bucket = table.Column<string>(type: "nvarchar(63)", maxLength: 63, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: false),
                    VersionId = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: true),
                    ETag = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Size = table.Column<long>(type: "bigint", nullable: true),
                    Sequencer = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    ObjectHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    EventHash = table.Column<string>(type: "varchar(64)", unicode: false, maxLength: 64, nullable: false),
                    PutBy = table.Column<string>(type: "nvarchar(1024)", maxLength: 1024, nullable: true),
                    ReceivedAt = table.Column<long>(type: "bigint", nullable: false),
                    Outcome = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    StudyOid = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Code = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: true),
                    Detail = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Remedy = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Report = table.Column<string>(type: "nvarchar(max)", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DroppedFile", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DroppedFile_ObjectHash_EventHash",
                table: "DroppedFile",
                columns: new[] { "ObjectHash", "EventHash" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DroppedFile_StudyOid_Id",
                table: "DroppedFile",
                columns: new[] { "StudyOid", "Id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DroppedFile");
        }
    }
}
