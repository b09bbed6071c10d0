using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Security;

namespace Operations.FailedMessages;

/// <summary>The addresses of failed messages. A message may be of any study, so a grant must be for all of them.</summary>
internal static class FailedMessagesEndpoints
{
    public static void MapFailedMessages(this IEndpointRouteBuilder app)
    {
        var messages = app.MapGroup("/api/failed-messages").WithTags("Failed messages").ProducesProblem(401).ProducesProblem(403);
        var reading = messages.MapGroup("").RequireAuthorization(Policies.ReadFailedMessages);
        reading.MapGet("", ListFailedMessages.HandleAsync).WithName(nameof(ListFailedMessages)).WithSummary("Failed messages one by one").ProducesProblem(400);
        reading.MapGet("/groups", ListFailedMessageGroups.HandleAsync).WithName(nameof(ListFailedMessageGroups)).WithSummary("Failed messages by their cause").ProducesProblem(400);
        reading.MapGet("/{id:long}", GetFailedMessage.HandleAsync).WithName(nameof(GetFailedMessage)).WithSummary("One failed message").ProducesProblem(404);
        reading.MapGet("/returns", ListReturns.HandleAsync).WithName(nameof(ListReturns)).WithSummary("Returns and how far they are");
        reading.MapGet("/returns/{returnId:guid}", ListReturns.HandleOneAsync).WithName("GetReturn").WithSummary("One return").ProducesProblem(404);

        var handling = messages.MapGroup("").RequireAuthorization(Policies.ReturnFailedMessages).ProducesProblem(422);
        handling.MapPost("/returns", ReturnFailedMessages.HandleAsync).WithName(nameof(ReturnFailedMessages)).WithSummary("Lets failed messages go back").ProducesProblem(409);
        handling.MapPost("/returns/{returnId:guid}/cancellation", CancelReturn.HandleAsync).WithName(nameof(CancelReturn)).WithSummary("Stops a return").ProducesProblem(404).ProducesProblem(409);
        handling.MapPost("/archive", ArchiveFailedMessages.HandleAsync).WithName(nameof(ArchiveFailedMessages)).WithSummary("Sets failed messages aside for good");
        handling.MapPost("/archive/return", ArchiveFailedMessages.HandleBackAsync).WithName("TakeOutFailedMessages").WithSummary("Lets archived messages wait again");
    }
}
