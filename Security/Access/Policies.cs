namespace Security;

/// <summary>What one may be allowed to do. Endpoints and pages name a policy, never a role.</summary>
public static class Policies
{
    /// <summary>To be signed in, in whatever role.</summary>
    public const string SignedIn = "SignedIn";

    /// <summary>To read studies, forms and versions.</summary>
    public const string ReadStudies = "ReadStudies";

    /// <summary>To import studies and change drafts.</summary>
    public const string DesignForms = "DesignForms";

    /// <summary>To publish form versions and deploy them.</summary>
    public const string PublishForms = "PublishForms";

    /// <summary>To read what became of deployments.</summary>
    public const string ReadDeployments = "ReadDeployments";

    /// <summary>To retry and cancel deployments.</summary>
    public const string OperateDeployments = "OperateDeployments";

    /// <summary>To read webhook subscriptions and the log of their deliveries.</summary>
    public const string ReadWebhooks = "ReadWebhooks";

    /// <summary>To make, change and disable webhook subscriptions, and to send deliveries again.</summary>
    public const string ManageWebhooks = "ManageWebhooks";

    /// <summary>To see messages that failed, of whatever study.</summary>
    public const string ReadFailedMessages = "ReadFailedMessages";

    /// <summary>To let failed messages go back to where they came from, and to set them aside for good.</summary>
    public const string ReturnFailedMessages = "ReturnFailedMessages";

    /// <summary>To read what a CDMS has installed.</summary>
    public const string ReadInstalledForms = "ReadInstalledForms";

    /// <summary>To read sites, subjects and their clinical values; of one's own sites where the role is one of a site.</summary>
    public const string ReadClinicalData = "ReadClinicalData";

    /// <summary>To make sites.</summary>
    public const string ManageSites = "ManageSites";

    /// <summary>To record the approvals that a site has for a release.</summary>
    public const string RecordApprovals = "RecordApprovals";

    /// <summary>To decide which release a site uses.</summary>
    public const string ActivateReleases = "ActivateReleases";

    /// <summary>To write clinical values; site roles alone, at their sites.</summary>
    public const string WriteClinicalData = "WriteClinicalData";

    /// <summary>To import clinical data of another system, with all that it says of itself.</summary>
    public const string ImportClinicalData = "ImportClinicalData";

    /// <summary>To raise queries.</summary>
    public const string RaiseQueries = "RaiseQueries";

    /// <summary>To compare values with their source.</summary>
    public const string VerifySourceData = "VerifySourceData";

    /// <summary>To freeze and lock data, and to lift that.</summary>
    public const string LockData = "LockData";

    /// <summary>To move forms to the version of another release.</summary>
    public const string MigrateForms = "MigrateForms";

    /// <summary>To make laboratories, to add and end their reference ranges, and to settle what ranges are picked by.</summary>
    public const string ManageLaboratories = "ManageLaboratories";

    /// <summary>To sign a casebook; investigators alone, at their sites.</summary>
    public const string SignCasebooks = "SignCasebooks";

    /// <summary>To sign form drafts and versions.</summary>
    public const string SignForms = "SignForms";

    /// <summary>To read signatures.</summary>
    public const string ReadSignatures = "ReadSignatures";

    /// <summary>To read the audit trail.</summary>
    public const string ReadAuditTrail = "ReadAuditTrail";

    /// <summary>To verify the audit trail.</summary>
    public const string VerifyAuditTrail = "VerifyAuditTrail";

    /// <summary>To ask for, and to approve, the redaction of a payload of the audit trail; two different people.</summary>
    public const string RedactAuditTrail = "RedactAuditTrail";

    /// <summary>To manage accounts, roles and access classes.</summary>
    public const string ManageAccounts = "ManageAccounts";

    /// <summary>To make and revoke personal access tokens of one's own; people alone.</summary>
    public const string ManageOwnTokens = "ManageOwnTokens";
}
