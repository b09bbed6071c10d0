using Security;

namespace Cdms.Service.Features.Subjects;

/// <summary>The addresses of subjects. OIDs and keys in them are URL-encoded. Each says itself whose sites it shows and changes.</summary>
internal static class SubjectsEndpoints
{
    public static void MapSubjects(this RouteGroupBuilder api)
    {
        var subjects = api.MapGroup("/studies/{studyOid}/subjects").WithTags("Subjects").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        subjects.MapGet("", ListSubjects.HandleAsync).WithName(nameof(ListSubjects)).WithSummary("Subjects of one's sites");
        subjects.MapPost("", CreateSubject.HandleAsync).WithName(nameof(CreateSubject)).WithSummary("Takes a subject into screening").ProducesProblem(409).ProducesProblem(422);
        subjects.MapGet("/{subjectKey}", GetSubject.HandleAsync).WithName(nameof(GetSubject)).WithSummary("One subject: visits and forms");
        subjects.MapPost("/{subjectKey}/state", ChangeSubjectState.HandleAsync).WithName(nameof(ChangeSubjectState)).WithSummary("Enrols, completes or withdraws").ProducesProblem(409).ProducesProblem(422);
        api.MapGet("/studies/{studyOid}/subject-matrix", ListSubjectMatrix.HandleAsync).WithName(nameof(ListSubjectMatrix)).WithSummary("Subjects by forms").WithTags("Subjects")
            .RequireAuthorization(Policies.ReadClinicalData).FiltersByScope().ProducesProblem(400).ProducesProblem(401).ProducesProblem(403);
        subjects.MapPost("/{subjectKey}/reconsent", RecordReconsent.HandleAsync).WithName(nameof(RecordReconsent)).WithSummary("Records a new consent").ProducesProblem(409).ProducesProblem(422);
    }
}
