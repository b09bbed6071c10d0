using System.Collections.Concurrent;
using System.Diagnostics;
using System.Reflection;
using MassTransit;
using ServiceDefaults;

namespace Security.Actors;

/// <summary>Makes the consuming of a message an act of whoever caused the message.</summary>
internal sealed class ActFilter<T> : IFilter<ConsumeContext<T>>
    where T : class
{
    private static readonly string MessageName = NameOf(typeof(T));
    private static readonly ConcurrentDictionary<Type, PropertyInfo?> Studies = new();

    public async Task Send(ConsumeContext<T> context, IPipe<ConsumeContext<T>> next)
    {
        using (Acting.Begin(Of(context)))
            await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("act");

    private static Act Of(ConsumeContext<T> context) => new()
    {
        Actor = ActorHeader.ReadFrom(context),
        Through = MessageName,
        TraceId = Activity.Current?.TraceId.ToHexString(),
        // A redelivered message has a new id; both services know it by its first.
        MessageId = context.GetOriginalMessageId() ?? context.MessageId,
        StudyOid = StudyOf(FaultedMessage.Of(context.Message)),
    };

    private static string NameOf(Type type) => type.IsGenericType
        ? $"{type.Name.Split('`')[0]}<{string.Join(", ", type.GetGenericArguments().Select(NameOf))}>"
        : type.Name;

    private static string? StudyOf(object message) =>
        Studies.GetOrAdd(message.GetType(), static type => type.GetProperty("StudyOid", typeof(string)))?.GetValue(message) as string;
}
