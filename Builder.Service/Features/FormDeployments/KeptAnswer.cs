using System.Text.Json;
using Builder.Service.Domain;
using Contracts;
using MassTransit;
using MassTransit.Serialization;

namespace Builder.Service.Features.FormDeployments;

/// <summary>A kept answer as the message that it was.</summary>
internal sealed record KeptAnswer(object Message, Type Type)
{
    /// <summary>The message; null when the text is none, and then <paramref name="reason"/> says why.</summary>
    public static KeptAnswer? TryRead(UnmatchedAnswer kept, out string reason)
    {
        reason = "it is of no kind that the Builder hears";
        try
        {
            var headers = new DictionarySendHeaders(new Dictionary<string, object?>(StringComparer.Ordinal));
            var envelope = new SystemTextJsonMessageSerializer().Deserialize(new StringMessageBody(kept.Answer), headers);
            var answer = Read<FormVersionInstalled>(envelope) ?? Read<FormVersionRejected>(envelope) ?? Read<Fault<FormVersionPublished>>(envelope)
                ?? Read<FormDeploymentCancellationAnswered>(envelope) ?? Read<Fault<FormDeploymentCancelled>>(envelope)
                ?? Read<StudyReleaseReady>(envelope) ?? Read<StudyReleaseBlocked>(envelope)
                ?? Read<Fault<StudyReleasePublished>>(envelope) ?? Read<Fault<StudyReleaseWithdrawn>>(envelope);
            return answer;
        }
        catch (Exception exception) when (exception is JsonException or System.Runtime.Serialization.SerializationException or NotSupportedException)
        {
            reason = exception.Message;
            return null;
        }
    }

    private static KeptAnswer? Read<T>(SerializerContext envelope)
        where T : class =>
        envelope.TryGetMessage<T>(out var message) && message is not null ? new KeptAnswer(message, typeof(T)) : null;
}
