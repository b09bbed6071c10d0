using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;
using Contracts;
using MassTransit;
using MassTransit.Serialization;

namespace AsyncApi;

/// <summary>JSON schemas of the public types of Contracts, as the bus serializes them.</summary>
public sealed class MessageSchemas(Documentation documentation)
{
    private static readonly JsonSerializerOptions Options = new(SystemTextJsonMessageSerializer.Options)
    {
        TypeInfoResolver = SystemTextJsonMessageSerializer.Options.TypeInfoResolver ?? new DefaultJsonTypeInfoResolver(),
    };

    /// <summary>A schema for each public type, by name.</summary>
    public IEnumerable<KeyValuePair<string, JsonNode?>> CreateAll() => typeof(FormVersionPublished).Assembly.GetExportedTypes()
        .OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => KeyValuePair.Create<string, JsonNode?>(type.Name, Create(type)));

    /// <summary>The schema of one type; other types of Contracts in it are references.</summary>
    public JsonNode Create(Type type) => Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, schema) => Describe(Replace(context, schema), context.Path.IsEmpty ? documentation.Of(type) : TextOf(context)),
    });

    private string? TextOf(JsonSchemaExporterContext context) =>
        context.PropertyInfo?.AttributeProvider is PropertyInfo property && property.DeclaringType!.Assembly == typeof(FormVersionPublished).Assembly
            ? documentation.Of(property) : null;

    private static JsonNode Replace(JsonSchemaExporterContext context, JsonNode schema)
    {
        var type = context.TypeInfo.Type;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(MessageData<>))
            return Reference(nameof(MessageData<>));
        return !context.Path.IsEmpty && type.Assembly == typeof(FormVersionPublished).Assembly ? Reference(type.Name) : schema;
    }

    private static JsonObject Reference(string name) => new() { ["$ref"] = $"#/components/schemas/{name}" };

    // What stands beside a reference counts for nothing: a described one is wrapped.
    private static JsonNode Describe(JsonNode schema, string? text)
    {
        if (text is null)
            return schema;
        if (schema["$ref"] is not null)
            return new JsonObject { ["description"] = text, ["allOf"] = new JsonArray(schema) };
        schema.AsObject().Insert(0, "description", text);
        return schema;
    }
}
