using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>The addresses of moving forms to another version.</summary>
internal static class MigrationsEndpoints
{
    public static IServiceCollection AddMigrations(this IServiceCollection services) => services
        .AddScoped<MigrationFinder>()
        .AddScoped<MigrationCandidates>()
        .AddScoped<MigrationForms>()
        .AddScoped<MigrationDryRun>();

    public static void MapMigrations(this RouteGroupBuilder api)
    {
        var migrations = api.MapGroup("/studies/{studyOid}/migrations").WithTags("Migrations").RequireAuthorization(Policies.MigrateForms)
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        migrations.MapGet("", ListMigrations.HandleAsync).WithName(nameof(ListMigrations)).WithSummary("Plans to move forms");
        migrations.MapPost("", PlanMigration.HandleAsync).WithName(nameof(PlanMigration)).WithSummary("Makes a plan and says what would come of it").ProducesProblem(422);
        migrations.MapGet("/proposal", ProposeMigration.HandleAsync).WithName(nameof(ProposeMigration)).WithSummary("What a plan could say, from the difference of two versions");
        migrations.MapGet("/{id:long}", GetMigration.HandleAsync).WithName(nameof(GetMigration)).WithSummary("One plan: what it did and would do");
        migrations.MapPost("/{id:long}/run", RunMigration.HandleAsync).WithName(nameof(RunMigration)).WithSummary("Moves the next forms").ProducesProblem(409).ProducesProblem(422);
        migrations.MapPost("/{id:long}/undo", UndoMigration.HandleAsync).WithName(nameof(UndoMigration)).WithSummary("Moves forms back that nobody touched").ProducesProblem(422);
    }

    public static string PathOf(string studyOid, long id) => $"/api/studies/{OidPath.Segment(studyOid)}/migrations/{id}";
}
