using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>The value of one message attribute.</summary>
public sealed class MessageAttributeValue
{
    /// <summary><c>String</c>, <c>String.Array</c>, <c>Number</c> or <c>Binary</c>.</summary>
    public string? DataType { get; set; }

    /// <summary>The text, for all types but <c>Binary</c>.</summary>
    public string? StringValue { get; set; }

    /// <summary>The bytes, for type <c>Binary</c>.</summary>
    public MemoryStream? BinaryValue { get; set; }

    internal void WriteTo(QueryParameters query)
    {
        query.Add("DataType", DataType);
        query.Add("StringValue", StringValue);
        if (BinaryValue is not null)
            query.Add("BinaryValue", Convert.ToBase64String(BinaryValue.ToArray()));
    }
}
