using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using MassTransit;
using MassTransit.Context;
using MassTransit.Serialization;

namespace Tests.Contracts;

/// <summary>What others see of a message: its names, which fields may be missing, its JSON.</summary>
internal static class Wire
{
    private static readonly Lazy<IBusControl> Bus = new(() => MassTransit.Bus.Factory.CreateUsingAmazonSqs(sqs => sqs.Host("us-east-1", _ => { })));

    public static string Describe(object message) => string.Join('\n', [
        $"urn: {Urn(message.GetType())}",
        $"topic: {Topic(message.GetType())}",
        $"may be missing: {(OptionalFields(message.GetType()).ToList() is { Count: > 0 } fields ? string.Join(", ", fields) : "nothing")}",
        "",
        Json(message),
    ]);

    public static string Json(object message) => JsonSerializer.Serialize(message, message.GetType(), SystemTextJsonMessageSerializer.Options);

    /// <summary>The envelope around a message, as the bus writes it.</summary>
    public static string Envelope<T>(T message)
        where T : class
    {
        var context = new MessageSendContext<T>(message)
        {
            MessageId = NewId.NextGuid(), ConversationId = NewId.NextGuid(),
            SourceAddress = new Uri("amazonsqs://us-east-1/builder"), DestinationAddress = new Uri($"amazonsqs://us-east-1/{Topic(typeof(T))}?type=topic"),
        };
        context.Headers.Set("Environment", "uat");
        return new SystemTextJsonMessageBody<T>(context, SystemTextJsonMessageSerializer.Options).GetString();
    }

    public static object Read(string json, Type type) => JsonSerializer.Deserialize(json, type, SystemTextJsonMessageSerializer.Options)!;

    public static string Urn(Type type) => MessageUrn.ForTypeString(type);

    public static string Topic(Type type) =>
        Bus.Value.Topology.TryGetPublishAddress(type, out var address) ? address.AbsolutePath.TrimStart('/') : "none";

    public static IEnumerable<string> OptionalFields(Type type) => type.GetProperties()
        .Where(property => property.GetCustomAttribute<RequiredMemberAttribute>() is null)
        .Select(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name));
}
