using AddressType = MassTransit.AmazonSqsEndpointAddress.AddressType;

namespace MassTransit.AmazonSqsTransport;

/// <summary>The keys of an address: only what differs from a durable queue is written, in fixed order.</summary>
internal static class AddressQuery
{
    public static string Write(bool durable, bool autoDelete, AddressType type)
    {
        string?[] keys =
        [
            durable ? null : "durable=false",
            autoDelete ? "autodelete=true" : null,
            type == AddressType.Topic ? "type=topic" : null,
        ];
        var text = string.Join('&', keys.Where(key => key is not null));
        return text.Length == 0 ? "" : "?" + text;
    }

    public static (bool Durable, bool AutoDelete, AddressType Type) Read(Uri address)
    {
        var (durable, autoDelete, type) = (true, false, AddressType.Queue);
        var text = address.IsAbsoluteUri ? address.Query.TrimStart('?') : "";
        foreach (var pair in text.Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            var value = parts.Length == 2 ? Uri.UnescapeDataString(parts[1]) : "";
            switch (parts[0])
            {
                case "durable" when bool.TryParse(value, out var flag):
                    durable = flag;
                    break;
                case "autodelete" when bool.TryParse(value, out var flag):
                    autoDelete = flag;
                    break;
                case "temporary" when bool.TryParse(value, out var flag):
                    (durable, autoDelete) = (!flag, flag);
                    break;
                case "type" when Enum.TryParse<AddressType>(value, ignoreCase: true, out var named):
                    type = named;
                    break;
            }
        }
        return (durable, autoDelete, type);
    }
}
