using Security;

namespace Cdms.Service.Features.Entry;

/// <summary>The addresses of entered data. OIDs and keys in them are URL-encoded. Each says itself whose subjects it shows and changes.</summary>
internal static class EntryEndpoints
{
    public static void MapEntry(this RouteGroupBuilder api)
    {
        var subject = api.MapGroup("/studies/{studyOid}/subjects/{subjectKey}").WithTags("Entry").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope()
            .ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        subject.MapPost("/operations", RecordOperation.HandleAsync).WithName(nameof(RecordOperation)).WithSummary("Takes what was entered in a form").ProducesProblem(409).ProducesProblem(422);
        subject.MapGet("/conflicts", ListConflicts.HandleAsync).WithName(nameof(ListConflicts)).WithSummary("Values that have no place");
        subject.MapPost("/conflicts/{id:long}/settle", SettleConflict.HandleAsync).WithName(nameof(SettleConflict)).WithSummary("Says what became of one").ProducesProblem(422);

        subject.MapGet("/entry", GetEntryPack.HandleAsync).WithName(nameof(GetEntryPack)).WithSummary("All that is needed to work on a subject without a network");
        subject.MapGet("/entry/releases/{releaseNumber:int}/forms/{formOid}", GetEntryDefinition.HandleAsync).WithName(nameof(GetEntryDefinition)).WithSummary("A form as its reader may see it");

        var form = subject.MapGroup("/visits/{studyEventOid}/forms/{formOid}");
        form.MapGet("", GetFormEntry.HandleAsync).WithName(nameof(GetFormEntry)).WithSummary("A form as it stands");
        form.MapPost("/submit", SubmitForm.HandleAsync).WithName(nameof(SubmitForm)).WithSummary("Says that a form is filled in").ProducesProblem(409);
        form.MapGet("/history", GetItemHistory.HandleAsync).WithName(nameof(GetItemHistory)).WithSummary("Every change of one item");
    }
}
