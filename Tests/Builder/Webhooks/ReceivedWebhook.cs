using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Tests.Builder.Webhooks;

/// <summary>A delivery as a receiver sees it, and how it checks one.</summary>
internal sealed record ReceivedWebhook(string Id, string Timestamp, string Signature, string Body)
{
    public JsonElement Json => JsonSerializer.Deserialize<JsonElement>(Body);

    public string Type => Json.Text("type")!;

    public JsonElement Data => Json.GetProperty("data");

    public int Signatures => Signature.Split(' ').Length;

    /// <summary>As docs/webhooks.md tells receivers to do it.</summary>
    public bool IsSignedBy(string secret)
    {
        var key = Convert.FromBase64String(secret["whsec_".Length..]);
        var expected = HMACSHA256.HashData(key, Encoding.UTF8.GetBytes($"{Id}.{Timestamp}.{Body}"));
        return Signature.Split(' ').Any(one => one.StartsWith("v1,", StringComparison.Ordinal) && CryptographicOperations.FixedTimeEquals(expected, Convert.FromBase64String(one[3..])));
    }
}
