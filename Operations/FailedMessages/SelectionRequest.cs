using Messaging.Operations.FailedMessages;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Operations.FailedMessages;

/// <summary>Which failed messages are meant: exactly one of the three.</summary>
/// <param name="MessageIds">These, 1 to 1,000.</param>
/// <param name="Group">All of this group.</param>
/// <param name="All">True: every one.</param>
public sealed record SelectionRequest(IReadOnlyList<long>? MessageIds = null, string? Group = null, bool All = false)
{
    private const int MostIds = 1000;

    internal FailedMessageSelection Selection => MessageIds is not null ? FailedMessageSelection.OfMessages(MessageIds) : Group is not null ? FailedMessageSelection.OfGroup(Group) : FailedMessageSelection.All;

    internal ProblemHttpResult? FindProblem()
    {
        if ((MessageIds is null ? 0 : 1) + (Group is null ? 0 : 1) + (All ? 1 : 0) != 1)
            return Problem.Unprocessable("bad-selection", "It is not clear which messages are meant.", "Give exactly one of messageIds, group and all (true).", new Place(Path: "$.selection"));
        if (MessageIds is { Count: 0 or > MostIds })
            return Problem.Unprocessable("bad-selection", $"The field messageIds names {MessageIds.Count} messages.", $"Name 1 to {MostIds}, or a group.", new Place(Path: "$.selection.messageIds"));
        return Group is not null && !StorableText.IsStorable(Group)
            ? Problem.Unprocessable("bad-selection", "The field group holds characters that no key has.", "Copy the key from the list of groups.", new Place(Path: "$.selection.group"))
            : null;
    }
}
