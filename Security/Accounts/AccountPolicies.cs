namespace Security.Accounts;

/// <summary>Policies of the account pages alone.</summary>
internal static class AccountPolicies
{
    /// <summary>A sign-in must be under way.</summary>
    public const string Pending = "PendingSignIn";

    /// <summary>A sign-in must be under way, or somebody signed in.</summary>
    public const string PendingOrSession = "PendingSignInOrSession";
}
