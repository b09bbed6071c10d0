using System.Buffers;
using System.IO.Compression;
using System.Text;
using System.Text.Json;

namespace Benchmarks.Loops.Durable;

/// <summary>Messages in an envelope as the bus writes it, the definition compressed inside.</summary>
internal static class DurableEnvelope
{
    public const string ContentType = "application/vnd.masstransit+json";
    public const string PublishedType = "urn:message:Contracts:FormVersionPublished";
    public const string InstalledType = "urn:message:Contracts:FormVersionInstalled";

    public static string Published(Guid messageId, DurableDeployment deployment) => Write(messageId, PublishedType, deployment.SentAt, json =>
    {
        WriteIdentity(json, deployment.Id, deployment.Form, deployment.Hash);
        json.WriteString("definitionEncoding", "br");
        json.WriteStartObject("definition");
        json.WriteBase64String("data", Compress(deployment.Definition));
        json.WriteEndObject();
        json.WriteString("changeReason", deployment.ChangeReason);
        json.WriteString("publishedBy", "local");
        json.WriteString("publishedAt", deployment.SentAt);
    });

    public static string Installed(Guid messageId, DurableArrival arrival, DateTimeOffset at) => Write(messageId, InstalledType, at, json =>
    {
        WriteIdentity(json, arrival.DeploymentId, arrival.Form, arrival.Hash);
        json.WriteString("installedAt", at);
    });

    public static DurableArrival Read(string text)
    {
        using var document = JsonDocument.Parse(text);
        var message = document.RootElement.GetProperty("message");
        return new DurableArrival(
            document.RootElement.GetProperty("messageId").GetGuid(),
            message.GetProperty("formDeploymentId").GetGuid(),
            new(message.GetProperty("studyOid").GetString()!, message.GetProperty("formOid").GetString()!),
            message.GetProperty("contentHash").GetString()!,
            message.TryGetProperty("definition", out var definition) ? Decompress(definition.GetProperty("data").GetBytesFromBase64()) : []);
    }

    private static string Write(Guid messageId, string type, DateTimeOffset at, Action<Utf8JsonWriter> writeMessage)
    {
        var buffer = new ArrayBufferWriter<byte>(8 * 1024);
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            json.WriteString("messageId", messageId);
            json.WriteString("conversationId", messageId);
            json.WriteString("sourceAddress", "amazonsqs://us-east-1/durable");
            json.WriteString("destinationAddress", "amazonsqs://us-east-1/durable?type=topic");
            json.WriteStartArray("messageType");
            json.WriteStringValue(type);
            json.WriteEndArray();
            json.WriteStartObject("message");
            writeMessage(json);
            json.WriteEndObject();
            json.WriteString("sentTime", at);
            json.WriteStartObject("headers");
            json.WriteString("Environment", Contestants.PublishClient.Environment);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    private static void WriteIdentity(Utf8JsonWriter json, Guid id, Studies.FormAddress form, string hash)
    {
        json.WriteString("formDeploymentId", id);
        json.WriteNumber("attempt", 1);
        json.WriteString("environment", Contestants.PublishClient.Environment);
        json.WriteString("studyOid", form.StudyOid);
        json.WriteString("formOid", form.FormOid);
        json.WriteNumber("version", 1);
        json.WriteString("contentHash", hash);
    }

    private static byte[] Compress(byte[] bytes)
    {
        using var compressed = new MemoryStream();
        using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            brotli.Write(bytes);
        return compressed.ToArray();
    }

    private static byte[] Decompress(byte[] bytes)
    {
        using var brotli = new BrotliStream(new MemoryStream(bytes), CompressionMode.Decompress);
        using var whole = new MemoryStream();
        brotli.CopyTo(whole);
        return whole.ToArray();
    }
}
