namespace Builder.Cli.Journeys;

/// <summary>What a look at a journey showed.</summary>
/// <param name="State">Its state, in the Builder's word.</param>
/// <param name="IsArrived">It is where it was to go. Null: that is not decided.</param>
/// <param name="Reasons">Why it did not arrive.</param>
/// <param name="StartsAt">When it begins, where that is a time to come.</param>
/// <param name="Answer">The Builder's answer, for programs.</param>
internal sealed record JourneyLook(string State, bool? IsArrived, IReadOnlyList<string> Reasons, DateTimeOffset? StartsAt, object Answer);
