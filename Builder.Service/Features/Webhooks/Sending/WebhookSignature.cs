using System.Security.Cryptography;
using System.Text;

namespace Builder.Service.Features.Webhooks.Sending;

/// <summary>Signs a delivery as the specification "Standard Webhooks" says: HMAC-SHA256 over id, time and body, joined by full stops.</summary>
internal static class WebhookSignature
{
    /// <summary>The value of the header <c>webhook-signature</c>: a signature by each key, parted by blanks.</summary>
    public static string Of(string id, long timestamp, string body, IEnumerable<byte[]> keys)
    {
        var signed = Encoding.UTF8.GetBytes(FormattableString.Invariant($"{id}.{timestamp}.{body}"));
        return string.Join(' ', keys.Select(key => $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, signed))}"));
    }
}
