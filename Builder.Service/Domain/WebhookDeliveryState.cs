namespace Builder.Service.Domain;

/// <summary>What became of a delivery.</summary>
public static class WebhookDeliveryState
{
    /// <summary>To be sent, or to be tried again.</summary>
    public const string Pending = nameof(Pending);

    /// <summary>The receiver answered 2xx.</summary>
    public const string Delivered = nameof(Delivered);

    /// <summary>All tries are spent.</summary>
    public const string Failed = nameof(Failed);

    /// <summary>The subscription was disabled before it could be delivered.</summary>
    public const string Cancelled = nameof(Cancelled);

    public static IReadOnlyList<string> All { get; } = [Pending, Delivered, Failed, Cancelled];
}
