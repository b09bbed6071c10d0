using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Operations.FailedMessages;
using ServiceDefaults;

namespace Operations.Pages.FailedMessages;

/// <summary>One failed message.</summary>
internal sealed class MessageModel(ServiceDbContext db, IOptions<FailedMessageOptions> options, IOptions<OperationsOptions> operations, TimeProvider clock) : FailedMessagePage(db, clock)
{
    public long Id { get; private set; }

    public GetFailedMessage.Response Found { get; private set; } = null!;

    /// <summary>Where the page of what it is about is; null: there is none.</summary>
    public string? LinkAddress =>
        operations.Value.DeploymentAddress is { Length: > 0 } address && Found.Message.Link?.Split(':', 2) is ["formDeploymentId", var id] ? address.Replace("{0}", Uri.EscapeDataString(id), StringComparison.Ordinal) : null;

    private string Here => $"{OperationsPages.FailedMessages}/{Id}";

    public Task<IActionResult> OnGetAsync(long id, int? begun, int? done)
    {
        Tell(begun, done);
        return ShowAsync(id);
    }

    public Task<IActionResult> OnPostReturnAsync(long id) => ActAsync(id, () => ReturnAsync(FailedMessageSelection.OfMessages([id]), Here));

    public Task<IActionResult> OnPostArchiveAsync(long id) => ActAsync(id, () => ArchiveAsync(FailedMessageSelection.OfMessages([id]), Here));

    public Task<IActionResult> OnPostTakeOutAsync(long id) => ActAsync(id, async () => MayAct
        ? LocalRedirect($"{Here}?done={await ArchiveFailedMessages.RunBackAsync(Db, FailedMessageSelection.OfMessages([id]), Clock, HttpContext.RequestAborted)}")
        : Forbid());

    private async Task<IActionResult> ActAsync(long id, Func<Task<IActionResult?>> act)
    {
        Id = id;
        return await act() ?? await ShowAsync(id);
    }

    private async Task<IActionResult> ShowAsync(long id)
    {
        Id = id;
        if (await GetFailedMessage.FindAsync(id, Db, options.Value, HttpContext.RequestAborted) is not { } found)
            return NotFound();
        Found = found;
        return Page();
    }
}
