namespace Builder.Service.Domain;

/// <summary>What happened to a deployment: the part of a history entry that its caller knows.</summary>
/// <param name="At">When the Builder learned of it, UTC.</param>
/// <param name="Actor">Who caused it.</param>
/// <param name="MessageId">The message that caused it, or that goes out because of it.</param>
/// <param name="Attempt">The attempt that is answered; null means the one under way.</param>
public readonly record struct Occurrence(DateTimeOffset At, string Actor, Guid? MessageId = null, int? Attempt = null)
{
    /// <summary>Who asked for it, as <see cref="Security.Actor.Write"/> writes it; null for what nobody asked for: an answer, a deadline, a sending again.</summary>
    public string? Requester { get; init; }
}
