namespace Builder.Service.Data;

/// <summary>Lengths of what somebody types for a webhook.</summary>
internal static class WebhookLengths
{
    public const int Url = 2000, Description = 500;
}
