using System.Text.Json.Nodes;

namespace AsyncApi;

/// <summary>Schemas of what is around a message: MassTransit's envelope, data beside the message, and the attributes of SNS.</summary>
internal static class EnvelopeSchemas
{
    public static JsonObject Envelope => JsonNode.Parse("""
        {
          "description": "The envelope of MassTransit. Fields without a value are null; unknown fields are to be ignored.",
          "type": "object",
          "properties": {
            "messageId": { "description": "Names the message. The same one in a repeated delivery: keep it to do nothing twice.", "type": "string", "format": "uuid" },
            "requestId": { "type": ["string", "null"], "format": "uuid" },
            "correlationId": { "type": ["string", "null"], "format": "uuid" },
            "conversationId": { "description": "The same in every message that follows from the first one.", "type": ["string", "null"], "format": "uuid" },
            "initiatorId": { "type": ["string", "null"], "format": "uuid" },
            "sourceAddress": { "description": "The queue of the sender.", "type": ["string", "null"], "format": "uri" },
            "destinationAddress": { "description": "The topic.", "type": ["string", "null"], "format": "uri" },
            "responseAddress": { "type": ["string", "null"], "format": "uri" },
            "faultAddress": { "type": ["string", "null"], "format": "uri" },
            "messageType": { "description": "Names the type of the message, not its version.", "type": "array", "items": { "type": "string" } },
            "message": { "description": "What is said.", "type": "object" },
            "expirationTime": { "type": ["string", "null"], "format": "date-time" },
            "sentTime": { "description": "When it was sent, UTC.", "type": ["string", "null"], "format": "date-time" },
            "headers": { "description": "All headers of the message, also those that are attributes.", "type": "object" },
            "host": { "description": "The process that sent it.", "type": ["object", "null"] }
          },
          "required": ["messageId", "messageType", "message", "sentTime", "headers"]
        }
        """)!.AsObject();

    public static JsonObject MessageData => JsonNode.Parse("""
        {
          "description": "Bytes: in the message while they fit, else in the claim-check store. Where data is not null it holds them and data-ref need not be followed.",
          "type": "object",
          "properties": {
            "data-ref": { "description": "Address of the bytes in the claim-check store: urn:sha256: and the hash of the bytes as they travel.", "type": ["string", "null"], "format": "uri" },
            "text": { "description": "Not used for bytes.", "type": ["string", "null"] },
            "data": { "description": "The bytes.", "type": ["string", "null"], "contentEncoding": "base64" }
          }
        }
        """)!.AsObject();

    public static JsonObject Attributes(bool isForOneEnvironment)
    {
        var attributes = JsonNode.Parse("""
            {
              "description": "Message attributes of SNS, all of type String. There may be more.",
              "type": "object",
              "properties": {
                "Content-Type": { "type": "string", "const": "application/vnd.masstransit+json" },
                "Actor": { "description": "Who caused it: kind, id and name, percent-encoded, between semicolons.", "type": "string" }
              },
              "required": ["Content-Type"]
            }
            """)!.AsObject();
        if (isForOneEnvironment)
        {
            attributes["properties"]!["Environment"] = new JsonObject { ["description"] = "The environment that it is for; filter policies name it.", ["type"] = "string" };
            attributes["required"]!.AsArray().Add("Environment");
        }

        return attributes;
    }
}
