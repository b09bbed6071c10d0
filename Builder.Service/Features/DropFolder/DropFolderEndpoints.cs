using Security;

namespace Builder.Service.Features.DropFolder;

/// <summary>The addresses of the drop folder.</summary>
internal static class DropFolderEndpoints
{
    public static void MapDropFolder(this RouteGroupBuilder api)
    {
        // No study stands in the address: list and file are confined to the studies of the user.
        var files = api.MapGroup("/drop-folder").WithTags("Drop folder").FiltersByScope().RequireAuthorization(Policies.ReadStudies).ProducesProblem(401).ProducesProblem(403);
        files.MapGet("", ListDroppedFiles.HandleAsync).WithName(nameof(ListDroppedFiles)).ProducesProblem(400);
        files.MapGet("/{id:long}", GetDroppedFile.HandleAsync).WithName(nameof(GetDroppedFile)).ProducesProblem(404);
    }
}
