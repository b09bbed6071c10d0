using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Mvc;
using Operations.FailedMessages;
using ServiceDefaults;

namespace Operations.Pages.FailedMessages;

/// <summary>Messages that failed for one cause, one by one.</summary>
internal sealed class GroupModel(ServiceDbContext db, TimeProvider clock) : FailedMessagePage(db, clock)
{
    private const int Size = 50;

    /// <summary>Messages that are ticked.</summary>
    [BindProperty]
    public IList<long> Chosen { get; set; } = [];

    public string Key { get; private set; } = "";

    public FailedMessageState State { get; private set; }

    /// <summary>What they have in common; null when none is in this state any more.</summary>
    public FailedMessageGroup? Facts { get; private set; }

    public Page<FailedMessageSummary> Messages { get; private set; } = new([], 1, Size, 0);

    public int Pages => Math.Max(1, (Messages.Total + Size - 1) / Size);

    private string Here => $"{OperationsPages.FailedMessages}/groups/{Key}";

    public Task<IActionResult> OnGetAsync(string key, FailedMessageState state, int? begun, int? done, int number = 1)
    {
        Tell(begun, done);
        return ShowAsync(key, state, Math.Clamp(number, 1, 1_000_000));
    }

    public Task<IActionResult> OnPostReturnAsync(string key) => ActAsync(key, () => ReturnAsync(FailedMessageSelection.OfGroup(key), Here));

    public Task<IActionResult> OnPostArchiveAsync(string key) => ActAsync(key, () => ArchiveAsync(FailedMessageSelection.OfGroup(key), Here));

    public Task<IActionResult> OnPostChosenAsync(string key) => ActAsync(key, async () =>
        Chosen.Count == 0 ? Wrong("", Words.NothingChosen) : await ReturnAsync(FailedMessageSelection.OfMessages([.. Chosen.Take(Size)]), Here));

    private async Task<IActionResult> ActAsync(string key, Func<Task<IActionResult?>> act)
    {
        Key = IsKey(key) ? key : "";
        return Key.Length == 0 ? NotFound() : await act() ?? await ShowAsync(key, FailedMessageState.Waiting, 1);
    }

    private async Task<IActionResult> ShowAsync(string key, FailedMessageState state, int number)
    {
        if (!IsKey(key))
            return NotFound();
        (Key, State) = (key, state);
        Facts = (await Db.ReadFailedMessageGroupsAsync(state, HttpContext.RequestAborted)).FirstOrDefault(one => one.Key == key);
        Messages = await ListFailedMessages.ReadAsync(new(number, Size), Db, key, state, HttpContext.RequestAborted);
        return Page();
    }

    private static bool IsKey(string key) => key.Length == 64 && key.All(char.IsAsciiHexDigitLower);
}
