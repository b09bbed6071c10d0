using Security.Accounts;

namespace Security.Authentication.OpenIdConnect;

/// <summary>Codes of why a sign-in at the provider came to nothing; the page of failed sign-ins has the words.</summary>
internal static class SignInFaults
{
    public const string NoSubject = "no-subject";
    public const string LongSubject = "long-subject";
    public const string NoName = "no-name";
    public const string NotFresh = "not-fresh";
    public const string OtherPerson = "other-person";
    public const string Disabled = "disabled";
    public const string Denied = "denied";
    public const string Failed = "failed";

    /// <summary>The address of the page.</summary>
    public const string Page = $"{AccountPaths.External}/failed";
}
