using Builder.Service.Domain;
using Security;

namespace Builder.Service.Features.Requests;

/// <summary>Who asked for something that an environment is told, and may be told again much later.</summary>
internal static class Requesting
{
    /// <summary>What whoever acts asks for now.</summary>
    /// <param name="clock">Says when.</param>
    /// <param name="messageId">The message that goes out because of it; null where none does.</param>
    public static Occurrence Now(TimeProvider clock, Guid? messageId) =>
        new(clock.GetUtcNow(), Acting.Actor.Label, messageId) { Requester = Acting.Actor.Write() };

    /// <summary>Lets messages go out in the name of who asked for them once, until the result is disposed. Rows saved afterwards are of whoever acts then.</summary>
    /// <param name="requester">As a deployment keeps it; null leaves the act as it is.</param>
    public static IDisposable? OnBehalfOf(string? requester) => Actor.Read(requester) is not { } actor ? null : Acting.Begin(new Act
    {
        Actor = actor, Through = Acting.Current?.Through, TraceId = Acting.Current?.TraceId, MessageId = Acting.Current?.MessageId,
        StudyOid = Acting.Current?.StudyOid, Reason = Acting.Current?.Reason,
    });
}
