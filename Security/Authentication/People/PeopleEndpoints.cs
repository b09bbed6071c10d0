using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Security.Authentication.People;

/// <summary>The addresses by which administrators see and shut out people of the identity provider.</summary>
internal static class PeopleEndpoints
{
    public static void MapPeople(this IEndpointRouteBuilder app)
    {
        var people = app.MapGroup("/api/people").WithTags("People").RequireAuthorization(Policies.ManageAccounts).ProducesProblem(401).ProducesProblem(403);
        people.MapGet("", ListPeople.HandleAsync).WithName(nameof(ListPeople));
        people.MapPost("/{subjectId}/disable", ShutPersonOut.DisableAsync).WithName("DisablePerson").ProducesProblem(400).ProducesProblem(404);
        people.MapPost("/{subjectId}/enable", ShutPersonOut.EnableAsync).WithName("EnablePerson").ProducesProblem(400).ProducesProblem(404);
    }
}
