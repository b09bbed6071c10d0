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

    /// <summary>To read what a CDMS has installed.</summary>
    public const string ReadInstalledForms = "ReadInstalledForms";

    /// <summary>To write clinical values; site roles alone, at their sites.</summary>
    public const string WriteClinicalData = "WriteClinicalData";

    /// <summary>To raise queries.</summary>
    public const string RaiseQueries = "RaiseQueries";

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
