using System.Text.Json.Nodes;
using Contracts;
using MassTransit;

namespace AsyncApi;

/// <summary>The AsyncAPI 3.0 document of the topics, made from Contracts.</summary>
public static class AsyncApiDocument
{
    /// <summary>The same document each time for the same Contracts.</summary>
    public static JsonObject Create()
    {
        var documentation = Documentation.Read(typeof(FormVersionPublished).Assembly);
        var messages = MessageKind.FindAll(documentation);
        return new JsonObject
        {
            ["asyncapi"] = "3.0.0",
            ["info"] = Info(),
            ["defaultContentType"] = "application/vnd.masstransit+json",
            ["servers"] = new JsonObject { ["sns"] = Server() },
            ["channels"] = new JsonObject(messages.Select(message => Named(message.Topic, Channel(message)))),
            ["operations"] = new JsonObject(messages.SelectMany(Operations)),
            ["components"] = new JsonObject
            {
                ["messages"] = new JsonObject(messages.Select(message => Named(message.Type.Name, Message(message)))),
                ["schemas"] = new JsonObject(
                [
                    .. new MessageSchemas(documentation).CreateAll(), Named("Envelope", EnvelopeSchemas.Envelope), Named(nameof(MessageData<>), EnvelopeSchemas.MessageData),
                    Named(AttributesOf(false), EnvelopeSchemas.Attributes(false)), Named(AttributesOf(true), EnvelopeSchemas.Attributes(true)),
                ]),
            },
        };
    }

    private static JsonObject Info() => new()
    {
        ["title"] = "Builder and CDMS: messages",
        ["version"] = typeof(FormVersionPublished).Assembly.GetName().Version!.ToString(3),
        ["description"] = "What the Builder and each CDMS publish. Every kind of message has an SNS topic of its own; a queue that is subscribed to it gets each message at least once, in no promised order.",
    };

    private static JsonObject Server() => new()
    {
        ["host"] = "sns.{region}.amazonaws.com",
        ["protocol"] = "sns",
        ["variables"] = new JsonObject { ["region"] = new JsonObject { ["description"] = "The AWS region of the services.", ["default"] = "us-east-1" } },
    };

    private static JsonObject Channel(MessageKind message) => new()
    {
        ["address"] = message.Topic,
        ["description"] = message.Summary,
        ["servers"] = new JsonArray(Reference("#/servers/sns")),
        ["messages"] = new JsonObject { [message.Type.Name] = Reference($"#/components/messages/{message.Type.Name}") },
        ["bindings"] = new JsonObject { ["sns"] = new JsonObject { ["name"] = message.Topic, ["bindingVersion"] = "0.1.0" } },
    };

    private static IEnumerable<KeyValuePair<string, JsonNode?>> Operations(MessageKind message) =>
    [
        .. message.Senders.Select(sender => Operation(message, "send", sender, "Sends")),
        .. message.Receivers.Select(receiver => Operation(message, "receive", receiver, "Receives")),
    ];

    private static KeyValuePair<string, JsonNode?> Operation(MessageKind message, string action, string service, string verb) =>
        Named($"{service}{verb}{message.Type.Name}", new JsonObject
        {
            ["action"] = action,
            ["channel"] = Reference($"#/channels/{message.Topic}"),
            ["tags"] = new JsonArray(new JsonObject { ["name"] = service }),
            ["messages"] = new JsonArray(Reference($"#/channels/{message.Topic}/messages/{message.Type.Name}")),
        });

    private static JsonObject Message(MessageKind message) => new()
    {
        ["name"] = message.Urn,
        ["title"] = message.Type.Name,
        ["summary"] = message.Summary,
        ["contentType"] = "application/vnd.masstransit+json",
        ["headers"] = Reference($"#/components/schemas/{AttributesOf(message.IsForOneEnvironment)}"),
        ["payload"] = new JsonObject { ["allOf"] = new JsonArray(Reference("#/components/schemas/Envelope"), Inside(message)) },
    };

    private static JsonObject Inside(MessageKind message) => new()
    {
        ["type"] = "object",
        ["properties"] = new JsonObject
        {
            ["messageType"] = new JsonObject { ["type"] = "array", ["contains"] = new JsonObject { ["const"] = message.Urn } },
            ["message"] = Reference($"#/components/schemas/{message.Type.Name}"),
        },
    };

    private static string AttributesOf(bool isForOneEnvironment) => isForOneEnvironment ? "AttributesWithEnvironment" : "Attributes";

    private static JsonObject Reference(string path) => new() { ["$ref"] = path };

    private static KeyValuePair<string, JsonNode?> Named(string name, JsonNode value) => KeyValuePair.Create<string, JsonNode?>(name, value);
}
