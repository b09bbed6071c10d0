namespace Builder.Client;

/// <summary>Names of the policies that the pages ask for (docs/access.md).</summary>
public static class Policy
{
    public const string ReadStudies = nameof(ReadStudies);
    public const string DesignForms = nameof(DesignForms);
    public const string PublishForms = nameof(PublishForms);
    public const string ReadDeployments = nameof(ReadDeployments);
    public const string OperateDeployments = nameof(OperateDeployments);
    public const string ReadWebhooks = nameof(ReadWebhooks);
    public const string ManageWebhooks = nameof(ManageWebhooks);
    public const string ReadFailedMessages = nameof(ReadFailedMessages);
    public const string ManageAccounts = nameof(ManageAccounts);
}
