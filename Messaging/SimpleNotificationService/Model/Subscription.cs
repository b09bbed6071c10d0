using System.Xml.Linq;
using Amazon.SimpleNotificationService.Internal;

namespace Amazon.SimpleNotificationService.Model;

/// <summary>A subscription in a list.</summary>
public sealed class Subscription
{
    /// <summary>ARN of the subscription, or <c>PendingConfirmation</c>.</summary>
    public string? SubscriptionArn { get; set; }

    /// <summary>ARN of the topic.</summary>
    public string? TopicArn { get; set; }

    /// <summary>Where messages go: for protocol <c>sqs</c> the ARN of the queue.</summary>
    public string? Endpoint { get; set; }

    /// <summary>Kind of endpoint.</summary>
    public string? Protocol { get; set; }

    /// <summary>Account that owns the subscription.</summary>
    public string? Owner { get; set; }

    internal static Subscription Read(XElement member) => new()
    {
        SubscriptionArn = member.Text("SubscriptionArn"),
        TopicArn = member.Text("TopicArn"),
        Endpoint = member.Text("Endpoint"),
        Protocol = member.Text("Protocol"),
        Owner = member.Text("Owner"),
    };
}
