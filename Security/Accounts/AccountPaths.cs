namespace Security.Accounts;

/// <summary>The addresses of the account pages.</summary>
internal static class AccountPaths
{
    public const string Root = "/account";
    public const string SignIn = "/account/sign-in";
    public const string SecondFactor = "/account/second-factor";
    public const string RecoveryCode = "/account/recovery-code";
    public const string ChangePassword = "/account/change-password";
    public const string Authenticator = "/account/authenticator";
    public const string Session = "/account/session";
    public const string SignOut = "/account/sign-out";
    public const string Denied = "/account/denied";
    public const string Language = "/account/language";
    public const string Style = "/account/account.css";

    /// <summary>Where sign-in at the OpenID Connect provider begins.</summary>
    public const string External = "/account/external";
}
