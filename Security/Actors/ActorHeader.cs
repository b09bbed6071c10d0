using MassTransit;

namespace Security.Actors;

/// <summary>How a message says who caused it: one header, since SQS passes no more than ten.</summary>
/// <remarks>
/// <c>Person;h.kim;Hana%20Kim</c>: kind, id and name, each percent-encoded, so that any transport carries it. It is believed as it stands,
/// because only our services may write to the queues it comes by.
/// </remarks>
internal static class ActorHeader
{
    public const string Name = "Actor";

    private const char Separator = ';';

    public static string Write(Actor actor) => string.Join(Separator, actor.Kind, Uri.EscapeDataString(actor.Id), Uri.EscapeDataString(actor.Name));

    /// <summary>The actor; null where the text is none.</summary>
    public static Actor? Read(string? text)
    {
        if (text?.Split(Separator) is not [var kind, { Length: > 0 } id, { Length: > 0 } name] || !Enum.TryParse<ActorKind>(kind, out var known) || !Enum.IsDefined(known))
            return null;
        return new Actor(Uri.UnescapeDataString(id), Uri.UnescapeDataString(name), known);
    }

    /// <summary>Who caused a message; where it does not say, a service that is called unknown, with where the message comes from.</summary>
    public static Actor ReadFrom(MessageContext message) =>
        Read(message.Headers.Get<string>(Name)) ?? Actor.OfService($"unknown:{message.SourceAddress?.AbsolutePath.TrimStart('/')}");
}
