using System.Globalization;
using System.Text;
using Messaging.Operations;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Refuses a message that the broker would refuse, while the transaction can still be given up.</summary>
/// <remarks>Limits: SNS 256 KiB (Amazon SNS quotas), SQS 1 MiB (Amazon SQS message quotas), body and attributes together, UTF-8.</remarks>
internal static class MessageSizeLimit
{
    public const int Topic = 256 * 1024;

    public const int Queue = 1024 * 1024;

    private const int AttributeTypeLength = 6;

    public static void Require<T>(SendContext<T> context, string body, string contentType)
        where T : class
    {
        if (Of(context.DestinationAddress) is not { } limit)
            return;

        var size = Encoding.UTF8.GetByteCount(body) + AttributeSize(MessageHeaders.ContentType, contentType)
            + context.Headers.GetAll().Sum(header => AttributeSize(header.Key, Convert.ToString(header.Value, CultureInfo.InvariantCulture)));
        if (size > limit)
            throw new MessageTooLargeException(TypeCache<T>.ShortName, context.DestinationAddress, size, limit);
    }

    /// <summary>The limit in bytes behind an address; null where none is known.</summary>
    public static int? Of(Uri? destination) => destination switch
    {
        { Scheme: "amazonsqs" } when destination.Query.Contains("type=topic", StringComparison.OrdinalIgnoreCase) => Topic,
        { Scheme: "amazonsqs" } => Queue,
        _ => null,
    };

    private static int AttributeSize(string name, string? value) =>
        Encoding.UTF8.GetByteCount(name) + AttributeTypeLength + Encoding.UTF8.GetByteCount(value ?? "");
}
