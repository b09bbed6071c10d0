using Security;

namespace Cdms.Service.Features.Locks;

/// <summary>The addresses of freezing and locking.</summary>
internal static class LocksEndpoints
{
    public static void MapLocks(this RouteGroupBuilder api)
    {
        var locks = api.MapGroup("/studies/{studyOid}/locks").WithTags("Locks").ProducesProblem(400).ProducesProblem(401).ProducesProblem(403).ProducesProblem(404);
        locks.MapGet("", ListLocks.HandleAsync).WithName(nameof(ListLocks)).WithSummary("What is frozen and locked").RequireAuthorization(Policies.ReadClinicalData).FiltersByScope();
        locks.MapPost("", SetLock.HandleAsync).WithName(nameof(SetLock)).WithSummary("Freezes or locks").RequireAuthorization(Policies.LockData).FiltersByScope().ProducesProblem(409).ProducesProblem(422);
        locks.MapPost("/{id:long}/lift", LiftLock.HandleAsync).WithName(nameof(LiftLock)).WithSummary("Lifts a lock").RequireAuthorization(Policies.LockData).FiltersByScope().ProducesProblem(409).ProducesProblem(422);
    }
}
