using System.Xml.Linq;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A label on a topic.</summary>
public sealed class Tag
{
    /// <summary>Name, 1 to 128 characters (source: SNS API reference, Tag).</summary>
    public string? Key { get; set; }

    /// <summary>Value, at most 256 characters.</summary>
    public string? Value { get; set; }

    internal static Tag Read(XElement member) => new()
    {
        Key = member.Text("Key"),
        Value = member.Text("Value"),
    };
}
