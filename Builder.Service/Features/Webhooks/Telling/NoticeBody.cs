using System.Text.Json;
using System.Text.Json.Serialization;

namespace Builder.Service.Features.Webhooks.Telling;

/// <summary>The body of a delivery, as the specification "Standard Webhooks" wants it: type, timestamp, data; beside them the id and the sequence.</summary>
internal sealed record NoticeBody(string Id, string Type, DateTimeOffset Timestamp, int Sequence, object Data)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    /// <summary>A new id. Full stops would blur where the signed text's parts end.</summary>
    public static string NewId() => $"msg_{Guid.NewGuid():n}";

    public static string Write(string id, Notice notice) => JsonSerializer.Serialize(new NoticeBody(id, notice.Type, notice.At, notice.Sequence, notice.Data), Json);
}
