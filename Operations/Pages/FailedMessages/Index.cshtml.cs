using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Mvc;
using Operations.FailedMessages;
using ServiceDefaults;

namespace Operations.Pages.FailedMessages;

/// <summary>Failed messages by their cause, what still lies in the queues, and what is on its way back.</summary>
internal sealed class IndexModel(ServiceDbContext db, QueueDepths depths, TimeProvider clock) : FailedMessagePage(db, clock)
{
    private const int ReturnsShown = 10;

    public static IReadOnlyList<FailedMessageState> States { get; } = Enum.GetValues<FailedMessageState>();

    public FailedMessageState State { get; private set; }

    public IReadOnlyList<FailedMessageGroup> Groups { get; private set; } = [];

    public IReadOnlyList<QueueDepths.Depth> Queues { get; private set; } = [];

    public IReadOnlyList<ReturnSummary> Returns { get; private set; } = [];

    public Task<IActionResult> OnGetAsync(FailedMessageState state, int? begun, int? done)
    {
        Tell(begun, done);
        return ShowAsync(state);
    }

    public async Task<IActionResult> OnPostReturnAsync() =>
        await ReturnAsync(FailedMessageSelection.All, OperationsPages.FailedMessages) ?? await ShowAsync(FailedMessageState.Waiting);

    public async Task<IActionResult> OnPostStopAsync(Guid returnId)
    {
        if (!MayAct)
            return Forbid();
        await CancelReturn.RunAsync(returnId, Db, Clock, HttpContext.RequestAborted);
        return LocalRedirect(OperationsPages.FailedMessages);
    }

    private async Task<IActionResult> ShowAsync(FailedMessageState state)
    {
        State = state;
        Groups = await Db.ReadFailedMessageGroupsAsync(state, HttpContext.RequestAborted);
        Queues = await depths.ReadAsync(HttpContext.RequestAborted);
        Returns = await ListReturns.ReadAsync(Db, ReturnsShown, Clock, HttpContext.RequestAborted);
        return Page();
    }
}
