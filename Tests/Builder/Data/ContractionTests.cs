using Microsoft.EntityFrameworkCore.Migrations;
using Tests.Support;

namespace Tests.Builder.Data;

/// <summary>What holds migrations to expand and contract sees both.</summary>
public sealed class ContractionTests
{
    private const string Form = "Form";

    [Fact]
    public void Find_WhatOnlyAdds_IsNothing()
    {
        var migration = new MigrationBuilder("");
        migration.CreateTable("Visit", table => new { Id = table.Column<int>(nullable: false) });
        migration.CreateIndex("IX_Visit", "Visit", "Id", unique: true);
        migration.AddColumn<string>("Note", Form, nullable: true);
        migration.AddColumn<int>("Order", Form, nullable: false, defaultValue: 1);
        migration.CreateIndex("IX_Form_Name", Form, "Name");
        migration.AlterColumn<string>("Name", Form, maxLength: 400, nullable: true, oldClrType: typeof(string), oldMaxLength: 200, oldNullable: false);
        migration.AddForeignKey("FK_Form_Note", Form, "Note", "Visit");

        Assert.Empty(Contractions.FindIn(migration.Operations));
    }

    [Fact]
    public void Find_WhatTheVersionBeforeMinds_NamesEach()
    {
        var migration = new MigrationBuilder("");
        migration.AddColumn<int>("Order", Form, nullable: false);
        migration.CreateIndex("IX_Form_Name", Form, "Name", unique: true);
        migration.AlterColumn<string>("Name", Form, maxLength: 100, oldClrType: typeof(string), oldMaxLength: 200);
        migration.AlterColumn<string>("Text", Form, nullable: false, oldClrType: typeof(string), oldNullable: true);
        migration.AlterColumn<int>("Size", Form, oldClrType: typeof(string));
        migration.AddForeignKey("FK_Form_Study", Form, "StudyId", "Study");
        migration.RenameColumn("Old", Form, "New");
        migration.DropColumn("Old", Form);
        migration.DropTable("Study");
        migration.Sql("UPDATE ...");

        Assert.Equal(
            [
                "adds column Form.Order, which the version before does not fill",
                "makes Form.Name unique, which the version before does not heed",
                "narrows column Form.Name",
                "narrows column Form.Text",
                "narrows column Form.Size",
                "adds foreign key Form.StudyId, which the version before does not heed",
                "RenameColumn of Form",
                "DropColumn of Form",
                "DropTable of Study",
                "runs a statement of its own",
            ],
            Contractions.FindIn(migration.Operations));
    }
}
